using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// Builds the canonical bytes of a partition key, so that the header's <c>[5.0]</c> and the document's <c>5</c> are the same key.
/// Each component is a tag, followed by a 16-bit length and UTF-8 bytes for a string, or by the double's bits for a number.
/// </summary>
internal ref struct PartitionKeyWriter(Span<byte> buffer)
{
    /// <summary>The service's limit for a key in bytes, plus room for tags and lengths.</summary>
    public const int MaxBytes = 2048 + 16;

    private const byte Undefined = 0;
    private const byte Null = 1;
    private const byte False = 2;
    private const byte True = 3;
    private const byte Number = 4;
    private const byte String = 5;
    private const int StringHeader = 3;

    private readonly Span<byte> _buffer = buffer;

    public int Components { get; private set; }

    public int Length { get; private set; }

    public readonly byte[] ToArray() => _buffer[..Length].ToArray();

    public void AddUndefined() => AddTag(Undefined);

    /// <summary>Adds the scalar at the reader's position.</summary>
    public void Add(scoped in Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                AddTag(Null);
                break;
            case JsonTokenType.True:
                AddTag(True);
                break;
            case JsonTokenType.False:
                AddTag(False);
                break;
            case JsonTokenType.Number:
                AddNumber(reader.GetDouble());
                break;
            case JsonTokenType.String when !reader.ValueIsEscaped:
                AddString(reader.ValueSpan);
                break;
            case JsonTokenType.String:
                AddString(Encoding.UTF8.GetBytes(reader.GetString()!));
                break;
            default:
                throw CosmosError.BadRequest("A partition key value must be a string, a number, a boolean or null.");
        }
    }

    public void AddNumber(double value)
    {
        AddTag(Number);
        Room(8);

        // -0 and 0 are the same key.
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer[Length..], value == 0 ? 0 : value);
        Length += 8;
    }

    public void AddString(ReadOnlySpan<byte> utf8)
    {
        AddTag(String);
        Room(2 + utf8.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer[Length..], (ushort)utf8.Length);
        utf8.CopyTo(_buffer[(Length + 2)..]);
        Length += 2 + utf8.Length;
    }

    /// <summary>The key of one scalar; null for a text longer than any key.</summary>
    public static byte[]? Of(in SqlValue value)
    {
        if (value.Bytes.Length > MaxBytes - StringHeader)
        {
            return null;
        }

        var key = new PartitionKeyWriter(stackalloc byte[MaxBytes]);
        switch (value.Kind)
        {
            case SqlKind.String:
                key.AddString(value.Bytes.Span);
                break;
            case SqlKind.Number:
                key.AddNumber(value.Number);
                break;
            default:
                key.AddTag(value.IsTrue ? True : value.IsFalse ? False : Null);
                break;
        }

        return key.ToArray();
    }

    /// <summary>Whether a key is just the string <paramref name="id"/>. Containers partitioned by /id are common and need not store it twice.</summary>
    public static bool IsString(ReadOnlySpan<byte> key, ReadOnlySpan<byte> id) =>
        key.Length == id.Length + StringHeader && key[0] == String && key[StringHeader..].SequenceEqual(id);

    private void AddTag(byte tag)
    {
        Room(1);
        _buffer[Length++] = tag;
        Components++;
    }

    private readonly void Room(int bytes)
    {
        if (bytes > _buffer.Length - Length)
        {
            throw CosmosError.BadRequest("A partition key value may have at most 2048 bytes.");
        }
    }
}
