using System.Text;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Hashes of JSON scalars. Values that <c>=</c> of the query language calls equal have equal hashes: <c>1</c> and <c>1.0</c>, escaped or not.</summary>
internal static class ValueHash
{
    /// <summary>False for objects and arrays, which are not indexed.</summary>
    public static bool TryOf(ref Utf8JsonReader reader, out ulong hash)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                hash = reader.ValueIsEscaped ? OfString(Encoding.UTF8.GetBytes(reader.GetString()!)) : OfString(reader.ValueSpan);
                return true;
            case JsonTokenType.Number:
                hash = OfNumber(reader.GetDouble());
                return true;
            case JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null:
                hash = OfWord(reader.ValueSpan);
                return true;
            default:
                hash = 0;
                return false;
        }
    }

    public static bool TryOf(JsonElement element, out ulong hash)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                hash = OfString(Encoding.UTF8.GetBytes(element.GetString()!));
                return true;
            case JsonValueKind.Number:
                hash = OfNumber(element.GetDouble());
                return true;
            case JsonValueKind.True:
                hash = OfWord("true"u8);
                return true;
            case JsonValueKind.False:
                hash = OfWord("false"u8);
                return true;
            case JsonValueKind.Null:
                hash = OfWord("null"u8);
                return true;
            default:
                hash = 0;
                return false;
        }
    }

    private static ulong OfString(ReadOnlySpan<byte> utf8) => KeyHash.Of(utf8, 1);

    private static ulong OfNumber(double value) => KeyHash.Of(BitConverter.GetBytes(value == 0 ? 0d : value), 2);

    private static ulong OfWord(ReadOnlySpan<byte> word) => KeyHash.Of(word, 3);
}
