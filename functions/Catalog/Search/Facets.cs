namespace Mall.Functions.Catalog;

/// <summary>A category and its number of products.</summary>
public sealed record CategoryCount(string Name, long Count);

/// <summary>Prices from <paramref name="Min"/> to <paramref name="Max"/> (minor units, both included; null: no limit), and the number of products.</summary>
public sealed record PriceCount(long Min, long? Max, long Count);

/// <summary>How many products of a list there are. The counts of a filter leave out that filter itself: they say what would be found with another choice.</summary>
/// <param name="Total">Products in the list.</param>
/// <param name="Categories">Those with a product, the largest first.</param>
/// <param name="Prices">All bands, the cheapest first.</param>
/// <param name="InStock">Products that can be bought now.</param>
public sealed record Facets(long Total, IReadOnlyList<CategoryCount> Categories, IReadOnlyList<PriceCount> Prices, long InStock);

/// <summary>Counts the facets of a list, product by product.</summary>
internal sealed class FacetCounter(int categories)
{
    /// <summary>Where the bands begin, in minor units.</summary>
    private static readonly long[] Bands = [0, 50_00, 100_00, 200_00, 500_00, 1000_00];

    private readonly long[] _byCategory = new long[categories];
    private readonly long[] _byBand = new long[Bands.Length];
    private long _total;
    private long _inStock;

    /// <param name="category">The product's.</param>
    /// <param name="price">In minor units.</param>
    /// <param name="isInStock">Whether units are available.</param>
    /// <param name="fits">Whether category, price and stock are as the filter asks.</param>
    public void Count(int category, long price, bool isInStock, (bool Category, bool Price, bool Stock) fits)
    {
        _total += fits is (true, true, true) ? 1 : 0;
        _byCategory[category] += fits is { Price: true, Stock: true } ? 1 : 0;
        _inStock += isInStock && fits is { Category: true, Price: true } ? 1 : 0;
        if (fits is { Category: true, Stock: true })
        {
            var band = Bands.Length - 1;
            while (price < Bands[band])
            {
                band--;
            }

            _byBand[band]++;
        }
    }

    public Facets ToFacets(IReadOnlyList<string> names) => new(
        _total,
        [.. names.Take(_byCategory.Length).Select((name, i) => new CategoryCount(name, _byCategory[i])).Where(category => category.Count > 0)
            .OrderByDescending(category => category.Count).ThenBy(category => category.Name, StringComparer.Ordinal)],
        [.. Bands.Select((from, i) => new PriceCount(from, i + 1 < Bands.Length ? Bands[i + 1] - 1 : null, _byBand[i]))],
        _inStock);
}
