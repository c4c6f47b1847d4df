using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>What a list of products is asked for.</summary>
internal readonly record struct ProductFilter(string? Category, string? Words);

/// <summary>The products themselves; what is in their partitions beside them belongs to <c>StockReservations</c>.</summary>
internal sealed class ProductStore(CosmosDatabase database)
{
    private Container Products => database.Container(CatalogNames.Products);

    /// <summary>The product as it is now; null when there is none or it is no longer sold.</summary>
    public async Task<Product?> FindAsync(string productId, CancellationToken cancellationToken) =>
        (await FindVersionedAsync(productId, cancellationToken))?.Value;

    public async Task<Versioned<Product>?> FindVersionedAsync(string productId, CancellationToken cancellationToken) =>
        await FindStoredAsync(productId, cancellationToken) is { Value.IsDeleted: false } found ? found : null;

    /// <summary>Deleted ones, too.</summary>
    public Task<Versioned<Product>?> FindStoredAsync(string productId, CancellationToken cancellationToken) =>
        Products.FindAsync<Product>(productId, productId, cancellationToken);

    /// <summary>The ETag of the new product; null when the id is taken.</summary>
    public Task<string?> TryCreateAsync(Product product, CancellationToken cancellationToken) =>
        Products.TryCreateAsync(product, product.ProductId, cancellationToken);

    /// <summary>Newest first.</summary>
    public Task<(Page<Product> Page, Refusal? Refusal)> PageAsync(ProductFilter filter, PageRequest request, CancellationToken cancellationToken)
    {
        var sql = "SELECT * FROM c WHERE c.type = 'product'"
            + (filter.Category is null ? "" : " AND c.category = @category")
            + (filter.Words is null ? "" : " AND CONTAINS(c.name, @words, true)")
            + " ORDER BY c.createdAt DESC";
        var query = new QueryDefinition(sql);
        if (filter.Category is not null)
        {
            query = query.WithParameter("@category", filter.Category);
        }

        if (filter.Words is not null)
        {
            query = query.WithParameter("@words", filter.Words);
        }

        return Products.PageAsync<Product>(query, null, request, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> CategoriesAsync(int limit, CancellationToken cancellationToken)
    {
        var found = await Products.ListAsync<string>(
            new QueryDefinition("SELECT DISTINCT VALUE c.category FROM c WHERE c.type = 'product'"), null, limit, cancellationToken);
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
