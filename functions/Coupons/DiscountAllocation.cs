namespace Mall.Functions.Coupons;

/// <summary>Divides a discount among an order's lines, in minor units, by the largest remainder: each line gets its exact share rounded down, and the minor units that are left go to the lines that
/// lost most by rounding. Lines that lost the same are served by their keys, so the order of the lines does not matter.</summary>
public static class DiscountAllocation
{
    /// <param name="discount">Between 0 and the sum of the amounts.</param>
    /// <param name="lines">Amounts of the lines, none negative, with keys that differ.</param>
    /// <returns>The share of each line, in the order of the lines. The shares add up to the discount, and none is larger than its line.</returns>
    public static long[] Divide(long discount, IReadOnlyList<(string Key, long Amount)> lines)
    {
        var sum = lines.Aggregate((Int128)0, (total, line) => total + line.Amount);
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((Int128)discount, sum, nameof(discount));
        var shares = new long[lines.Count];
        if (discount == 0)
        {
            return shares;
        }

        var remainders = new Int128[lines.Count];
        var left = discount;
        for (var i = 0; i < lines.Count; i++)
        {
            var (share, remainder) = Int128.DivRem((Int128)discount * lines[i].Amount, sum);
            (shares[i], remainders[i]) = ((long)share, remainder);
            left -= shares[i];
        }

        var byLoss = Enumerable.Range(0, lines.Count).OrderByDescending(i => remainders[i]).ThenBy(i => lines[i].Key, StringComparer.Ordinal);
        foreach (var i in byLoss.Take((int)left))
        {
            shares[i]++;
        }

        return shares;
    }
}
