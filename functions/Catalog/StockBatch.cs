using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>Operations of a batch that move a product's units.</summary>
internal static class StockBatch
{
    /// <summary>Moves units, under a condition if given.</summary>
    public static TransactionalBatch PatchStock(this TransactionalBatch batch, string productId, StockChange change, string? condition) =>
        batch.PatchItem(productId, Increments(change), new TransactionalBatchPatchItemRequestOptions { EnableContentResponseOnWrite = false, FilterPredicate = condition });

    /// <summary>Moves units of exactly the product version that was read, and adds the resulting events as the batch's last document.</summary>
    /// <returns>Null if there are no events.</returns>
    public static ProductEvents? PatchStock(
        this TransactionalBatch batch, Versioned<Product> read, StockChange change, Stock after, string cause, bool isAdjusted, DateTimeOffset now)
    {
        var product = read.Value;
        var signals = StockSignals.Of(product, after);
        var operations = Increments(change);
        if (signals.IsLow || signals.IsEnoughAgain)
        {
            operations.Add(PatchOperation.Set("/stockLow", signals.IsLow));
        }

        batch.PatchItem(
            product.ProductId, operations, new TransactionalBatchPatchItemRequestOptions { EnableContentResponseOnWrite = false, IfMatchEtag = read.ETag });
        if (signals.Events(product, after, cause, isAdjusted, now) is not { Count: > 0 } events)
        {
            return null;
        }

        var document = ProductEvents.Of(product.ProductId, isAdjusted ? cause : $"{cause}.{change.Available}", events);
        batch.CreateItemStream(CosmosItems.Serialize(document));
        return document;
    }

    private static List<PatchOperation> Increments(StockChange change)
    {
        var operations = new List<PatchOperation>(4);
        Increment(operations, "/stock/available", change.Available);
        Increment(operations, "/stock/reserved", change.Reserved);
        Increment(operations, "/stock/sold", change.Sold);
        return operations;
    }

    private static void Increment(List<PatchOperation> operations, string path, long by)
    {
        if (by != 0)
        {
            operations.Add(PatchOperation.Increment(path, by));
        }
    }
}
