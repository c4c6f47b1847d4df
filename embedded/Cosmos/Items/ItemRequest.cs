using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>Operations, numbered as in batch requests.</summary>
internal enum ItemOperation
{
    Create = 0,
    Patch = 1,
    Delete = 4,
    Replace = 5,
    Upsert = 20,
}

/// <summary>One item operation, alone or in a batch.</summary>
internal sealed class ItemRequest
{
    public required ItemOperation Operation { get; init; }

    public required byte[] PartitionKey { get; init; }

    public required byte[] Id { get; init; }

    /// <summary>Set for create, upsert and replace.</summary>
    public ParsedDocument? Document { get; init; }

    public PatchRequest? Patch { get; init; }

    public string? IfMatch { get; init => field = value == "*" ? throw CosmosError.Unsupported("If-Match: *") : value; }
}
