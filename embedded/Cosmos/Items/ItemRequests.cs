using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Items;

internal static class ItemRequests
{
    /// <summary>Makes a create, upsert or replace. Checks that document, key and path agree.</summary>
    /// <param name="operation">Create, upsert or replace.</param>
    /// <param name="document">The client's document.</param>
    /// <param name="partitionKey">The key in the header.</param>
    /// <param name="id">The id in the path, for a replace; else null.</param>
    /// <param name="ifMatch">The condition, or null.</param>
    public static ItemRequest ForDocument(
        ItemOperation operation, ParsedDocument document, byte[] partitionKey, byte[]? id, string? ifMatch)
    {
        if (!document.PartitionKey.AsSpan().SequenceEqual(partitionKey))
        {
            throw CosmosError.WrongPartition();
        }

        if (id is not null && !document.Id.AsSpan().SequenceEqual(id))
        {
            throw CosmosError.BadRequest("The id of the document does not match the id of the item that is replaced.");
        }

        return new ItemRequest
        {
            Operation = operation, PartitionKey = partitionKey, Id = document.Id, Document = document, IfMatch = ifMatch,
        };
    }
}
