namespace Mall.EndToEnd.Tests;

/// <summary>Orders that outlive the process that took them.</summary>
public sealed class RestartTests
{
    // Long enough that a busy machine comes from order to payment within it.
    private static readonly (string, string) ShortWindow = ("Orders__PaymentWindow", "00:00:25");

    [LocalFact]
    public async Task UnpaidOrder_AfterTheWindow_IsCancelledAndTheStockIsBackOnce()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path, ShortWindow);
        using var client = new MallClient(mall.BaseAddress);
        var product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 5);
        var shopper = await client.NewShopperAsync();

        var orderId = await shopper.PlaceAsync(product, 2);
        var paymentId = await shopper.StartPaymentAsync(orderId);
        await shopper.AwaitStockAsync(product, (3, 2, 0));
        var order = await shopper.AwaitOrderAsync(orderId, "cancelled");

        Assert.Equal("unpaid", order.Text("reason"));
        await shopper.AwaitStockAsync(product, (5, 0, 0));
        var late = (await shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);
        Assert.Equal("refunded", late.Text("status"));
        await AssertToldOnceAsync(shopper, orderId, "order.cancelled");
    }

    [LocalFact]
    public async Task UnpaidOrder_WhenTheHostIsKilledInBetween_IsCancelledAndTheStockIsBackOnce()
    {
        using var state = new TempFolder();
        string product, orderId;
        var email = $"{Guid.NewGuid():N}@mall.example";
        var credentials = new { email, password = "correct horse battery" };
        await using (var mall = await MallProcess.StartAsync(state.Path, ShortWindow))
        {
            using var client = new MallClient(mall.BaseAddress);
            product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 5);
            (await client.PostAsync("/register", credentials)).Expect(HttpStatusCode.Created);
            var shopper = await client.LogInAsync(credentials);
            orderId = await shopper.PlaceAsync(product, 2);
            await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
            await mall.KillAsync();
        }

        await using (var mall = await MallProcess.StartAsync(state.Path, ShortWindow))
        {
            using var client = new MallClient(mall.BaseAddress);
            var shopper = await client.LogInAsync(credentials);
            await shopper.AwaitOrderAsync(orderId, "cancelled");

            await shopper.AwaitStockAsync(product, (5, 0, 0));
            await AssertToldOnceAsync(shopper, orderId, "order.cancelled");
        }
    }

    [LocalFact]
    public async Task Stop_WithSigterm_EndsWithZeroAndKeepsEverything()
    {
        using var state = new TempFolder();
        string product, orderId;
        var credentials = new { email = $"{Guid.NewGuid():N}@mall.example", password = "correct horse battery" };
        await using (var mall = await MallProcess.StartAsync(state.Path))
        {
            using var client = new MallClient(mall.BaseAddress);
            product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 5);
            (await client.PostAsync("/register", credentials)).Expect(HttpStatusCode.Created);
            var shopper = await client.LogInAsync(credentials);
            orderId = await shopper.PlaceAsync(product);
            await shopper.PayAsync(orderId);
            Assert.Equal(0, await mall.StopAsync());
        }

        await using (var mall = await MallProcess.StartAsync(state.Path))
        {
            using var client = new MallClient(mall.BaseAddress);
            var shopper = await client.LogInAsync(credentials);
            await shopper.AwaitOrderAsync(orderId, "paid");
            await shopper.AwaitStockAsync(product, (4, 0, 1));
            await AssertToldOnceAsync(shopper, orderId, "order.paid");
        }
    }

    private static async Task AssertToldOnceAsync(MallClient shopper, string orderId, string kind)
    {
        var told = await Eventually.Async(
            () => shopper.ListAllAsync("/notifications/history"),
            list => list.Any(n => n.GetProperty("kind").GetString() == kind),
            $"a notification {kind}");
        Assert.Single(told, n => n.GetProperty("channel").GetString() == "push" && n.GetProperty("kind").GetString() == kind && n.GetProperty("body").GetString()!.Contains(orderId, StringComparison.Ordinal));
    }
}
