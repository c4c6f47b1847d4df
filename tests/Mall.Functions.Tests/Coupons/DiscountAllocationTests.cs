using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Mall.Functions.Tests.Coupons;

public sealed class DiscountAllocationTests
{
    [Fact]
    public void Divide_OneCentAmongThreeEqualLines_GoesToTheFirstKey() =>
        Assert.Equal([0, 1, 0], DiscountAllocation.Divide(1, [("b", 100), ("a", 100), ("c", 100)]));

    [Fact]
    public void Divide_AmountsThatOverflowWhenMultiplied_IsExact() =>
        Assert.Equal([999_999_999_999, 1], DiscountAllocation.Divide(1_000_000_000_000, [("a", 999_999_999_999), ("b", 1)]));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Divide_OutsideTheSum_Throws(long discount) => Assert.Throws<ArgumentOutOfRangeException>(() => DiscountAllocation.Divide(discount, [("a", 10)]));

    [Fact]
    public void Divide_Anything_AgreesWithHandingOutOneByOne() => ForAll((discount, lines) =>
        Assert.Equal(OneByOne(discount, lines), DiscountAllocation.Divide(discount, lines)));

    /// <summary>The slow way: everybody gets what he is owed in whole units, and each unit that is left goes to whom most is owed.</summary>
    private static long[] OneByOne(long discount, (string Key, long Amount)[] lines)
    {
        BigInteger sum = lines.Sum(line => line.Amount);
        if (sum == 0)
        {
            return new long[lines.Length];
        }

        var owed = lines.Select(line => (BigInteger)discount * line.Amount).ToArray();
        var shares = new long[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            while (owed[i] >= sum)
            {
                owed[i] -= sum;
                shares[i]++;
            }
        }

        while (shares.Sum() < discount)
        {
            var next = Enumerable.Range(0, lines.Length).OrderByDescending(i => owed[i]).ThenBy(i => lines[i].Key, StringComparer.Ordinal).First();
            owed[next] -= sum;
            shares[next]++;
        }

        return shares;
    }

    private static void ForAll(Action<long, (string Key, long Amount)[]> check)
    {
        var amount = Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(1, 1_000)).Select(number => (long)number);
        var drawn = from amounts in amount.ArrayOf() from part in Gen.Choose(0, 1_000) select (amounts, part);
        Prop.ForAll(drawn.ToArbitrary(), given =>
        {
            var lines = given.amounts.Select((number, i) => ($"line-{i:x}", number)).ToArray();
            check(given.amounts.Sum() * given.part / 1_000, lines);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
