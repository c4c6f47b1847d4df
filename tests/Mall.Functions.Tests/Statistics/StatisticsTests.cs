using System.Collections.Concurrent;
using Mall.Embedded.Settings;
using Mall.Functions.Ledger;
using Mall.Functions.Statistics;
using Mall.Functions.Tests.Ledger;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Statistics;

public sealed class StatisticsTests : ShopTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task PaidAndRefundedOrder_IsInDayProductAndCategory()
    {
        var tea = await Shop.ProductAsync();
        var (order, paid) = await Shop.SellAsync(Noon, Trade.Line(tea, 1000, 3, discount: 300), Trade.Line("cup", 500, 1, "cups"));
        await Shop.HearAsync(paid, await Shop.GiveBackAsync(order, Noon.AddDays(1), tea, 1));
        await Shop.CountAsync();

        var answer = (await Shop.StatisticsAsync("2026-11-10", "2026-11-11")).Body;

        Assert.Equal("[1,4,3500,300,0,3200] [0,0,0,0,900,-900]", string.Join(' ', answer.GetProperty("days").EnumerateArray().Select(Numbers)));
        Assert.Equal("[1,4,3500,300,900,2300]", Numbers(answer.GetProperty("total")));
        Assert.Equal(
            [$"{tea} Green tea [1,3,3000,300,900,1800]", "cup  [1,1,500,0,0,500]"],
            answer.GetProperty("products").EnumerateArray().Select(product => $"{product.GetProperty("productId")} {product.GetProperty("name")} {Numbers(product)}"));
        Assert.Equal(
            ["tea [1,3,3000,300,900,1800]", "cups [1,1,500,0,0,500]"],
            answer.GetProperty("categories").EnumerateArray().Select(category => $"{category.GetProperty("category")} {Numbers(category)}"));
        Assert.Equal((5, 5), (answer.GetProperty("counted").GetProperty("entries").GetInt64(), answer.GetProperty("counted").GetProperty("of").GetInt64()));
    }

    [Fact]
    public async Task OrderOfTwoProductsOfACategory_IsOneOrderOfIt()
    {
        await Shop.HearAsync((await Shop.SellAsync(Noon, Trade.Line("a"), Trade.Line("b"))).Paid);
        await Shop.CountAsync();

        var answer = (await Shop.StatisticsAsync("2026-11-10", "2026-11-10")).Body;

        Assert.Equal("[1,2,2000,0,0,2000]", Numbers(Assert.Single(answer.GetProperty("categories").EnumerateArray())));
        Assert.All(answer.GetProperty("products").EnumerateArray(), product => Assert.Equal("[1,1,1000,0,0,1000]", Numbers(product)));
    }

    /// <summary>The money is what the ledger says, whatever became of the order.</summary>
    [Fact]
    public async Task TransactionWithoutAnOrder_IsCountedWithoutAProduct()
    {
        await Shop.HearAsync(LedgerEvents.Paid("nowhere", 900, 100));
        await Shop.CountAsync();

        var product = Assert.Single((await Shop.StatisticsAsync("2026-11-11", "2026-11-11")).Body.GetProperty("products").EnumerateArray());

        Assert.Equal(("", "[1,0,1000,100,0,900]"), (product.GetProperty("productId").GetString(), Numbers(product)));
    }

    [Fact]
    public async Task MoneyThatWasNotKept_IsNotCounted()
    {
        await Shop.HearAsync(LedgerEvents.Of(LedgerNames.PaymentDueBack, "order-1", new { orderId = "order-1", provider = "simulated", amount = LedgerEvents.Cny(500) }));
        await Shop.CountAsync();

        var answer = (await Shop.StatisticsAsync("2026-11-11", "2026-11-11")).Body;

        Assert.Equal("[0,0,0,0,0,0]", Numbers(answer.GetProperty("total")));
        Assert.Equal(2, answer.GetProperty("counted").GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task LateEvent_OfADayThatIsSummedUp_IsInIt()
    {
        var (_, first) = await Shop.SellAsync(Noon, Trade.Line("a"));
        var (_, late) = await Shop.SellAsync(Noon, Trade.Line("a"));
        await Shop.HearAsync(first);
        Shop.Clock.Advance(TimeSpan.FromDays(10));
        await Shop.CountAsync();
        await Shop.HearAsync(late);
        await Shop.CountAsync();

        Assert.Equal("[2,2,2000,0,0,2000]", Numbers((await Shop.StatisticsAsync("2026-11-01", "2026-11-20")).Body.GetProperty("total")));
    }

    [Fact]
    public async Task Placed_OfAllDays_AreTheOrders()
    {
        for (var i = 0; i < 3; i++)
        {
            await Shop.PlacedAsync();
            Shop.Clock.Advance(TimeSpan.FromHours(20));
            await Shop.CountAsync();
        }

        async Task<long> PlacedAsync(string from, string to, string zone = "UTC") => (await Shop.StatisticsAsync(from, to, zone)).Body.GetProperty("conversion").GetProperty("orders").GetInt64();
        Assert.Equal(
            (3, 2, 1, 1, 2),
            (await PlacedAsync("2026-11-01", "2026-11-30"), await PlacedAsync("2026-11-11", "2026-11-11"), await PlacedAsync("2026-11-12", "2026-11-12"), await PlacedAsync("2026-11-11", "2026-11-11", "Asia/Shanghai"), await PlacedAsync("2026-11-12", "2026-11-13", "Asia/Shanghai")));
    }

    [Fact]
    public async Task Counting_ByThreeInstancesAtOnce_CountsOnce()
    {
        for (var i = 0; i < 20; i++)
        {
            await Shop.HearAsync((await Shop.SellAsync(Noon.AddMinutes(20 * i), Trade.Line("a"))).Paid);
        }

        var size = (await Shop.Get<LedgerStore>().ReadHeadAsync(default)).Size;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Shop.Make<LedgerCounting>().CatchUpAsync("first", size, default))));
        await Shop.CountAsync();

        Assert.Equal("[20,20,20000,0,0,20000]", Numbers((await Shop.StatisticsAsync("2026-11-10", "2026-11-11")).Body.GetProperty("total")));
    }

    /// <summary>What the statistics add to the requests of a paid order: docs/statistics.md says it.</summary>
    [Fact]
    public async Task Counting_OfThreeHundredOrders_TakesTenRequestsAndNothingNewTakesThree()
    {
        await Shop.HearAsync((await Shop.SellAsync(Noon, Trade.Line("a"))).Paid);
        await Shop.CountAsync();
        await Shop.HearAsync([.. await Task.WhenAll(Enumerable.Range(0, 300).Select(async i => (await Shop.SellAsync(Noon.AddSeconds(i), Trade.Line($"p{i % 50}"))).Paid))]);

        var (counting, idle) = (await RequestsAsync(), await RequestsAsync());
        Assert.True((counting.Count, idle.Count) == (10, 3), $"{string.Join('\n', counting)}\n\n{string.Join('\n', idle)}");

        async Task<IReadOnlyCollection<string>> RequestsAsync()
        {
            var requests = new ConcurrentQueue<string>();
            Shop.BeforeRequest = request =>
            {
                if (request.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal) && !request.Headers.Contains("x-ms-cosmos-is-query-plan-request"))
                {
                    requests.Enqueue($"{request.Method} {request.RequestUri.AbsolutePath}");
                }

                return Task.CompletedTask;
            };
            await Shop.CountAsync();
            Shop.BeforeRequest = null;
            return requests;
        }
    }

    /// <summary>Three quarters with as many products as a quarter may have are more than a batch takes.</summary>
    [Fact]
    public async Task Counting_IntoQuartersThatAreFull_WritesAsManyAtOnceAsABatchTakes()
    {
        var store = Shop.Get<StatisticsStore>();
        for (var i = 0; i < 3; i++)
        {
            var full = StatisticsBucket.OfQuarter("first", Noon.AddMinutes(15 * i));
            for (var product = 0; product < StatisticsBucket.MaxProducts; product++)
            {
                full.Products[Ids.New()] = new Figures(1, 1, 1000, 0, 0);
            }

            var before = await store.FindProgressAsync("first", default);
            await store.TryWriteAsync(before?.Value ?? new StatisticsProgress { Generation = "first" }, before?.ETag, [full], default);
            await Shop.HearAsync((await Shop.SellAsync(full.At, Trade.Line("a"))).Paid);
        }

        await Shop.CountAsync();

        Assert.Equal("[3,3,3000,0,0,3000]", Numbers((await Shop.StatisticsAsync("2026-11-10", "2026-11-10")).Body.GetProperty("total")));
    }

    [Fact]
    public async Task Counting_OfMoreThanATurnHasTimeFor_GoesOnInTheNext()
    {
        for (var i = 0; i < 60; i++)
        {
            await Shop.HearAsync((await Shop.SellAsync(Noon.AddMinutes(20 * i), Trade.Line("a"))).Paid);
        }

        var size = (await Shop.Get<LedgerStore>().ReadHeadAsync(default)).Size;
        Shop.BeforeRequest = request =>
        {
            Shop.Clock.Advance(request.Headers.Contains("x-ms-cosmos-is-batch-request") ? TimeSpan.FromMinutes(3) : default);
            return Task.CompletedTask;
        };
        Assert.False(await Shop.Make<LedgerCounting>().CatchUpAsync("first", size, default));
        Shop.BeforeRequest = null;
        Assert.InRange((await Shop.Get<StatisticsStore>().FindProgressAsync("first", default))!.Value.Counted, 1, size - 1);

        await Shop.CountAsync();
        Assert.Equal("[60,60,60000,0,0,60000]", Numbers((await Shop.StatisticsAsync("2026-11-10", "2026-11-11")).Body.GetProperty("total")));
    }

    /// <summary>The write is done, and its answer is lost: as a crash, or a network that breaks.</summary>
    [Fact]
    public async Task Counting_AfterAWriteWithoutAnAnswer_CountsOnce()
    {
        await Shop.HearAsync((await Shop.SellAsync(Noon, Trade.Line("a"))).Paid);
        Shop.BeforeRequest = request =>
        {
            if (request.Headers.Contains("x-ms-cosmos-is-batch-request"))
            {
                Shop.BeforeRequest = null;
                Shop.Faults.Next(Fault.CosmosTimedOut);
            }

            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<CosmosException>(Shop.CountAsync);
        await Shop.CountAsync();

        Assert.Equal("[1,1,1000,0,0,1000]", Numbers((await Shop.StatisticsAsync("2026-11-10", "2026-11-10")).Body.GetProperty("total")));
    }

    [Fact]
    public async Task Rebuild_FromLedgerAndOrders_GivesTheSameAnswer()
    {
        await TradeForDaysAsync();
        var before = (await Shop.StatisticsAsync("2026-11-01", "2026-11-30", "Asia/Kathmandu")).Body;

        var accepted = await Shop.CallAsync(null, null, request => Shop.Make<RebuildStatistics>().Run(request, default));
        var running = (await Shop.StatisticsAsync("2026-11-01", "2026-11-30", "Asia/Kathmandu")).Body;
        await Shop.CountAsync();
        await Shop.CountAsync();

        var after = (await Shop.StatisticsAsync("2026-11-01", "2026-11-30", "Asia/Kathmandu")).Body;
        Assert.Equal((202, "running", "running", "same"), (accepted.Status, accepted.Body.GetProperty("state").GetString(), StateOf(running), StateOf(after)));
        Assert.Equal(Without(before), Without(after));
        Assert.Empty(await DocumentsAsync("first"));
    }

    [Fact]
    public async Task Rebuild_OfNumbersThatWereWrong_SaysSoAndIsRight()
    {
        await TradeForDaysAsync();
        var before = Without((await Shop.StatisticsAsync("2026-11-01", "2026-11-30")).Body);
        var (store, progress) = (Shop.Get<StatisticsStore>(), (await Shop.Get<StatisticsStore>().FindProgressAsync("first", default))!);
        await store.TryWriteAsync(progress.Value with { Total = default }, progress.ETag, [StatisticsBucket.OfDay("first", Noon)], default);
        Assert.NotEqual(before, Without((await Shop.StatisticsAsync("2026-11-01", "2026-11-30")).Body));

        await Shop.CallAsync(null, null, request => Shop.Make<RebuildStatistics>().Run(request, default));
        await Shop.CountAsync();

        var after = (await Shop.StatisticsAsync("2026-11-01", "2026-11-30")).Body;
        Assert.Equal(("different", before), (StateOf(after), Without(after)));
    }

    [Fact]
    public async Task Question_WhileARebuildTakesTheOthersPlace_IsAnsweredFromIt()
    {
        await TradeForDaysAsync();
        var before = Without((await Shop.StatisticsAsync("2026-11-01", "2026-11-30")).Body);
        await Shop.CallAsync(null, null, request => Shop.Make<RebuildStatistics>().Run(request, default));
        Shop.BeforeRequest = async request =>
        {
            if (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/colls/statistics/docs", StringComparison.Ordinal))
            {
                Shop.BeforeRequest = null;
                await Shop.CountAsync();
                await Shop.CountAsync();
            }
        };

        var meanwhile = Without((await Shop.StatisticsAsync("2026-11-01", "2026-11-30")).Body);

        Assert.Empty(await DocumentsAsync("first"));
        Assert.Equal(before, meanwhile);
    }

    [Theory]
    [InlineData("?from=2026-01-01&to=2027-01-02", "to")]
    [InlineData("?from=2026-01-02&to=2026-01-01", "to")]
    [InlineData("?to=2026-01-01", "from")]
    [InlineData("?from=2026-1-1&to=2026-01-01", "from")]
    [InlineData("?from=2026-01-01&to=2026-02-30", "to")]
    [InlineData("?from=2026-01-01&to=2026-01-01&zone=Mars/Olympus", "zone")]
    [InlineData("?from=2026-01-01&to=2026-01-01&zone=", "zone")]
    public async Task Question_ThatIsWrong_IsRefusedByField(string query, string field)
    {
        var answer = await Shop.CallAsync(null, null, request => Shop.Make<GetStatistics>().Run(request, default), query);

        Assert.Equal((400, field), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Question_OfALeapYear_IsAnswered() => Assert.Equal(366, (await Shop.StatisticsAsync("2028-01-01", "2028-12-31", "Europe/Berlin")).Body.GetProperty("days").GetArrayLength());

    /// <summary>Some days with something, summed up, and something new.</summary>
    private async Task TradeForDaysAsync()
    {
        for (var i = 0; i < 30; i++)
        {
            var at = Noon.AddHours(5 * i);
            var (order, paid) = await Shop.SellAsync(at, Trade.Line($"p{i % 4}", 100 + i, 2, $"c{i % 3}", discount: i % 5));
            await Shop.HearAsync(paid);
            if (i % 6 == 0)
            {
                await Shop.HearAsync(await Shop.GiveBackAsync(order, at.AddHours(30), $"p{i % 4}", 1));
            }
        }

        Shop.Clock.Advance(TimeSpan.FromDays(4));
        await Shop.CountAsync();
    }

    private Task<List<JsonElement>> DocumentsAsync(string generation) =>
        Shop.Get<CosmosDatabase>().Container(StatisticsNames.Container).ListAsync<JsonElement>(new QueryDefinition("SELECT * FROM c"), generation, 1000, default);

    private static string? StateOf(JsonElement statistics) => statistics.GetProperty("rebuild").GetProperty("state").GetString();

    private static string Without(JsonElement statistics) => string.Join('\n', statistics.EnumerateObject().Where(member => member.Name != "rebuild"));

    private static string Numbers(JsonElement figures) =>
        $"[{string.Join(',', ((string[])["orders", "units", "gross", "discounts", "refunds", "net"]).Select(name => figures.GetProperty(name).GetInt64()))}]";
}
