using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>The product documents; <c>StockReservations</c> owns the others in their partitions.</summary>
internal sealed class ProductStore(CosmosDatabase database, ProductFeed feed)
{
    private Container Products => database.Container(CatalogNames.Products);

    /// <summary>The current product; null if there is none or it is no longer sold.</summary>
    public async Task<Product?> FindAsync(string productId, CancellationToken cancellationToken) =>
        (await FindVersionedAsync(productId, cancellationToken))?.Value;

    public async Task<Versioned<Product>?> FindVersionedAsync(string productId, CancellationToken cancellationToken) =>
        await FindStoredAsync(productId, cancellationToken) is { Value.IsDeleted: false } found ? found : null;

    /// <summary>For a page that everybody sees.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="mayBeOld">Whether a slightly stale replica will do.</param>
    public async Task<Versioned<Product>?> FindForPageAsync(string productId, bool mayBeOld, CancellationToken cancellationToken) =>
        await Products.FindAsync<Product>(productId, productId, cancellationToken, mayBeOld ? CosmosItems.MayBeOld : null) is { Value.IsDeleted: false } found ? found : null;

    /// <summary>Also deleted ones.</summary>
    public Task<Versioned<Product>?> FindStoredAsync(string productId, CancellationToken cancellationToken) =>
        Products.FindAsync<Product>(productId, productId, cancellationToken);

    /// <summary>The new product's ETag; null if the id is taken.</summary>
    public async Task<string?> TryCreateAsync(Product product, CancellationToken cancellationToken)
    {
        var etag = await Products.TryCreateAsync(product, product.ProductId, cancellationToken);
        feed.Hear(product.ProductId);
        return etag;
    }
}
