using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// The <c>_rid</c> of databases, containers and documents: base64 of 4, 8 or 16 bytes, with '/' written as '-'
/// because it stands in URLs. The SDK decodes such ids, so the layout is the service's.
/// </summary>
internal static class ResourceId
{
    /// <summary>Characters of a document's id.</summary>
    public const int DocumentLength = 24;

    public static string Database(int database)
    {
        Span<byte> raw = stackalloc byte[4];
        WriteDatabase(raw, database);
        return Encode(raw);
    }

    public static string Container(int database, int container)
    {
        Span<byte> raw = stackalloc byte[8];
        WriteContainer(raw, database, container);
        return Encode(raw);
    }

    /// <summary>Writes <see cref="DocumentLength"/> bytes of ASCII.</summary>
    public static void WriteDocument(Span<byte> destination, int database, int container, long rid)
    {
        Span<byte> raw = stackalloc byte[16];
        WriteContainer(raw, database, container);
        BinaryPrimitives.WriteInt64LittleEndian(raw[8..], rid);
        Base64.EncodeToUtf8(raw, destination, out _, out _);
        destination[..DocumentLength].Replace((byte)'/', (byte)'-');
    }

    private static void WriteDatabase(Span<byte> raw, int database) => BinaryPrimitives.WriteUInt32BigEndian(raw, 0x10000000u + (uint)database);

    private static void WriteContainer(Span<byte> raw, int database, int container)
    {
        WriteDatabase(raw, database);
        BinaryPrimitives.WriteUInt32BigEndian(raw[4..], 0x80000000u + (uint)container);
    }

    private static string Encode(ReadOnlySpan<byte> raw)
    {
        Span<byte> text = stackalloc byte[Base64.GetMaxEncodedToUtf8Length(raw.Length)];
        Base64.EncodeToUtf8(raw, text, out _, out int written);
        text[..written].Replace((byte)'/', (byte)'-');
        return Encoding.ASCII.GetString(text[..written]);
    }
}
