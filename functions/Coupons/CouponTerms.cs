using System.Text.Json.Serialization;

namespace Mall.Functions.Coupons;

public enum CouponKind
{
    /// <summary>A fixed amount off.</summary>
    Amount,

    /// <summary>A part of the price off.</summary>
    Percent,
}

/// <summary>A line of an order, as a coupon sees it.</summary>
/// <param name="Key">Its product's id: unique in the order.</param>
/// <param name="Amount">Its price times its quantity, in minor units.</param>
/// <param name="Category">Its product's category.</param>
public sealed record DiscountableLine(string Key, long Amount, string Category);

/// <summary>The discount of each line in minor units, in the order of the lines.</summary>
public sealed record LineDiscounts(IReadOnlyList<long> Amounts);

/// <summary>What a coupon takes off, and of which orders. A claim keeps the terms that it was claimed with.</summary>
/// <param name="Kind">How <paramref name="Value"/> is meant.</param>
/// <param name="Value">Minor units of the shop's currency, or whole percent (1 to 100).</param>
/// <param name="Cap">The most that a percentage takes off.</param>
/// <param name="Minimum">The lines that the coupon is for must cost at least this.</param>
/// <param name="Category">Only lines of this category count and get a discount; null: all.</param>
public sealed record CouponTerms(
    CouponKind Kind,
    long Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Cap,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Minimum,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category)
{
    public const int MaxPercent = 100;

    /// <summary>The discount of each line. A percentage is rounded down. One minor unit of the order is always left to pay: no provider takes a payment of nothing.</summary>
    public Outcome<LineDiscounts> DiscountsOn(IReadOnlyList<DiscountableLine> lines)
    {
        var eligible = lines.Where(line => Category is null || line.Category == Category).ToArray();
        var sum = eligible.Sum(line => line.Amount);
        if (sum < (Minimum?.Amount ?? 0))
        {
            return CouponErrors.BelowMinimum;
        }

        var discount = Math.Min(Wanted(sum), Math.Min(sum, lines.Sum(line => line.Amount) - 1));
        if (discount <= 0)
        {
            return CouponErrors.NothingOff;
        }

        var shares = DiscountAllocation.Divide(discount, [.. eligible.Select(line => (line.Key, line.Amount))]);
        var byKey = eligible.Zip(shares).ToDictionary(line => line.First.Key, line => line.Second, StringComparer.Ordinal);
        return new LineDiscounts([.. lines.Select(line => byKey.GetValueOrDefault(line.Key))]);
    }

    private long Wanted(long sum) => Kind == CouponKind.Amount ? Value : Math.Min((long)((Int128)sum * Value / MaxPercent), Cap?.Amount ?? long.MaxValue);
}
