using System.Text.Json;
using System.Text.Json.Nodes;
using Mall.Embedded.Cosmos.Items;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>A client's settings for a container, checked, with the service's defaults filled in.</summary>
internal sealed class ContainerSettings
{
    private const string DefaultIndexing =
        """{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/*"}],"excludedPaths":[{"path":"/\"_etag\"/?"}]}""";

    private static readonly string[] SystemNames = ["_rid", "_self", "_etag", "_ts", "_docs", "_sprocs", "_triggers", "_udfs", "_conflicts", "statistics"];

    private ContainerSettings(JsonObject json)
    {
        foreach (string name in SystemNames)
        {
            json.Remove(name);
        }

        if (json["id"] is not JsonValue idValue || !idValue.TryGetValue(out string? id))
        {
            throw CosmosError.BadRequest("The input content is invalid because the required property 'id' is missing.");
        }

        Id = id;
        ResourceName.Check(id);
        PartitionKey = ReadPartitionKey(json["partitionKey"] as JsonObject);
        DefaultTtl = ReadTtl(json["defaultTtl"]);
        Refuse(json, "uniqueKeyPolicy", "uniqueKeys", "unique keys");
        Refuse(json, "clientEncryptionPolicy", "includedPaths", "client encryption");
        Refuse(json, "vectorEmbeddingPolicy", "vectorEmbeddings", "vector embeddings");
        Refuse(json, "fullTextPolicy", "fullTextPaths", "full text search");
        if (json["computedProperties"] is JsonArray { Count: > 0 })
        {
            throw CosmosError.Unsupported("computed properties");
        }

        json["indexingPolicy"] ??= JsonNode.Parse(DefaultIndexing);
        json["conflictResolutionPolicy"] ??= JsonNode.Parse("""{"mode":"LastWriterWins","conflictResolutionPath":"/_ts","conflictResolutionProcedure":""}""");
        json["geospatialConfig"] ??= JsonNode.Parse("""{"type":"Geography"}""");
        Json = JsonSerializer.SerializeToUtf8Bytes(json, PatchJson.Options);
    }

    public string Id { get; }

    public PartitionKeyDefinition PartitionKey { get; }

    /// <summary>Null: time-to-live is off; -1: on, but a document lives for ever unless it sets its own; else seconds.</summary>
    public int? DefaultTtl { get; }

    /// <summary>The JSON object without system properties.</summary>
    public byte[] Json { get; }

    public static ContainerSettings Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return new ContainerSettings(JsonNode.Parse(json) as JsonObject ?? throw CosmosError.BadRequest("A container must be a JSON object."));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw CosmosError.BadRequest("The container is not valid: " + e.Message);
        }
    }

    private static PartitionKeyDefinition ReadPartitionKey(JsonObject? json)
    {
        if (json?["paths"] is JsonArray { Count: > 1 })
        {
            throw CosmosError.Unsupported("hierarchical partition keys");
        }

        if (json?["paths"] is not JsonArray { Count: 1 } paths || paths[0] is not JsonValue value || !value.TryGetValue(out string? text) || text is not ['/', _, ..])
        {
            throw CosmosError.BadRequest("A container needs a partitionKey with one path, which starts with '/'.");
        }

        return text.LastIndexOf('/') == 0 ? new PartitionKeyDefinition(text[1..].Trim('"')) : throw CosmosError.Unsupported("partition keys inside of objects");
    }

    private static int? ReadTtl(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out int seconds) && (seconds == -1 || seconds > 0) => seconds,
        _ => throw CosmosError.BadRequest("The defaultTtl of a container must be a positive integer, or -1."),
    };

    private static void Refuse(JsonObject json, string policy, string list, string what)
    {
        if (json[policy] is JsonObject settings && settings[list] is JsonArray { Count: > 0 })
        {
            throw CosmosError.Unsupported(what);
        }
    }
}
