namespace Mall.Functions.Tests.Seckill;

/// <summary>Names, shares and the way of a buyer to his bucket.</summary>
public sealed class SaleBucketsTests
{
    [Theory]
    [InlineData(10, 6)]
    [InlineData(6, 6)]
    [InlineData(1, 64)]
    [InlineData(1_000_003, 7)]
    public void ShareOf_AllBuckets_IsAllUnits(long units, int count)
    {
        var shares = Enumerable.Range(0, count).Select(index => SaleBuckets.ShareOf(units, index, count)).ToList();

        Assert.Equal(units, shares.Sum());
        Assert.InRange(shares.Max() - shares.Min(), 0, 1);
    }

    /// <summary>It is written into tickets: if it changed, a buyer could win twice.</summary>
    [Fact]
    public void IndexFor_ABuyer_IsTheSameForEver() =>
        Assert.Equal([1, 2, 5, 1], [SaleBuckets.IndexFor("lilei", 2), SaleBuckets.IndexFor("lilei", 4), SaleBuckets.IndexFor("hanmeimei", 6), SaleBuckets.IndexFor("wei", 64)]);

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(64)]
    public void IndexFor_ManyBuyers_SpreadsThemEvenly(int count)
    {
        var buyers = new int[count];
        for (var i = 0; i < 1000 * count; i++)
        {
            buyers[SaleBuckets.IndexFor(Ids.New(), count)]++;
        }

        // Five standard deviations of a fair throw.
        Assert.All(buyers, number => Assert.InRange(number, 840, 1160));
    }

    [Fact]
    public void Ids_OfBucketsAndTheirTickets_LeadBackToTheSale()
    {
        var sale = Sales.ASale(id: "sale-1") with { Buckets = 3 };

        Assert.Equal(["sale-1_0_3", "sale-1_1_3", "sale-1_2_3"], SaleBuckets.IdsOf(sale));
        Assert.All(SaleBuckets.IdsOf(sale), id => Assert.Equal(("sale-1", 3, true, false), (SaleBuckets.SaleOf(id), SaleBuckets.CountIn(id), SaleBuckets.IsBucket(id), SaleBuckets.IsSale(id))));
        Assert.Equal("sale-1_2_3", Ticket.SaleIdOf("sale-1_2_3." + Ids.New()));
        Assert.Equal(("sale-1", 1, true), (SaleBuckets.SaleOf("sale-1"), SaleBuckets.CountIn("sale-1"), SaleBuckets.IsSale("sale-1")));
        Assert.Equal(["sale-1"], SaleBuckets.IdsOf(Sales.ASale(id: "sale-1")));
        Assert.Equal("sale-1", SaleBuckets.IdFor("sale-1", 1, "lilei"));
    }
}
