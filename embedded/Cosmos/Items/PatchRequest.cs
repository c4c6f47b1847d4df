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

    private static readonly QueryCache Conditions = new(CosmosQuery.ParseCondition);

    private readonly List<PatchOperation> _operations;

    private PatchRequest(CosmosQuery? condition, List<PatchOperation> operations)
    {
        Condition = condition;
        _operations = operations;
    }

    /// <summary>If false for the document: 412.</summary>
    public CosmosQuery? Condition { get; }

    /// <exception cref="CosmosError">400: the body is not a patch.</exception>
    public static PatchRequest Parse(ReadOnlySpan<byte> json, PartitionKeyDefinition definition)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            JsonElement body = JsonElement.ParseValue(ref reader);
            return reader.Read() || body.ValueKind != JsonValueKind.Object ? throw CosmosError.BadRequest("A patch must be a JSON object.") : Parse(body, definition);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader throws InvalidOperationException for an unpaired surrogate in an escaped string.
            throw CosmosError.BadRequest("The patch is not valid JSON: " + e.Message);
        }
    }

    private static PatchRequest Parse(JsonElement body, PartitionKeyDefinition definition)
    {
        if (!body.TryGetProperty("operations", out JsonElement operations) || operations.ValueKind != JsonValueKind.Array || operations.GetArrayLength() == 0)
        {
            throw CosmosError.BadRequest("A patch must have at least one operation.");
        }

        if (operations.GetArrayLength() > MaxOperations)
        {
            throw CosmosError.BadRequest($"The number of patch operations can't exceed '{MaxOperations}'.");
        }

        var parsed = new List<PatchOperation>(operations.GetArrayLength());
        foreach (JsonElement operation in operations.EnumerateArray())
        {
            parsed.Add(PatchOperation.Parse(operation, parsed.Count + 1));
            CheckPath(parsed[^1].Path, definition);
        }

        string? condition = !body.TryGetProperty("condition", out JsonElement text) ? null : text.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => text.GetString(),
            _ => throw CosmosError.BadRequest("The condition of a patch must be a string."),
        };
        try
        {
            return new PatchRequest(condition is null ? null : Conditions.Get(condition), parsed);
        }
        catch (CosmosSqlException e)
        {
            throw CosmosError.BadRequest("The condition of the patch is invalid: " + e.Message);
        }
    }

    /// <summary>Applies all operations to a copy of the document. Throws 400 if one of them fails.</summary>
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
            // For example a duplicate property, which a patch cannot address.
            throw CosmosError.BadRequest("The document cannot be patched: " + e.Message);
        }
    }

    private static void CheckPath(string[] path, PartitionKeyDefinition definition)
    {
        if (path[0] == "id" || SystemNames.Contains(path[0]))
        {
            throw CosmosError.BadRequest($"Cannot patch the property '{path[0]}'.");
        }

        if (path[0] == definition.Property)
        {
            throw CosmosError.BadRequest("Cannot patch the partition key of a document.");
        }
    }
}
