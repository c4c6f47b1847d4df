using System.Text;
using System.Text.Json;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>The partition key paths of a container: one, or up to three for a hierarchical key.</summary>
internal sealed class PartitionKeyDefinition
{
    private readonly byte[][][] _paths;

    public PartitionKeyDefinition(IReadOnlyList<string> paths)
    {
        Paths = [.. paths.Select(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => segment.Trim('"')).ToArray())];
        _paths = [.. Paths.Select(path => path.Select(Encoding.UTF8.GetBytes).ToArray())];
    }

    /// <summary>Property names from the root, per path.</summary>
    public IReadOnlyList<string[]> Paths { get; }

    /// <summary>The property names of one path in UTF-8.</summary>
    public byte[][] Utf8Path(int index) => _paths[index];

    public int Count => _paths.Length;

    public bool SameAs(PartitionKeyDefinition other) =>
        Count == other.Count && Paths.Zip(other.Paths).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <summary>Reads the header <c>x-ms-documentdb-partitionkey</c>: a JSON array with one value per path.</summary>
    public byte[] ParseHeader(string header)
    {
        Span<byte> json = header.Length <= 512 ? stackalloc byte[header.Length * 3] : new byte[Encoding.UTF8.GetMaxByteCount(header.Length)];
        json = json[..Encoding.UTF8.GetBytes(header, json)];
        var key = new PartitionKeyWriter(stackalloc byte[PartitionKeyWriter.MaxBytes * Math.Max(1, Count)]);
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

        // For hierarchical keys, too, the SDK sends PartitionKey.None as one empty object.
        if (key.Components == 1 && Count > 1 && header.AsSpan().Trim() is "[{}]")
        {
            while (key.Components < Count)
            {
                key.AddUndefined();
            }
        }

        if (key.Components != Count)
        {
            throw key.Components < Count
                ? CosmosError.Unsupported("a prefix of a hierarchical partition key")
                : CosmosError.BadRequest("The partition key supplied has more components than the container defines.", 1001);
        }

        return key.ToArray();
    }

    private static CosmosError Malformed(string header) => CosmosError.BadRequest($"Partition key {header} is invalid.");
}
