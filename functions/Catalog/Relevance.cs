using System.Globalization;

namespace Mall.Functions.Catalog;

/// <summary>A product's place in a ranking: by score, then newest first, then by id, so that no two are equal.</summary>
internal readonly record struct Rank(int Score, long CreatedAt, string ProductId) : IComparable<Rank>
{
    public int CompareTo(Rank other)
    {
        var order = other.Score.CompareTo(Score);
        order = order != 0 ? order : other.CreatedAt.CompareTo(CreatedAt);
        return order != 0 ? order : string.CompareOrdinal(ProductId, other.ProductId);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"rank {Score} {CreatedAt} {ProductId}");

    /// <summary>Reverses <see cref="ToString"/>.</summary>
    public static bool TryParse(string text, out Rank rank)
    {
        rank = default;
        if (text.Split(' ') is not ["rank", var score, var createdAt, var productId]
            || !int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var points)
            || !long.TryParse(createdAt, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
        {
            return false;
        }

        rank = new Rank(points, ticks, productId);
        return true;
    }
}

/// <summary>Scores how well a product with all terms fits.</summary>
internal static class Relevance
{
    private const int InName = 8;
    private const int AtTheBeginning = 4;

    public static Rank Of(IReadOnlyList<string> query, Product product)
    {
        var name = SearchTerms.Of(product.Name);
        var score = query.Sum(term => name.Contains(term) ? InName : 1);
        // A Chinese name's first term is one character, a query's a pair of them.
        var begins = name.Count > 0 && query.Count > 0 && query[0].StartsWith(name[0], StringComparison.Ordinal);
        return new Rank(begins ? score + AtTheBeginning : score, product.CreatedAt.UtcTicks, product.ProductId);
    }
}
