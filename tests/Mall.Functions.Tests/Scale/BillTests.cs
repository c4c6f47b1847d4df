using Mall.Benchmarks.Cost;
using Mall.Functions.Tests.Architecture;

namespace Mall.Functions.Tests.Scale;

/// <summary>The arithmetic behind the prices of docs/scale.md.</summary>
public sealed class BillTests
{
    private static readonly PriceList Prices = new(new Dictionary<string, double>
    {
        ["onDemandGbSecond"] = 0.5, ["alwaysReadyBaseline"] = 0.001, ["execution"] = 0.25, ["serverlessRequestUnit"] = 2, ["autoscaleRequestUnit"] = 0.125, ["messagingOperation"] = 3,
        ["messagingOperationsIncluded"] = 10, ["premiumMessagingHour"] = 7, ["durableAction"] = 4, ["schedulerHour"] = 11, ["redisB10Hour"] = 13, ["logGb"] = 1000,
        ["readUnits"] = 2, ["writeUnits"] = 6, ["changeUnits"] = 11, ["batchItemUnits"] = 8, ["queryUnits"] = 5, ["instanceGb"] = 2, ["logKilobytes"] = 1,
    }.ToDictionary(price => price.Key, price => new Price(price.Value, "", "test")));

    [Fact]
    public void Of_CountsOfEachKind_AreWeighted()
    {
        var use = Consumption.Of(
            new Dictionary<string, double>
            {
                ["cosmos.operations read"] = 3, ["cosmos.operations create"] = 1, ["cosmos.operations delete"] = 1, ["cosmos.operations patch"] = 2, ["cosmos.operations replace"] = 1,
                ["cosmos.operations batch"] = 1, ["cosmos.batch_items"] = 4, ["cosmos.operations query"] = 1, ["cosmos.operations upsert"] = -0.01,
                ["servicebus.messages sent"] = 2, ["servicebus.messages delivered"] = 5,
                ["durable.actions start"] = 1, ["durable.actions activity"] = 2, ["durable.actions timer"] = 1, ["durable.actions event"] = 1, ["durable.actions turn"] = 9,
                ["invocations httpTrigger"] = 3, ["invocations activityTrigger"] = 2,
            },
            Prices);

        Assert.Equal(new Consumption(RequestUnits: 6 + 12 + 33 + 32 + 5, Messages: 12, Actions: 7, Invocations: 5), use);
    }

    [Fact]
    public void ByUse_EachLine_IsQuantityTimesPrice()
    {
        var lines = Bill.ByUse(new Consumption(100, 25, 7, 40), busySeconds: 3, Prices);

        Assert.Equal([200, 15 * 3, 28, 40 * 3 * 2 * 0.5, 10, 40 / 1e6 * 1000], lines.Select(line => line.Amount), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void ByUse_MessagesThatAreIncluded_CostNothing() => Assert.Equal(0, Bill.ByUse(new Consumption(0, 10, 0, 0), 1, Prices).Sum(line => line.Amount));

    [Fact]
    public void ByHour_TwoHours_AreTwiceTheCapacity()
    {
        var lines = Bill.ByHour(new Capacity(MessagingUnits: 4, RequestUnits: 1000, SchedulerUnits: 3, AlwaysReady: 5), hours: 2, Prices);

        Assert.Equal([56, 250, 66, 72, 26], lines.Select(line => line.Amount), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void SumAndMultiple_OfConsumptions_AreThoseOfTheirParts() =>
        Assert.Equal(new Consumption(12, 24, 36, 48), (new Consumption(1, 2, 3, 4) * 10) + new Consumption(2, 4, 6, 8));

    /// <summary>Each number says where it is from: a page, or that it is assumed.</summary>
    [Fact]
    public void Prices_OfTheFile_HaveASource()
    {
        var prices = PriceList.Read(Repository.PathOf("tests/Mall.Benchmarks/Cost/prices.json"));

        Assert.All(prices.Lines, line => Assert.Matches(@"\| (assumed|[a-z.-]+\.(com|cn)/|infra/|LongStayTests)", line));
        Assert.NotEmpty(Bill.ByHourDev(1, prices));
    }
}
