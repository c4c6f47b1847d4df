using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>Edits and deletes products: patches under the revision that the administrator saw. They leave the stock alone, so sales go on meanwhile.</summary>
internal sealed class ProductEdits(CosmosDatabase database, ProductStore products, Outbox outbox, ProductPages pages, TimeProvider time)
{
    private Container Products => database.Container(CatalogNames.Products);

    /// <summary>The product with the new details.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="details">Valid ones.</param>
    /// <param name="seen">The revisions that the administrator saw; null if any will do.</param>
    public Task<Outcome<Versioned<Product>>> ReplaceAsync(string productId, ProductDetails details, IReadOnlyList<int>? seen, CancellationToken cancellationToken) =>
        EditAsync(productId, seen, details.ApplyTo, Details, cancellationToken);

    /// <summary>The product as kept: old orders refer to it, and its reservations are still settled.</summary>
    public Task<Outcome<Versioned<Product>>> DeleteAsync(string productId, IReadOnlyList<int>? seen, CancellationToken cancellationToken) =>
        EditAsync(productId, seen, product => product with { Type = Product.DeletedType }, (_, after) => [PatchOperation.Set("/type", after.Type)], cancellationToken);

    private static List<PatchOperation> Details(Product before, Product after)
    {
        List<PatchOperation> operations =
        [
            PatchOperation.Set("/name", after.Name),
            PatchOperation.Set("/description", after.Description),
            PatchOperation.Set("/category", after.Category),
            PatchOperation.Set("/price", after.Price),
            PatchOperation.Set("/imageUrl", after.ImageUrl),
        ];
        if (after.LowStockThreshold != before.LowStockThreshold)
        {
            // A new threshold may be crossed anew.
            operations.Add(PatchOperation.Set("/lowStockThreshold", after.LowStockThreshold));
            operations.Add(PatchOperation.Set("/stockLow", false));
        }

        return operations;
    }

    private Task<Outcome<Versioned<Product>>> EditAsync(
        string productId, IReadOnlyList<int>? seen, Func<Product, Product> edit, Func<Product, Product, List<PatchOperation>> patch, CancellationToken cancellationToken) => CosmosItems.AgainAsync<Versioned<Product>>(
        CatalogErrors.Busy,
        async () =>
        {
            if (await products.FindVersionedAsync(productId, cancellationToken) is not { Value: var before })
            {
                return CatalogErrors.ProductNotFound;
            }

            if (seen is not null && !seen.Contains(before.Revision))
            {
                return CatalogErrors.ChangedMeanwhile;
            }

            var after = edit(before);
            var events = ProductEvents.Of(productId, $"edit-{before.Revision + 1}", [Changed(after, before.Revision + 1)]);
            var options = new TransactionalBatchPatchItemRequestOptions
            {
                EnableContentResponseOnWrite = false,
                FilterPredicate = $"FROM c WHERE c.type = '{Product.DocumentType}' AND c.revision = {before.Revision}",
            };
            using var response = await Products.CreateTransactionalBatch(new PartitionKey(productId))
                .PatchItem(productId, [.. patch(before, after), PatchOperation.Increment("/revision", 1)], options)
                .CreateItemStream(CosmosItems.Serialize(events))
                .RunAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                await pages.ForgetEverywhereAsync(productId);
                await outbox.RelayAsync(CatalogNames.Products, events.Id, productId, events.Outbox, cancellationToken);
                return await products.FindStoredAsync(productId, cancellationToken) is { } found ? found : CatalogErrors.ProductNotFound;
            }

            return response[0].StatusCode == HttpStatusCode.PreconditionFailed ? null : throw response.Failure();
        },
        cancellationToken);

    private Event Changed(Product product, int revision) => Event.Of(
        CatalogNames.Topic,
        CatalogNames.Changed,
        Ids.Of(product.ProductId, $"{revision}"),
        "",
        time.GetUtcNow(),
        new ProductEventData(product.ProductId, product.Name, product.Stock.Available, product.LowStockThreshold));
}
