using System.Text;
using System.Text.Json;

namespace Mall.LedgerCheck;

/// <summary>A signed head: the root over the first <see cref="Size"/> entries.</summary>
internal sealed record Head(long Size, string RootHash, string At, string KeyId, byte[] Signature)
{
    /// <summary>Reads a line. Throws <see cref="BadInputException"/> if it is none.</summary>
    public static Head Read(ReadOnlySpan<byte> line, string place)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var json = JsonDocument.ParseValue(ref reader);
            var head = json.RootElement;
            return new Head(
                head.GetProperty("size").GetInt64(),
                head.GetProperty("rootHash").GetString()!,
                head.GetProperty("at").GetString()!,
                head.GetProperty("keyId").GetString()!,
                head.GetProperty("signature").GetBytesFromBase64());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BadInputException($"{place}: it is neither an entry nor a signed head.");
        }
    }

    /// <summary>What is signed: the head without its signature, in the canonical JSON of RFC 8785.</summary>
    public byte[] SignedBytes() => Encoding.UTF8.GetBytes($$"""{"at":{{Text(At)}},"keyId":{{Text(KeyId)}},"rootHash":{{Text(RootHash)}},"size":{{Size}}}""");

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
