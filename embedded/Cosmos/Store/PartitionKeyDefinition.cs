using System.Text;
using System.Text.Json;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>The property of a container's documents that holds the partition key.</summary>
internal sealed class PartitionKeyDefinition(string property)
{
    public string Property => property;

    public byte[] Utf8Property { get; } = Encoding.UTF8.GetBytes(property);

    /// <summary>Reads the header <c>x-ms-documentdb-partitionkey</c>: a JSON array with one value.</summary>
    public byte[] ParseHeader(string header)
    {
        Span<byte> json = header.Length <= 512 ? stackalloc byte[header.Length * 3] : new byte[Encoding.UTF8.GetMaxByteCount(header.Length)];
        json = json[..Encoding.UTF8.GetBytes(header, json)];
        var key = new PartitionKeyWriter(stackalloc byte[PartitionKeyWriter.MaxBytes]);
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw Malformed(header);
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    key.Add(reader);
                    continue;
                }

                // {} is PartitionKey.None: the document has no such property.
                if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
                {
                    throw Malformed(header);
                }

                key.AddUndefined();
            }
        }
        catch (JsonException)
        {
            throw Malformed(header);
        }

        if (key.Components != 1)
        {
            throw CosmosError.BadRequest("The partition key supplied must have one component.", 1001);
        }

        return key.ToArray();
    }

    private static CosmosError Malformed(string header) => CosmosError.BadRequest($"Partition key {header} is invalid.");
}
