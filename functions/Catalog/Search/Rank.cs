using System.Globalization;

namespace Mall.Functions.Catalog;

/// <summary>A product's place in a list: the higher key first, then the newest, then by id, so that no two are equal.</summary>
internal readonly record struct Rank(double Key, long CreatedAt, string ProductId) : IComparable<Rank>
{
    public int CompareTo(Rank other)
    {
        var order = other.Key.CompareTo(Key);
        order = order != 0 ? order : other.CreatedAt.CompareTo(CreatedAt);
        return order != 0 ? order : string.CompareOrdinal(ProductId, other.ProductId);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"rank {Key:R} {CreatedAt} {ProductId}");

    /// <summary>Reverses <see cref="ToString"/>.</summary>
    public static bool TryParse(string text, out Rank rank)
    {
        rank = default;
        if (text.Split(' ') is not ["rank", var number, var createdAt, var productId]
            || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var key)
            || !double.IsFinite(key)
            || !long.TryParse(createdAt, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
        {
            return false;
        }

        rank = new Rank(key, ticks, productId);
        return true;
    }
}
