using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>A page of a list of products.</summary>
/// <param name="Facets">Only if asked for.</param>
internal sealed record ProductList(
    IReadOnlyList<ProductView> Items,
    string? ContinuationToken,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] Facets? Facets);

/// <summary>Lists and searches. The index says which products and in which order; they are shown as the database has them.</summary>
internal sealed class ProductSearch(CosmosDatabase database, ProductFeed feed)
{
    private Container Products => database.Container(CatalogNames.Products);

    /// <param name="filter">Which products, in which order.</param>
    /// <param name="request">The page. Its token is the rank of the last product shown: newer products move nothing.</param>
    /// <param name="counts">Whether to count the facets.</param>
    public async Task<Outcome<ProductList>> PageAsync(ProductFilter filter, PageRequest request, bool counts, CancellationToken cancellationToken)
    {
        Rank? after = null;
        if (request.Token is not null)
        {
            if (!Rank.TryParse(request.Token, out var last))
            {
                return Invalid.Field("continuationToken", "Not a continuation token of this list.");
            }

            after = last;
        }

        if (!(await feed.SearchAsync(cancellationToken)).Is(out var products, out var refusal))
        {
            return refusal;
        }

        var shown = new List<ProductView>();
        var first = products.Find(filter, after, request.Size, counts);
        for (var found = first; ; found = products.Find(filter, after, request.Size - shown.Count))
        {
            var stored = await ReadAsync([.. found.Hits.Select(hit => hit.ProductId)], cancellationToken);
            foreach (var hit in found.Hits)
            {
                if (stored.TryGetValue(hit.ProductId, out var product) && filter.Fits(product))
                {
                    shown.Add(ProductView.Of(product) with { Highlights = found.Query is null ? null : Highlights.Of(product, found.Query) });
                }

                after = hit;
            }

            if (shown.Count == request.Size || !found.HasMore)
            {
                return new ProductList(shown, found.HasMore ? PageRequest.Encode(after.ToString()) : null, first.Facets);
            }
        }
    }

    /// <summary>Those of the products that are sold, by id.</summary>
    private async Task<Dictionary<string, Product>> ReadAsync(string[] ids, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(ids, CosmosItems.MayBeOld, cancellationToken);
        // Deleted a moment ago, or so new that a replica does not have it yet.
        string[] missing = [.. ids.Except(found.Select(product => product.ProductId), StringComparer.Ordinal)];
        return found.Concat(await ReadAsync(missing, null, cancellationToken)).ToDictionary(product => product.ProductId, StringComparer.Ordinal);
    }

    private async Task<List<Product>> ReadAsync(string[] ids, ConsistencyLevel? consistency, CancellationToken cancellationToken) => ids.Length == 0
        ? []
        : await Products.ListAsync<Product>(
            new QueryDefinition($"SELECT * FROM c WHERE c.type = '{Product.DocumentType}' AND ARRAY_CONTAINS(@ids, c.productId)").WithParameter("@ids", ids), null, ids.Length, cancellationToken, consistency);
}
