using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mall.Functions.Operations;

/// <summary>A message's body as operators see it: its shape, and the values of members known to hold no personal data. Bodies contain mails and codes, so unknown members are masked.</summary>
internal static class BodyPreview
{
    public const int MaxLength = 1000;
    private const int MaxBody = 64 * 1024;
    private const int MaxValue = 100;
    private const int MaxText = 500;
    private const string Masked = "…";

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "id", "topic", "name", "version", "at", "data", "userId", "orderId", "productId", "paymentId", "ticketId", "saleId", "total", "amount", "currency", "quantity",
        "status", "reason", "provider", "refundId", "available", "reserved", "sold", "stock", "delta", "threshold", "carrier", "kind", "channel", "attempt",
    };

    public static string Of(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MaxBody)
        {
            return $"{body.Length} bytes";
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            using var preview = new MemoryStream();
            using (var writer = new Utf8JsonWriter(preview, new JsonWriterOptions { Encoder = Encoder }))
            {
                Write(json.RootElement, isShown: false, isData: false, writer);
            }

            var text = Encoding.UTF8.GetString(preview.ToArray());
            return text.Length <= MaxLength ? text : text[..MaxLength] + Masked;
        }
        catch (JsonException)
        {
            return $"not JSON, {body.Length} bytes";
        }
    }

    /// <summary>The beginning of a message of an error.</summary>
    public static string? Cut(string? text) => text is { Length: > MaxText } ? text[..MaxText] : text;

    // "name" is the event's at the top, but inside the data maybe a person's.
    private static void Write(JsonElement value, bool isShown, bool isData, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name.Length <= MaxValue ? member.Name : Masked);
                    Write(member.Value, Shown.Contains(member.Name) && !(isData && member.Name is "name"), isData || member.Name is "data", writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, isShown, isData, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String when !isShown || value.GetString()!.Length > MaxValue:
            case JsonValueKind.Number when !isShown:
                writer.WriteStringValue(Masked);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
