using System.Text;
using System.Text.Json;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>The property of a container's documents that holds the partition key. A key is a text; here it is that text in UTF-8.</summary>
internal sealed class PartitionKeyDefinition(string property)
{
    private const int MaxBytes = 2048;

    public string Property => property;

    public byte[] Utf8Property { get; } = Encoding.UTF8.GetBytes(property);

    /// <summary>Reads the header <c>x-ms-documentdb-partitionkey</c>: a JSON array with one value.</summary>
    public static byte[] ParseHeader(string? header)
    {
        header = header ?? throw CosmosError.BadRequest("PartitionKey value must be supplied for this operation.");
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(header));
            if (reader.Read() && reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                byte[] key = Read(reader);
                return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? key : throw Malformed(header);
            }
        }
        catch (JsonException)
        {
            throw Malformed(header);
        }

        throw Malformed(header);
    }

    /// <summary>The key at the reader's position.</summary>
    public static byte[] Read(in Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw CosmosError.Unsupported("partition keys that are not texts");
        }

        byte[] key = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan.ToArray();
        return key.Length <= MaxBytes ? key : throw CosmosError.BadRequest("A partition key value may have at most 2048 bytes.");
    }

    private static CosmosError Malformed(string header) => CosmosError.BadRequest($"Partition key {header} is invalid.");
}
