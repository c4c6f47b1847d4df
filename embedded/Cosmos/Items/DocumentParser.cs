using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>
/// Converts a client's document to the stored form in one pass over the tokens: finds id, partition key and ttl, drops system properties that the client
/// sent back, and normalises numbers. Everything else is copied unchanged.
/// </summary>
internal static class DocumentParser
{
    public const int MaxDocumentBytes = 2 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_output;

    /// <exception cref="CosmosError">400 for anything that is not a document; 413 above 2 MB.</exception>
    public static ParsedDocument Parse(ReadOnlySpan<byte> json, PartitionKeyDefinition definition, SystemProperties system)
    {
        if (json.Length > MaxDocumentBytes)
        {
            throw CosmosError.TooLarge("Request size is too large: a document may have at most 2 MB.");
        }

        if (!Utf8.IsValid(json))
        {
            throw CosmosError.BadRequest("The document is not valid UTF-8.");
        }

        try
        {
            return ParseCore(json, definition, system);
        }
        catch (JsonException e)
        {
            throw CosmosError.BadRequest("The document is not valid JSON: " + e.Message);
        }
        catch (InvalidOperationException)
        {
            // The reader throws this for an unpaired surrogate in an escaped string.
            throw CosmosError.BadRequest("The document has a string that is not valid Unicode.");
        }
    }

    private static ParsedDocument ParseCore(ReadOnlySpan<byte> json, PartitionKeyDefinition definition, SystemProperties system)
    {
        ArrayBufferWriter<byte> output = t_output ??= new ArrayBufferWriter<byte>(4096);
        output.ResetWrittenCount();
        byte[]? id = null;
        int ttl = Slot.NoTtl;
        byte[]? key = null;
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw CosmosError.BadRequest("A document must be a JSON object.");
        }

        output.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int from = (int)reader.TokenStartIndex;
            ReadOnlySpan<byte> name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
            reader.Read();
            if (IsSystem(name))
            {
                reader.Skip();
                continue;
            }

            if (name.SequenceEqual("id"u8))
            {
                id = id is null ? ReadId(ref reader) : throw CosmosError.BadRequest("The document has the property 'id' twice.");
            }
            else if (name.SequenceEqual("ttl"u8))
            {
                ttl = ReadTtl(ref reader);
            }

            if (name.SequenceEqual(definition.Utf8Property))
            {
                key = PartitionKeyDefinition.Read(reader);
            }

            if (output.WrittenCount > 1)
            {
                output.Write(","u8);
            }

            CopyValue(json, ref reader, from, output);
        }

        if (reader.Read())
        {
            throw CosmosError.BadRequest("The request must hold nothing after the document.");
        }

        if (id is null)
        {
            throw CosmosError.BadRequest("The input content is invalid because the required property 'id' is missing.");
        }

        if (key is null)
        {
            throw CosmosError.WrongPartition();
        }

        int length = output.WrittenCount;
        if (length + system.Length > MaxDocumentBytes)
        {
            throw CosmosError.TooLarge("Request size is too large: a document may have at most 2 MB.");
        }

        byte[] body = GC.AllocateUninitializedArray<byte>(length + system.Length);
        output.WrittenSpan.CopyTo(body);
        if (output.Capacity > 1 << 20)
        {
            t_output = null;
        }

        return new ParsedDocument(body, length, id, key, ttl);
    }

    // Copies from the property's name to the end of its value and normalises numbers.
    private static void CopyValue(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, int from, ArrayBufferWriter<byte> output)
    {
        Span<byte> number = stackalloc byte[JsonNumbers.MaxLength];
        int depth = reader.CurrentDepth;
        while (true)
        {
            if (reader.TokenType == JsonTokenType.Number && JsonNumbers.Normalise(reader.ValueSpan, number) is > 0 and int length)
            {
                output.Write(json[from..(int)reader.TokenStartIndex]);
                output.Write(number[..length]);
                from = (int)reader.BytesConsumed;
            }
            else if (reader.ValueIsEscaped)
            {
                // Throws for an unpaired surrogate, which no query could read.
                _ = reader.GetString();
            }

            bool opened = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (reader.CurrentDepth <= depth && !opened)
            {
                break;
            }

            reader.Read();
        }

        output.Write(json[from..(int)reader.BytesConsumed]);
    }

    private static bool IsSystem(ReadOnlySpan<byte> name) =>
        name.Length > 2 && name[0] == (byte)'_'
        && (name.SequenceEqual("_rid"u8) || name.SequenceEqual("_self"u8) || name.SequenceEqual("_etag"u8)
            || name.SequenceEqual("_ts"u8) || name.SequenceEqual("_attachments"u8) || name.SequenceEqual("_lsn"u8));

    private static byte[] ReadId(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw CosmosError.BadRequest("The input content is invalid because the property 'id' is not a string.");
        }

        byte[] id = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan.ToArray();
        DocumentId.Check(id);
        return id;
    }

    private static int ReadTtl(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return Slot.NoTtl;
        }

        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value)
            && value == Math.Truncate(value) && (value == -1 || value is >= 1 and <= int.MaxValue))
        {
            return (int)value;
        }

        throw CosmosError.BadRequest("The input ttl is invalid. Ttl must be a positive integer, or -1 for never.");
    }
}
