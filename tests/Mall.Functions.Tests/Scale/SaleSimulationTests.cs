using Xunit.Abstractions;

namespace Mall.Functions.Tests.Scale;

/// <summary>Where a sale saturates (docs/scale.md), and that the simulation is one: against what theory knows of simple lines.</summary>
public sealed class SaleSimulationTests(ITestOutputHelper output)
{
    /// <summary>One server, half busy: a customer waits one service time on average (M/M/1), so one in a hundred about 7.8.</summary>
    [Fact]
    public void Run_OneServerHalfBusy_WaitsAsTheoryKnows()
    {
        var report = new SaleSimulation([new Station("server", 100)], new SaleLoad(50, 2_000, 0)).Run();

        Assert.InRange(report.Stations[0].Utilisation, 0.48, 0.52);
        Assert.InRange(report.Stations[0].P99Wait, 0.065, 0.092);
    }

    [Fact]
    public void Run_OneServerOverloaded_TakesAsLongAsItsWork()
    {
        var report = new SaleSimulation([new Station("server", 100)], new SaleLoad(1_000, 10, 0)).Run();

        Assert.InRange(report.Stations[0].Utilisation, 0.999, 1.001);
        Assert.InRange(report.LastAnswer, 95, 105);
    }

    /// <summary>Nobody is lost in the simulation either.</summary>
    [Fact]
    public void Run_AnySale_AnswersAllAndGivesEachWinnerOneOrder()
    {
        var report = new SaleSimulation(Deployments.SaleDay, new SaleLoad(10_000, 2, 1_000)).Run();

        Assert.Equal(report.Stations[0].Served, report.Answered);
        Assert.Equal(1_000, report.Orders);
        Assert.All(report.Stations.Skip(2), station => Assert.Equal(1_000, station.Served));
    }

    [Fact]
    public void Run_SameSeed_IsTheSame() =>
        Assert.Equal(
            new SaleSimulation(Deployments.Dev, new SaleLoad(1_000, 1, 100)).Run().LastOrder,
            new SaleSimulation(Deployments.Dev, new SaleLoad(1_000, 1, 100)).Run().LastOrder);

    /// <summary>The lines of the table in docs/scale.md: 10,000 units; callers come for five seconds.</summary>
    [Theory]
    [InlineData("dev", 10_000, "scheduler")]
    [InlineData("prod", 10_000, "drain")]
    [InlineData("sale-day", 10_000, "drain")]
    [InlineData("sale-day", 40_000, "drain")]
    [InlineData("sale-day", 100_000, "drain")]
    public void Run_Deployment_SaturatesWhere(string name, double arrivals, string expected)
    {
        var stations = name switch { "dev" => Deployments.Dev, "prod" => Deployments.Prod, _ => Deployments.SaleDay };

        var report = new SaleSimulation(stations, new SaleLoad(arrivals, 5, 10_000)).Run();

        var waits = string.Concat(report.Stations.Select(station => FormattableString.Invariant($" {station.P99Wait:N2} |")));
        output.WriteLine(FormattableString.Invariant($"| {name} | {arrivals:N0} | {report.LastAnswer:N1} | {report.LastOrder:N0} |{waits}"));
        Assert.Equal(expected, report.Bottleneck.Name);
    }

    /// <summary>Whoever lost is answered at the door; the gate is the first to saturate for them, whatever stands behind it.</summary>
    [Theory]
    [InlineData(40_000, false)]
    [InlineData(100_000, true)]
    public void Run_OneSale_GateHasOneCore(double arrivals, bool saturated)
    {
        var report = new SaleSimulation(Deployments.SaleDay, new SaleLoad(arrivals, 5, 10_000)).Run();

        Assert.Equal(saturated, report.Stations.Single(station => station.Name == "gate").P99Wait > 1);
    }

    /// <summary>What design 7.1 does about it: an instance that knows that the sale is sold out answers without asking the gate.</summary>
    [Fact]
    public void Run_SoldOutAnsweredAtTheDoor_GateRests()
    {
        Station[] stations = [new("door", 1_000, 200), new("gate", 50_000, WinnersOnly: true), .. Deployments.SaleDay.Skip(2)];

        var report = new SaleSimulation(stations, new SaleLoad(100_000, 5, 10_000)).Run();

        Assert.True(report.Stations[1].P99Wait < 1);
        Assert.True(report.Stations[0].P99Wait < 0.1);
    }
}
