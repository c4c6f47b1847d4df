using System.Text;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Kills the mall with SIGKILL while shoppers pay by WeChat Pay, which lives on. That it is right whatever write it dies before, each in turn, is shown by <c>WeChatPayCrashTests</c>.</summary>
public sealed class PaymentCrashTests(ITestOutputHelper output)
{
    private const int Orders = 12;
    private const long Price = 1250;

    private static readonly object Credentials = new { email = "payments@mall.example", password = "correct horse battery" };

    private static int Rounds => Setting.Of("MALL_CRASH_ROUNDS", 2);

    [LocalFact]
    public async Task KilledWhilePaymentsRun_ChargesNobodyTwiceNorWithoutAnOrder()
    {
        var seed = Setting.CrashSeed();
        output.WriteLine($"MALL_CRASH_SEED={seed}");
        var random = new Random(seed);
        using var state = new TempFolder();
        await using var weChat = await WeChatPayServer.StartAsync();
        var (product, purchases) = ("", new List<Purchase>());
        for (var round = 0; round < Rounds; round++)
        {
            await using var mall = await StartAsync(state, weChat);
            using var client = new MallClient(mall.BaseAddress);
            if (round == 0)
            {
                product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 1000, price: Price);
                (await client.PostAsync("/register", Credentials)).Expect(HttpStatusCode.Created);
            }

            var shopper = await client.LogInAsync(Credentials);
            purchases.AddRange(Enumerable.Range(0, Orders).Select(number => new Purchase(number % 3 == 0)));
            Task[] paying = [.. purchases.Where(purchase => !purchase.IsOver).Select(purchase => UntilKilled.AnswerAsync(() => BuyAsync(shopper, product, purchase, weChat)))];
            await UntilKilled.AnsweredAsync(paying, random.Next(Orders / 3, Orders));
            await mall.KillAsync();
            await Task.WhenAll(paying);
        }

        await using var last = await StartAsync(state, weChat);
        await CountAsync(last, product, purchases, weChat);
    }

    private static Task<MallProcess> StartAsync(TempFolder state, WeChatPayServer weChat) => MallProcess.StartAsync(
        state.Path, [.. weChat.Environment(), ("Orders__PaymentWindow", "00:00:20"), ("Orders__MaxUnpaid", "1000"), ("Demo__Seed", "false"), ("Jwt__AccessTokenLifetime", "01:00:00")]);

    /// <summary>One order. Whoever gets no answer goes on in the next round with what was not answered.</summary>
    private static async Task<Purchase> BuyAsync(MallClient shopper, string product, Purchase purchase, WeChatPayServer weChat)
    {
        purchase.OrderId ??= await shopper.PlaceAsync(product);
        if (purchase.PaymentId is null)
        {
            var started = await shopper.PostAsync($"/orders/{purchase.OrderId}/pay", new { provider = "wechat" });
            purchase.IsOver = started.Status == HttpStatusCode.Conflict;
            if (started.Status != HttpStatusCode.Created)
            {
                return purchase;
            }

            purchase.PaymentId = started.Text("paymentId");
        }

        var number = weChat.NumberOf(purchase.PaymentId)!;
        purchase.IsOver = !weChat.Pay(number) || purchase.IsCallbackLost;
        if (!purchase.IsOver)
        {
            var callback = weChat.CallbackOf(number);
            purchase.IsOver = (await shopper.PostAsync("/payments/callbacks/wechat", Encoding.UTF8.GetString(callback.Body), callback.Headers)).Status == HttpStatusCode.OK;
        }

        return purchase;
    }

    private async Task CountAsync(MallProcess mall, string product, List<Purchase> purchases, WeChatPayServer weChat)
    {
        using var anybody = new MallClient(mall.BaseAddress);
        var orders = await Eventually.Async(
            async () => (await (await anybody.LogInAsync(Credentials)).ListAllAsync("/orders")).ToDictionary(order => order.GetProperty("id").GetString()!, Status),
            all => all.Values.All(status => status is "paid" or "cancelled"),
            "every order to be settled");
        Assert.All(purchases.Where(purchase => purchase.OrderId is not null), purchase => Assert.True(orders.ContainsKey(purchase.OrderId!), $"the acknowledged order {purchase.OrderId} is lost"));

        var paid = orders.Where(order => order.Value == "paid").ToDictionary(order => order.Key, _ => Price);
        await Eventually.Async(
            () => Task.FromResult(weChat.Movements.GroupBy(OrderOf).ToDictionary(order => order.Key, order => order.Sum(one => one.RefundNumber is null ? one.Fen : -one.Fen))),
            kept => kept.Where(one => one.Value != 0).OrderBy(one => one.Key).SequenceEqual(paid.OrderBy(one => one.Key)),
            "WeChat Pay to keep the money of every paid order, once, and no other");
        await LedgerOfOrders.CheckAsync(await anybody.LogInAsAdminAsync(), paid);
        await anybody.AwaitStockAsync(product, (1000 - paid.Count, 0, paid.Count));

        var lost = purchases.Count(purchase => purchase.IsCallbackLost && purchase.OrderId is { } id && paid.ContainsKey(id));
        output.WriteLine($"{orders.Count} orders, {paid.Count} paid, {lost} of them without a callback");
        Assert.True(lost > 0 && paid.Count > lost, "the test did not do what it is for");

        static string OrderOf(Movement movement) => movement.PaymentId[..movement.PaymentId.LastIndexOf('.')];
        static string Status(JsonElement order) => order.GetProperty("status").GetString()!;
    }

    private sealed class Purchase(bool isCallbackLost)
    {
        public bool IsCallbackLost => isCallbackLost;

        public string? OrderId { get; set; }

        public string? PaymentId { get; set; }

        public bool IsOver { get; set; }
    }
}
