namespace Mall.Functions.Catalog;

/// <summary>Reads a filter from the query of a request; what is wrong becomes an error of its parameter.</summary>
internal static class ProductFilterQuery
{
    private static readonly Dictionary<string, ProductSort> Sorts = new(StringComparer.Ordinal)
    {
        ["relevance"] = ProductSort.Relevance,
        ["newest"] = ProductSort.Newest,
        ["price"] = ProductSort.PriceUp,
        ["-price"] = ProductSort.PriceDown,
        ["best-selling"] = ProductSort.BestSelling,
    };

    public static ProductFilter From(HttpRequest request, Validation validation)
    {
        var words = Text(request, "q", ProductFilter.MaxWords, validation);
        var min = Price(request, "minPrice", validation);
        var max = Price(request, "maxPrice", validation);
        validation.Check(min is null || max is null || min <= max, "minPrice", "Must not be more than maxPrice.");
        var sort = words is null ? ProductSort.Newest : ProductSort.Relevance;
        if (request.Query["sort"].ToString() is { Length: > 0 } name && !Sorts.TryGetValue(name, out sort))
        {
            validation.Add("sort", $"One of {string.Join(", ", Sorts.Keys)}.");
        }

        // Without words, all are equally relevant.
        sort = words is null && sort == ProductSort.Relevance ? ProductSort.Newest : sort;
        return new ProductFilter(
            Text(request, "category", ProductDetails.MaxCategory, validation), words, min, max, Flag(request, "inStock", validation), sort);
    }

    /// <summary>Null if missing or blank.</summary>
    private static string? Text(HttpRequest request, string parameter, int max, Validation validation)
    {
        var text = request.Query[parameter].ToString().Trim();
        validation.Optional(parameter, text, max);
        return text.Length == 0 ? null : text;
    }

    private static long? Price(HttpRequest request, string parameter, Validation validation)
    {
        var text = request.Query[parameter].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (long.TryParse(text, out var price) && price is >= 0 and <= Money.MaxAmount)
        {
            return price;
        }

        validation.Add(parameter, $"Must be between 0 and {Money.MaxAmount}, in minor units.");
        return null;
    }

    public static bool Flag(HttpRequest request, string parameter, Validation validation)
    {
        var text = request.Query[parameter].ToString();
        validation.Check(text is "" or "true" or "false", parameter, "true or false.");
        return text is "true";
    }
}
