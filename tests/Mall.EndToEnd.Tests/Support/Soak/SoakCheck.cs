using System.Globalization;

namespace Mall.EndToEnd.Tests.Support.Soak;

/// <summary>Counts everything once the shop is quiet: what was promised to each shopper, and what is left of each product.</summary>
internal sealed class SoakCheck(MallProcess mall, SoakGoods goods)
{
    private const int FinishedAtOnce = 8;

    private static readonly string[] Final = ["paid", "cancelled", "rejected", "refunded"];

    private readonly Dictionary<string, long> _sold = goods.Ids.ToDictionary(id => id, _ => 0L);
    private readonly Dictionary<string, long> _paid = [];
    private readonly Dictionary<string, int> _statuses = [];
    private int _notifications;
    private int _refunds;

    public int Of(string status) => _statuses.GetValueOrDefault(status);

    public override string ToString() =>
        string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} {s.Key}")) + $"; {_refunds} payments refunded, {_notifications} notifications";

    /// <summary>Lets all shoppers bring to an end what was under way, and checks everything.</summary>
    public static async Task<SoakCheck> CountAsync(MallProcess mall, SoakGoods goods, IReadOnlyCollection<SoakShopper> shoppers)
    {
        var check = new SoakCheck(mall, goods);
        await Parallel.ForEachAsync(shoppers, new ParallelOptions { MaxDegreeOfParallelism = FinishedAtOnce }, async (shopper, _) => await shopper.FinishAsync(mall.BaseAddress));
        foreach (var shopper in shoppers)
        {
            await check.ShopperAsync(shopper);
        }

        await check.ShopAsync();
        return check;
    }

    /// <summary>Waits until none of a shopper's orders has anything before it, and checks them. He has to have finished.</summary>
    private async Task ShopperAsync(SoakShopper shopper)
    {
        using var client = await shopper.LogInAsync(mall.BaseAddress);
        var orders = await Eventually.Async(
            () => client.ListAllAsync("/orders"), list => list.TrueForAll(order => Final.Contains(Status(order))), "every order to come to its end");
        var byId = orders.ToDictionary(Id);

        await CheckPurchasesAsync(client, shopper.Promises, byId);
        var refunds = 0;
        foreach (var order in orders)
        {
            _statuses[Status(order)] = Of(Status(order)) + 1;
            refunds += await CheckPaymentsAsync(client, order, shopper.Promises);
            if (Status(order) is "paid" or "refunded")
            {
                _paid.Add(Id(order), order.GetProperty("total").GetProperty("amount").GetInt64());
            }

            if (Status(order) == "paid")
            {
                foreach (var (productId, quantity) in Quantities(order))
                {
                    _sold[productId] += quantity;
                }
            }
        }

        _refunds += refunds;
        CheckAnswers(shopper.Promises, byId);
        await CheckNotificationsAsync(client, orders, refunds);
    }

    /// <summary>After all shoppers: the stock, the ledger, and what operators look at.</summary>
    private async Task ShopAsync()
    {
        using var anybody = new MallClient(mall.BaseAddress);
        using var admin = await anybody.LogInAsAdminAsync();
        foreach (var productId in goods.Ids)
        {
            var adjustments = await admin.ListAllAsync($"/products/{productId}/stock-adjustments");
            var delivered = adjustments.Sum(adjustment => adjustment.GetProperty("delta").GetInt64());
            await anybody.AwaitStockAsync(productId, (goods.InitialStock(productId) + delivered - _sold[productId], 0, _sold[productId]));
            if (productId == goods.Ids.First())
            {
                // Each delivery that was acknowledged, once; at most the last one was not.
                var reasons = adjustments.Select(adjustment => adjustment.GetProperty("reason").GetString()!).ToArray();
                Assert.Equal(reasons.Distinct().Count(), reasons.Length);
                Assert.Superset(goods.Delivered.ToHashSet(), reasons.ToHashSet());
            }
        }

        var overview = await Eventually.Async(
            () => admin.GetAsync("/operations/overview"), answer => answer.Body.GetProperty("outbox").GetProperty("total").GetInt64() == 0, "all outboxes to be empty");
        Assert.Equal(0, overview.Body.GetProperty("stuckOrders").GetInt32());
        Assert.Equal(0, overview.Body.GetProperty("deadLetters").GetProperty("total").GetInt32());
        Assert.True(overview.Body.GetProperty("stock").GetProperty("balanced").GetBoolean(), overview.Body.GetProperty("stock").ToString());
        await LedgerOfOrders.CheckAsync(admin, _paid);
    }

    /// <summary>What was acknowledged is there, once, as it was ordered; and nothing else is.</summary>
    private async Task CheckPurchasesAsync(MallClient client, SoakPromises promises, Dictionary<string, JsonElement> orders)
    {
        Assert.Equal(promises.Purchases.Select(purchase => purchase.OrderId!).Order(), orders.Keys.Order());
        foreach (var purchase in promises.Purchases)
        {
            var order = orders[purchase.OrderId!];
            Assert.Equal(purchase.Quantities.OrderBy(q => q.Key), Quantities(order).OrderBy(q => q.Key));
            Assert.Equal(purchase.Quantities.Sum(q => q.Value * goods.Price(q.Key)), order.GetProperty("total").GetProperty("amount").GetInt64());
        }

        // The same key again is the same order, also now.
        foreach (var purchase in promises.Purchases.TakeLast(3))
        {
            Assert.Equal(purchase.OrderId, (await client.PostAsync("/orders", purchase.Body, ("Idempotency-Key", purchase.Key))).Expect(HttpStatusCode.Accepted).Text("id"));
        }
    }

    /// <summary>Asks what became of each charge by reporting it once more, which must change nothing: a paid order keeps one of them, any other none. How many of
    /// them were given back without the order being refunded.</summary>
    private static async Task<int> CheckPaymentsAsync(MallClient client, JsonElement order, SoakPromises promises)
    {
        var kept = 0;
        var refunded = 0;
        foreach (var attempt in promises.Charged.Values.Where(attempt => attempt.OrderId == Id(order)))
        {
            var status = await Eventually.Async(() => SoakProvider.ReportAsync(client, attempt, "paid"), status => status != "refundDue", $"the refund of {attempt.PaymentId}");
            Assert.Contains(status, new[] { "paid", "refunded" });
            kept += status == "paid" ? 1 : 0;
            refunded += status == "refunded" ? 1 : 0;
        }

        Assert.True(kept == (Status(order) == "paid" ? 1 : 0), $"the order {Id(order)} is {Status(order)}, and {kept} payments were kept");
        Assert.True(Status(order) != "refunded" || refunded > 0, $"the order {Id(order)} is refunded without a payment");
        var shown = (await client.GetAsync($"/orders/{Id(order)}")).Expect(HttpStatusCode.OK);
        Assert.Equal(Status(order), shown.Text("status"));
        if (shown.Body.TryGetProperty("payment", out var payment))
        {
            Assert.Equal(kept == 1, payment.GetProperty("status").GetString() == "paid");
        }

        return Status(order) == "refunded" ? refunded - 1 : refunded;
    }

    /// <summary>What was answered at the time was true.</summary>
    private static void CheckAnswers(SoakPromises promises, Dictionary<string, JsonElement> orders)
    {
        Assert.All(promises.Cancelled, id => Assert.Contains(Status(orders[id]), new[] { "cancelled", "rejected" }));
        Assert.All(promises.Refunded, id => Assert.Equal("refunded", Status(orders[id])));
        foreach (var order in promises.ChargesAcknowledged.GroupBy(charge => charge.Attempt.OrderId))
        {
            // An attempt is "paid" only if it decided, and that stands.
            Assert.InRange(order.Where(charge => charge.Status == "paid").Select(charge => charge.Attempt.PaymentId).Distinct().Count(), 0, 1);
            Assert.True(
                order.All(charge => charge.Status != "paid") || Status(orders[order.Key]) is "paid" or "refunded",
                $"the order {order.Key} was paid and is {Status(orders[order.Key])}");
        }
    }

    /// <summary>Exactly one per event and channel, and each mail went out. An order tells of its creation and of every later step but two.</summary>
    private async Task CheckNotificationsAsync(MallClient client, List<JsonElement> orders, int refunds)
    {
        string[] silent = ["awaitingPayment", "refunding"];
        var expected = orders
            .SelectMany(order => order.GetProperty("history").EnumerateArray()
                .Select(step => step.GetProperty("status").GetString()!)
                .Where(status => !silent.Contains(status))
                .Select(status => $"order.{(status == "pending" ? "created" : status)} {Id(order)}"))
            .Append("user.registered ")
            .SelectMany(told => new[] { $"email {told} sent", $"push {told} delivered" })
            .Order()
            .ToArray();
        var ids = orders.Select(Id).ToHashSet();
        var told = await Eventually.Async(
            async () => (await client.ListAllAsync("/notifications/history")).Where(n => !IsOnTheWay(n)).ToList(),
            list => list.Count >= expected.Length + (2 * refunds) && list.TrueForAll(n => n.GetProperty("status").GetString() != "queued"),
            $"{expected.Length} notifications and {refunds} of payments that went back, on two channels each");
        var (ofRefunds, ofOrders) = (told.Where(IsRefund).ToArray(), told.Where(n => !IsRefund(n)).ToArray());

        Assert.Equal(expected, ofOrders.Select(Name).Order());
        Assert.Equal(2 * refunds, ofRefunds.Length);
        Assert.Equal(told.Count, told.Select(Id).Distinct().Count());
        _notifications += told.Count;

        string Name(JsonElement n)
        {
            var about = n.GetProperty("body").GetString()!.Split(' ', '.').FirstOrDefault(ids.Contains);
            return string.Create(CultureInfo.InvariantCulture, $"{n.GetProperty("channel").GetString()} {n.GetProperty("kind").GetString()} {about} {n.GetProperty("status").GetString()}");
        }
    }

    /// <summary>The end of a refund is what counts here; that it began, and how far it is, is told besides.</summary>
    private static bool IsOnTheWay(JsonElement notification) => notification.GetProperty("kind").GetString()!.StartsWith("order.refund-", StringComparison.Ordinal);

    private static bool IsRefund(JsonElement notification) => notification.GetProperty("kind").GetString() == "order.payment-refunded";

    private static Dictionary<string, int> Quantities(JsonElement order) =>
        order.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("productId").GetString()!, item => item.GetProperty("quantity").GetInt32());

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    private static string Status(JsonElement order) => order.GetProperty("status").GetString()!;
}
