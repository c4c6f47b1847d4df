using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>Lists and searches. Each call queries the database, and only one replica: a fresh write may be missing for a moment.</summary>
internal sealed class ProductSearch(CosmosDatabase database)
{
    /// <summary>Only so many are ranked: the newest of those with all the words.</summary>
    public const int Ranked = 200;

    private const string Columns = "c.productId, c.name, c.description, c.category, c.price, c.stock, c.imageUrl, c.createdAt";

    private Container Products => database.Container(CatalogNames.Products);

    public Task<(Page<Product> Page, Refusal? Refusal)> PageAsync(ProductFilter filter, PageRequest request, CancellationToken cancellationToken) => filter switch
    {
        { Terms.Count: 0 } => Task.FromResult((new Page<Product>([], null), (Refusal?)null)),
        { Terms: { } terms, Sort: ProductSort.Relevance } => RankAsync(filter, terms, request, cancellationToken),
        _ => Products.PageAsync<Product>(Query(filter, $"SELECT {Columns}", OrderOf(filter.Sort)), null, request, cancellationToken, CosmosItems.MayBeOld),
    };

    private async Task<(Page<Product> Page, Refusal? Refusal)> RankAsync(
        ProductFilter filter, IReadOnlyList<string> terms, PageRequest request, CancellationToken cancellationToken)
    {
        // The token is the rank of the last product shown: newer products move nothing.
        Rank after = default;
        if (request.Token is not null && !Rank.TryParse(request.Token, out after))
        {
            return (new Page<Product>([], null), Invalid.Field("continuationToken", "Not a continuation token of this list."));
        }

        var query = Query(filter, $"SELECT TOP {Ranked} {Columns}", "c.createdAt DESC");
        var found = await Products.ListAsync<Product>(query, null, Ranked, cancellationToken, CosmosItems.MayBeOld);
        var ranked = found
            .Select(product => (Rank: Relevance.Of(terms, product), Product: product))
            .Where(entry => request.Token is null || entry.Rank.CompareTo(after) > 0)
            .OrderBy(entry => entry.Rank)
            .Take(request.Size + 1)
            .ToArray();
        var shown = ranked.Take(request.Size).ToArray();
        var token = ranked.Length > request.Size ? PageRequest.Encode(shown[^1].Rank.ToString()) : null;
        return (new Page<Product>([.. shown.Select(entry => entry.Product)], token), null);
    }

    private static QueryDefinition Query(ProductFilter filter, string select, string order)
    {
        var parameters = new List<(string Name, object Value)>();
        var where = $"c.type = '{Product.DocumentType}'";
        void And(string condition, string name, object value)
        {
            where += $" AND {condition}";
            parameters.Add((name, value));
        }

        for (var i = 0; i < filter.Terms?.Count; i++)
        {
            And($"ARRAY_CONTAINS(c.terms, @term{i})", $"@term{i}", filter.Terms[i]);
        }

        if (filter.Category is not null)
        {
            And("c.category = @category", "@category", filter.Category);
        }

        if (filter.MinPrice is { } min)
        {
            And("c.price.amount >= @min", "@min", min);
        }

        if (filter.MaxPrice is { } max)
        {
            And("c.price.amount <= @max", "@max", max);
        }

        where += filter.InStock ? " AND c.stock.available > 0" : "";
        return parameters.Aggregate(
            new QueryDefinition($"{select} FROM c WHERE {where} ORDER BY {order}"), (query, parameter) => query.WithParameter(parameter.Name, parameter.Value));
    }

    // One property each: two would need a composite index, and equal ones keep a stable order anyway.
    private static string OrderOf(ProductSort sort) => sort switch
    {
        ProductSort.PriceUp => "c.price.amount ASC",
        ProductSort.PriceDown => "c.price.amount DESC",
        ProductSort.BestSelling => "c.stock.sold DESC",
        _ => "c.createdAt DESC",
    };
}
