using System.Text.Json;
using Mall.EndToEnd.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Kills the mall with SIGKILL at random moments while shoppers are at it, again and again on the same state, and then counts everything.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Shoppers = 6;
    private const int InitialStock = 100_000;

    private static int Rounds => Setting.Of("MALL_CRASH_ROUNDS", 50);

    [LocalFact]
    public async Task KilledAgainAndAgain_LosesNoOrderAndCountsEveryUnitAndCoinOnce()
    {
        var seed = Setting.CrashSeed();
        output.WriteLine($"MALL_CRASH_SEED={seed}");
        var random = new Random(seed);
        using var state = new TempFolder();
        string[] products = [];
        CrashShopper[] shoppers = [];

        for (var round = 0; round < Rounds; round++)
        {
            await using var mall = await StartAsync(state);
            if (round == 0)
            {
                products = await CreateProductsAsync(mall);
                shoppers = [.. Enumerable.Range(0, Shoppers).Select(i => new CrashShopper(seed + i, products))];
            }

            using var killed = new CancellationTokenSource();
            var shopping = shoppers.Select(shopper => shopper.ShopAsync(mall.BaseAddress, killed.Token)).ToArray();
            if (round % 5 == 0)
            {
                await OrderedAsync(shoppers, 12);
            }

            await Task.Delay(random.Next(50, 1500));
            await killed.CancelAsync();
            await mall.KillAsync();
            await Task.WhenAll(shopping);
        }

        await using var last = await StartAsync(state);
        await CountAsync(last, products, shoppers);
    }

    /// <summary>A busy machine may come to nothing before it is killed, round after round: now and then it is left alone until so many orders more are placed.</summary>
    private static async Task OrderedAsync(CrashShopper[] shoppers, int orders)
    {
        var enough = Placed() + orders;
        await Eventually.Async(() => Task.FromResult(Placed()), placed => placed >= enough, $"{orders} orders");

        int Placed() => shoppers.Sum(shopper => shopper.Placed.Count);
    }

    private static Task<MallProcess> StartAsync(TempFolder state) =>
        MallProcess.StartAsync(state.Path, ("Orders__PaymentWindow", "00:00:02"), ("Orders__MaxUnpaid", "10000"), ("Demo__Seed", "false"), ("Jwt__AccessTokenLifetime", "01:00:00"));

    private static async Task<string[]> CreateProductsAsync(MallProcess mall)
    {
        using var client = new MallClient(mall.BaseAddress);
        var admin = await client.LogInAsAdminAsync();
        // Two that never run out, and one that does: rejected orders have to give back what they took.
        return [await admin.NewProductAsync(InitialStock), await admin.NewProductAsync(InitialStock), await admin.NewProductAsync(40)];
    }

    private async Task CountAsync(MallProcess mall, string[] products, CrashShopper[] shoppers)
    {
        using var anybody = new MallClient(mall.BaseAddress);
        var sold = products.ToDictionary(id => id, _ => 0L);
        var statuses = new Dictionary<string, int>();
        var paid = new Dictionary<string, long>();

        foreach (var shopper in shoppers)
        {
            using var client = await shopper.LogInAsync(mall.BaseAddress);
            var orders = await Eventually.Async(
                () => client.ListAllAsync("/orders"),
                list => list.TrueForAll(order => Status(order) is "paid" or "cancelled" or "rejected"),
                "every order to be settled");
            var byId = orders.ToDictionary(order => order.GetProperty("id").GetString()!);

            Assert.All(shopper.Placed, id => Assert.True(byId.ContainsKey(id), $"the acknowledged order {id} is lost"));
            foreach (var (orderId, charged) in shopper.Charged)
            {
                Assert.Equal(charged == "paid" ? "paid" : "cancelled", Status(byId[orderId]));
            }

            foreach (var order in orders)
            {
                statuses[Status(order)] = statuses.GetValueOrDefault(Status(order)) + 1;
                await CheckPaymentAsync(client, order);
                if (Status(order) == "paid")
                {
                    paid.Add(order.GetProperty("id").GetString()!, order.GetProperty("total").GetProperty("amount").GetInt64());
                    foreach (var item in order.GetProperty("items").EnumerateArray())
                    {
                        sold[item.GetProperty("productId").GetString()!] += item.GetProperty("quantity").GetInt64();
                    }
                }
            }

            await CheckNotificationsAsync(client, orders);
        }

        using var admin = await anybody.LogInAsAdminAsync();
        await LedgerOfOrders.CheckAsync(admin, paid);
        output.WriteLine(string.Join(", ", statuses.Select(s => $"{s.Value} {s.Key}")));
        Assert.True(statuses.GetValueOrDefault("paid") > 0 && statuses.GetValueOrDefault("cancelled") > 0, "the test did not do what it is for");
        long[] initial = [InitialStock, InitialStock, 40];
        for (var i = 0; i < products.Length; i++)
        {
            Assert.Equal((initial[i] - sold[products[i]], 0, sold[products[i]]), await anybody.StockAsync(products[i]));
        }
    }

    private static async Task CheckPaymentAsync(MallClient client, JsonElement order)
    {
        var payment = await Eventually.Async(() => PaymentOfAsync(client, order), status => status != "refundDue", "a refund");
        if (Status(order) == "paid")
        {
            Assert.Equal("paid", payment);
        }
        else
        {
            Assert.True(payment is null or "pending" or "refunded", $"an order that is {Status(order)} kept a payment that is {payment}");
        }
    }

    private static async Task<string?> PaymentOfAsync(MallClient client, JsonElement order)
    {
        var detail = await client.GetAsync($"/orders/{order.GetProperty("id").GetString()}");
        return detail.Body.TryGetProperty("payment", out var payment) ? payment.GetProperty("status").GetString() : null;
    }

    /// <summary>Exactly one per event and channel, and each mail went out.</summary>
    private static async Task CheckNotificationsAsync(MallClient client, List<JsonElement> orders)
    {
        var expected = orders
            .SelectMany(order => new[] { "order.created", $"order.{Status(order)}" }.Select(kind => $"{order.GetProperty("id").GetString()} {kind}"))
            .Append("welcome user.registered")
            .SelectMany(told => new[] { $"push {told} delivered", $"email {told} sent" })
            .Order()
            .ToArray();
        var told = await Eventually.Async(
            async () => (await client.ListAllAsync("/notifications/history")).Where(n => n.GetProperty("kind").GetString() != "order.payment-refunded").ToList(),
            list => list.Count >= expected.Length && list.TrueForAll(n => n.GetProperty("status").GetString() != "queued"),
            $"{expected.Length} notifications, none of them queued");

        Assert.Equal(expected, told.Select(Name).Order());

        string Name(JsonElement notification)
        {
            var kind = notification.GetProperty("kind").GetString()!;
            var body = notification.GetProperty("body").GetString()!;
            var subject = kind == "user.registered"
                ? "welcome"
                : orders.Select(o => o.GetProperty("id").GetString()!).First(id => body.Contains(id, StringComparison.Ordinal));
            return $"{notification.GetProperty("channel").GetString()} {subject} {kind} {notification.GetProperty("status").GetString()}";
        }
    }

    private static string Status(JsonElement order) => order.GetProperty("status").GetString()!;
}
