using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// The end of a page: the sort key and the rid of its last row. It is not a position, so rows that are written or deleted meanwhile neither repeat nor
/// hide other rows. It also holds the number of rows given so far, for TOP, and a hash of its query.
/// </summary>
internal sealed record ContinuationToken(long Rid, long Given, SqlValue Key)
{
    private const int HashBytes = 12;

    public string Encode(byte[] owner)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, SqlValue.WriterOptions))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(Base64Url.EncodeToString(owner));
            writer.WriteNumberValue(Rid);
            writer.WriteNumberValue(Given);
            if (Key.IsDefined)
            {
                Key.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <exception cref="CosmosSqlException">The text is no token of this query with these parameters.</exception>
    public static ContinuationToken Decode(string text, byte[] owner)
    {
        try
        {
            byte[] json = Base64Url.DecodeFromChars(text);
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement[] parts = [.. document.RootElement.EnumerateArray()];
            if (parts[0].GetString() != Base64Url.EncodeToString(owner))
            {
                throw new CosmosSqlException("The continuation token belongs to another query or to other parameters.");
            }

            return new ContinuationToken(parts[1].GetInt64(), parts[2].GetInt64(), parts.Length > 3 ? ReadKey(parts[3]) : default);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new CosmosSqlException("The continuation token is malformed.");
        }
    }

    /// <summary>Identifies the query: a hash of its text and parameters.</summary>
    public static byte[] Owner(string sql, QueryPlan plan, QueryParameters parameters)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(sql));
        foreach (ParameterExpression parameter in plan.Parameters)
        {
            string value = parameters.TryGet(parameter.Name, out JsonElement element) ? element.GetRawText() : "";
            hash.AppendData(Encoding.UTF8.GetBytes($"\0{parameter.Name}\0{value}"));
        }

        return hash.GetHashAndReset()[..HashBytes];
    }

    // Reads from the raw text: a nested value must keep the bytes by which it is compared.
    private static SqlValue ReadKey(JsonElement key) => SqlValue.Read(Encoding.UTF8.GetBytes(key.GetRawText()));
}
