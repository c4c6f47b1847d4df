using System.Diagnostics;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Kills the mall with SIGKILL while money goes back, and has a provider that takes its time or refuses.</summary>
public sealed class RefundCrashTests(ITestOutputHelper output)
{
    private const int Orders = 12;
    private const int Units = 4;
    private const long Price = 1250;

    private static readonly object Credentials = new { email = "refunds@mall.example", password = "correct horse battery" };

    private static int Rounds => Setting.Of("MALL_CRASH_ROUNDS", 3);

    [LocalFact]
    public async Task KilledWhileRefundsRun_GivesEveryUnitAndCoinBackOnce()
    {
        var seed = Setting.CrashSeed();
        output.WriteLine($"MALL_CRASH_SEED={seed}");
        var random = new Random(seed);
        using var state = new TempFolder();
        var (product, orders) = ("", Array.Empty<string>());
        var accepted = new HashSet<string>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var mall = await StartAsync(state);
            using var client = new MallClient(mall.BaseAddress);
            if (round == 0)
            {
                (product, orders) = await PaidAsync(client);
            }

            // Each order gives one unit back under a key; who got no answer asks again in the next round.
            var shopper = await client.LogInAsync(Credentials);
            var asking = orders.Select(order => AskAsync(shopper, order, product, $"{order}.{round % Units}")).ToArray();
            await UntilKilled.AnsweredAsync(asking, random.Next(1, Orders));
            await mall.KillAsync();
            accepted.UnionWith((await Task.WhenAll(asking)).OfType<string>());
        }

        await using var last = await StartAsync(state);
        using var anybody = new MallClient(last.BaseAddress);
        var owner = await anybody.LogInAsync(Credentials);
        var back = 0L;
        foreach (var order in orders)
        {
            var settled = await Eventually.Async(
                () => owner.GetAsync($"/orders/{order}"), answer => Refunds(answer).All(refund => refund.GetProperty("status").GetString() == "succeeded"), $"the refunds of {order}");
            var refunds = Refunds(settled).ToArray();
            Assert.Equal(refunds.Length, refunds.Select(refund => refund.GetProperty("id").GetString()).Distinct().Count());
            Assert.Equal(refunds.Length * Price, refunds.Length == 0 ? 0 : settled.Body.GetProperty("refunded").GetProperty("amount").GetInt64());
            Assert.True(refunds.Length <= Units);
            back += refunds.Length;
            Assert.All(accepted.Where(id => id.StartsWith(order + ".", StringComparison.Ordinal)), id => Assert.Contains(refunds, refund => refund.GetProperty("id").GetString() == id));
        }

        output.WriteLine($"{back} refunds, {accepted.Count} of them acknowledged");
        Assert.True(back > 0, "the test did not do what it is for");
        await anybody.AwaitStockAsync(product, (1000 - (Orders * Units) + back, 0, (Orders * Units) - back));
        await CheckNotificationsAsync(owner, back, orders);
    }

    /// <summary>Whoever pays too late has his money back within a minute, whatever dies.</summary>
    [LocalFact]
    public async Task KilledRightAfterLateMoney_GivesItBackWithinAMinute()
    {
        var random = new Random(Setting.CrashSeed());
        using var state = new TempFolder();
        string paymentId, orderId;
        await using (var mall = await StartAsync(state))
        {
            using var client = new MallClient(mall.BaseAddress);
            var product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 5);
            (await client.PostAsync("/register", Credentials)).Expect(HttpStatusCode.Created);
            var shopper = await client.LogInAsync(Credentials);
            orderId = await shopper.PlaceAsync(product);
            paymentId = await shopper.StartPaymentAsync(orderId);
            (await shopper.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);
            await shopper.AwaitOrderAsync(orderId, "cancelled");
            var late = UntilKilled.AnswerAsync(() => shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" }));
            await Task.Delay(random.Next(0, 40));
            await mall.KillAsync();
            await late;
        }

        await using var second = await StartAsync(state);
        var start = Stopwatch.GetTimestamp();
        using var anybody = new MallClient(second.BaseAddress);
        var owner = await anybody.LogInAsync(Credentials);
        if (await StatusAsync(owner, orderId) == "pending")
        {
            // The callback was lost with the provider, which lives in the same process.
            await owner.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" });
        }

        await Eventually.Async(() => StatusAsync(owner, orderId), status => status == "refunded", "the late money to be back");
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"It took {Stopwatch.GetElapsedTime(start)}.");
    }

    [LocalFact]
    public async Task ProviderThatTakesItsTime_IsAskedAgainByTheNextProcess()
    {
        using var state = new TempFolder();
        string product, order;
        await using (var mall = await StartAsync(state, "Processing"))
        {
            using var client = new MallClient(mall.BaseAddress);
            (product, var orders) = await PaidAsync(client, 1);
            order = orders[0];
            var shopper = await client.LogInAsync(Credentials);
            var refund = (await shopper.PostAsync($"/orders/{order}/refunds", new { reason = "slow" })).Expect(HttpStatusCode.Accepted);
            Assert.Equal("processing", refund.Text("status"));
            Assert.Equal("refunding", (await shopper.GetAsync($"/orders/{order}")).Text("status"));
            await mall.KillAsync();
        }

        await using var next = await StartAsync(state);
        using var anybody = new MallClient(next.BaseAddress);
        await (await anybody.LogInAsync(Credentials)).AwaitOrderAsync(order, "refunded");
        await anybody.AwaitStockAsync(product, (1000, 0, 0));
    }

    [LocalFact]
    public async Task ProviderThatRefuses_IsAskedAgainWhenAnOperatorSaysSo()
    {
        using var state = new TempFolder();
        string order, refundId;
        await using (var mall = await StartAsync(state, "Failed"))
        {
            using var client = new MallClient(mall.BaseAddress);
            var (_, orders) = await PaidAsync(client, 1);
            order = orders[0];
            var shopper = await client.LogInAsync(Credentials);
            var refund = (await shopper.PostAsync($"/orders/{order}/refunds", new { reason = "refused" })).Expect(HttpStatusCode.Accepted);
            (refundId, var status) = (refund.Text("id"), refund.Text("status"));
            Assert.Equal("failed", status);
        }

        await using var next = await StartAsync(state);
        using var anybody = new MallClient(next.BaseAddress);
        var admin = await anybody.LogInAsAdminAsync();
        Assert.Equal(order, Assert.Single(await admin.ListAllAsync("/operations/payments?refundsDue=true")).GetProperty("orderId").GetString());
        var retried = (await admin.PostAsync($"/operations/orders/{order}/refunds/{refundId}/retry", new { reason = "the account has money now" })).Expect(HttpStatusCode.Accepted);

        Assert.Equal("succeeded", retried.Text("status"));
        await (await anybody.LogInAsync(Credentials)).AwaitOrderAsync(order, "refunded");
    }

    private static Task<MallProcess> StartAsync(TempFolder state, string refunds = "Succeeded") => MallProcess.StartAsync(
        state.Path, ("Payments__Simulated__Refunds", refunds), ("Orders__MaxUnpaid", "100"), ("Demo__Seed", "false"), ("Jwt__AccessTokenLifetime", "01:00:00"));

    private static async Task<(string Product, string[] Orders)> PaidAsync(MallClient client, int count = Orders)
    {
        var product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 1000, price: Price);
        (await client.PostAsync("/register", Credentials)).Expect(HttpStatusCode.Created);
        var shopper = await client.LogInAsync(Credentials);
        var orders = new string[count];
        for (var i = 0; i < count; i++)
        {
            orders[i] = await shopper.PlaceAsync(product, Units);
            await shopper.PayAsync(orders[i]);
        }

        foreach (var order in orders)
        {
            await shopper.AwaitOrderAsync(order, "paid");
        }

        return (product, orders);
    }

    /// <summary>The id of the refund; null: no answer.</summary>
    private static async Task<string?> AskAsync(MallClient shopper, string order, string product, string key)
    {
        var answer = await UntilKilled.AnswerAsync(() => shopper.PostAsync(
            $"/orders/{order}/refunds", new { items = new[] { new { productId = product, quantity = 1 } }, reason = "one by one" }, ("Idempotency-Key", key)));
        return answer?.Status == HttpStatusCode.Accepted ? answer.Text("id") : null;
    }

    private static IEnumerable<JsonElement> Refunds(Answer order) => order.Body.TryGetProperty("refunds", out var refunds) ? refunds.EnumerateArray() : [];

    private static async Task<string?> StatusAsync(MallClient owner, string orderId) =>
        (await owner.GetAsync($"/orders/{orderId}")).Body.TryGetProperty("payment", out var payment) ? payment.GetProperty("status").GetString() : null;

    /// <summary>Two for each refund and channel, and none twice.</summary>
    private static async Task CheckNotificationsAsync(MallClient owner, long refunds, string[] orders)
    {
        string[] kinds = ["order.refund-requested", "order.refund-succeeded"];
        var told = await Eventually.Async(
            async () => (await owner.ListAllAsync("/notifications/history")).Where(one => kinds.Contains(one.GetProperty("kind").GetString()) && one.GetProperty("channel").GetString() == "push").ToList(),
            list => list.Count >= 2 * refunds,
            $"{2 * refunds} notifications of {orders.Length} orders");

        Assert.Equal(2 * refunds, told.Count);
    }
}
