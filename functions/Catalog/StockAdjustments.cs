using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>Adjusts the stock and writes its history, in one batch.</summary>
internal sealed class StockAdjustments(CosmosDatabase database, ProductStore products, Outbox outbox, ProductPages pages)
{
    private Container Products => database.Container(CatalogNames.Products);

    public async Task<StockAdjustment?> FindAsync(string productId, string id, CancellationToken cancellationToken) =>
        (await Products.FindAsync<StockAdjustment>(id, productId, cancellationToken))?.Value;

    /// <summary>The adjustment with the resulting stock; if its id was used before, the earlier one.</summary>
    /// <param name="wanted">Its stock is ignored.</param>
    public Task<Outcome<StockAdjustment>> AdjustAsync(StockAdjustment wanted, CancellationToken cancellationToken)
    {
        var productId = wanted.ProductId;
        var change = new StockChange(wanted.Delta, 0, 0);
        return CosmosItems.AgainAsync<StockAdjustment>(CatalogErrors.Busy, AttemptAsync, cancellationToken);

        async Task<Outcome<StockAdjustment>?> AttemptAsync()
        {
            if (await FindAsync(productId, wanted.Id, cancellationToken) is { } earlier)
            {
                return earlier;
            }

            if (await products.FindVersionedAsync(productId, cancellationToken) is not { } read)
            {
                return CatalogErrors.ProductNotFound;
            }

            if (change.ApplyTo(read.Value.Stock) is not { } after)
            {
                return CatalogErrors.InsufficientStock;
            }

            if (after.Available > Product.MaxStock)
            {
                return Invalid.Field("delta", $"A product may have at most {Product.MaxStock} units.");
            }

            var adjustment = wanted with { Stock = after };
            var batch = Products.CreateTransactionalBatch(new PartitionKey(productId)).CreateItemStream(CosmosItems.Serialize(adjustment));
            var events = batch.PatchStock(read, change, after, wanted.Id, isAdjusted: true, wanted.CreatedAt);
            using var response = await batch.RunAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                await pages.ForgetEverywhereAsync(productId);
                await outbox.RelayAsync(CatalogNames.Products, events!.Id, productId, events.Outbox, cancellationToken);
                return adjustment;
            }

            return response[0].StatusCode == HttpStatusCode.Conflict || response[1].StatusCode == HttpStatusCode.PreconditionFailed ? null : throw response.Failure();
        }
    }

    /// <summary>Newest first.</summary>
    public Task<(Page<StockAdjustment> Page, Refusal? Refusal)> PageAsync(string productId, PageRequest request, CancellationToken cancellationToken) =>
        Products.PageAsync<StockAdjustment>(
            new QueryDefinition($"SELECT * FROM c WHERE c.type = '{StockAdjustment.DocumentType}' ORDER BY c.createdAt DESC"), productId, request, cancellationToken);
}
