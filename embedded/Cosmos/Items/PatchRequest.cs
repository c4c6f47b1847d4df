using System.Text.Json;
using System.Text.Json.Nodes;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>The body of a PATCH: up to ten operations and an optional condition.</summary>
internal sealed class PatchRequest
{
    private const int MaxOperations = 10;

    private static readonly string[] SystemNames = ["_rid", "_self", "_etag", "_ts", "_attachments", "_lsn"];

    private readonly List<PatchOperation> _operations;

    private PatchRequest(CosmosQuery? condition, List<PatchOperation> operations)
    {
        Condition = condition;
        _operations = operations;
    }

    /// <summary>Must be true for the document, else 412.</summary>
    public CosmosQuery? Condition { get; }

    public static PatchRequest Parse(ReadOnlySpan<byte> json, PartitionKeyDefinition definition)
    {
        JsonObject body;
        try
        {
            body = JsonNode.Parse(json) as JsonObject ?? throw CosmosError.BadRequest("A patch must be a JSON object.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw CosmosError.BadRequest("The patch is not valid JSON: " + e.Message);
        }

        if (body["operations"] is not JsonArray { Count: > 0 } operations)
        {
            throw CosmosError.BadRequest("A patch must have at least one operation.");
        }

        if (operations.Count > MaxOperations)
        {
            throw CosmosError.BadRequest($"The number of patch operations can't exceed '{MaxOperations}'.");
        }

        var parsed = new List<PatchOperation>(operations.Count);
        foreach (JsonNode? operation in operations)
        {
            parsed.Add(PatchOperation.Parse(operation, parsed.Count + 1));
            CheckPath(parsed[^1].Path, definition);
            CheckPath(parsed[^1].From, definition);
        }

        string? condition = body["condition"] switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out string? text) => text,
            _ => throw CosmosError.BadRequest("The condition of a patch must be a string."),
        };
        try
        {
            return new PatchRequest(condition is null ? null : CosmosQuery.ParseCondition(condition), parsed);
        }
        catch (CosmosSqlException e)
        {
            throw CosmosError.BadRequest("The condition of the patch is invalid: " + e.Message);
        }
    }

    /// <summary>Applies all operations to a copy, or throws 400 and leaves nothing behind.</summary>
    public byte[] Apply(ReadOnlySpan<byte> body)
    {
        try
        {
            JsonObject root = JsonNode.Parse(body, documentOptions: PatchJson.DocumentOptions)!.AsObject();
            foreach (PatchOperation operation in _operations)
            {
                operation.Apply(root);
            }

            return JsonSerializer.SerializeToUtf8Bytes(root, PatchJson.Options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // A property that is there twice, say: it can be stored and read, but not addressed.
            throw CosmosError.BadRequest("The document cannot be patched: " + e.Message);
        }
    }

    private static void CheckPath(string[]? path, PartitionKeyDefinition definition)
    {
        if (path is null)
        {
            return;
        }

        if (path[0] == "id" || SystemNames.Contains(path[0]))
        {
            throw CosmosError.BadRequest($"Cannot patch the property '{path[0]}'.");
        }

        foreach (string[] key in definition.Paths)
        {
            int common = Math.Min(key.Length, path.Length);
            if (key.AsSpan(0, common).SequenceEqual(path.AsSpan(0, common)))
            {
                throw CosmosError.BadRequest("Cannot patch the partition key of a document.");
            }
        }
    }
}
