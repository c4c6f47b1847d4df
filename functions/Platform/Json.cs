using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Mall.Functions.Platform;

/// <summary>The shop's JSON on the wire, in documents and in events: camelCase, enums as camelCase words, readable Chinese. (The worker's own serializer writes durable state.)</summary>
public static class Json
{
    public const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            MaxDepth = MaxDepth,
            NumberHandling = JsonNumberHandling.Strict,
            AllowDuplicateProperties = false,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcTime());
        return options;
    }

    /// <summary>RFC 3339 in UTC, always three decimals: the database compares times as text, and the fixed width puts them in order of time.</summary>
    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        // No readable time is longer.
        private const int MaxLength = 64;

        /// <summary>Requires a complete time. Without an offset, or as a date alone, it would be read in the machine's own time zone.</summary>
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[MaxLength];
            return reader.TokenType == JsonTokenType.String && (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) <= MaxLength
                && IsComplete(text[..reader.CopyString(text)]) && reader.TryGetDateTimeOffset(out var time)
                    ? time
                    : throw new JsonException("It is not a time of RFC 3339.");
        }

        /// <summary>Whether a text that begins as a date has a time to the second and an offset.</summary>
        private static bool IsComplete(ReadOnlySpan<byte> text) =>
            text.Length >= "2026-11-11T00:00:00Z".Length && text[10] == (byte)'T' && text[16] == (byte)':' && (text[^1] == (byte)'Z' || text[^6] is (byte)'+' or (byte)'-');

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
    }
}
