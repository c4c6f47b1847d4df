using Xunit.Abstractions;

namespace Mall.Functions.Tests.Scale;

/// <summary>A sale beyond one core: the table of docs/scale.md, ten million buyers at a thousand instances.</summary>
public sealed class SplitSaleSimulationTests(ITestOutputHelper output)
{
    private const long Units = 200_000;
    private const double RequestUnitsPerMove = 60;

    private static SplitSale Sale(int buckets, double seconds = 10) => new(buckets, 1_000, 10_000_000, seconds, Units);

    /// <summary>Whatever the buckets, each unit is sold, and everybody learns what became of him.</summary>
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 10)]
    [InlineData(4, 10)]
    [InlineData(16, 10)]
    [InlineData(64, 10)]
    [InlineData(1, 100)]
    [InlineData(4, 100)]
    [InlineData(64, 100)]
    public void Run_TenMillionBuyers_SellsEveryUnit(int buckets, double seconds)
    {
        var sale = Sale(buckets, seconds);

        var report = new SplitSaleSimulation(sale).Run();

        output.WriteLine(FormattableString.Invariant(
            $"| {seconds:N0} | {buckets} | {report.SoldOut:N1} | {report.Promised:N1} | {report.LastAnswer:N1} | {report.GateBusy:P0} | {report.TriesAgain:N0} | {report.Moves} | {report.Drained:N0} | {report.Ordered:N0} | {(Units * sale.RequestUnitsPerTicket) + (report.Moves * RequestUnitsPerMove):N0} | {Units * sale.OperationsPerTicket:N0} |"));
        Assert.Equal(Units, report.Sold);
        Assert.InRange(report.LastAnswer, report.SoldOut, seconds + 60);
    }

    /// <summary>The gate is what limits one bucket, the buyers' arrival what limits sixteen; the partitions behind it drain side by side.</summary>
    [Fact]
    public void Run_MoreBuckets_SellFasterUntilTheGateIsNotTheLimit()
    {
        var (one, two, four, sixteen) = (Run(1), Run(2), Run(4), Run(16));

        Assert.InRange(one.SoldOut / two.SoldOut, 1.9, 2.1);
        Assert.InRange(one.SoldOut / four.SoldOut, 3.4, 4.1);
        Assert.InRange(sixteen.SoldOut, 0.2, 2.5);
        Assert.InRange(one.Drained / four.Drained, 3.5, 4.2);

        static SplitSaleReport Run(int buckets) => new SplitSaleSimulation(Sale(buckets)).Run();
    }

    /// <summary>Few units in many buckets: nobody is told "sold out" while one is left, and the last ones find their buyers.</summary>
    [Fact]
    public void Run_FewUnitsInManyBuckets_AreSoldAllTheSame()
    {
        var report = new SplitSaleSimulation(new SplitSale(64, 10, 300, 30, 100)).Run();

        Assert.Equal(100, report.Sold);
        Assert.InRange(report.Moves, 1, 100);
    }

    [Fact]
    public void Run_SameSeed_IsTheSame() => Assert.Equal(new SplitSaleSimulation(Sale(4), 7).Run(), new SplitSaleSimulation(Sale(4), 7).Run());
}
