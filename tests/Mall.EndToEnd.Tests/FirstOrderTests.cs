namespace Mall.EndToEnd.Tests;

/// <summary>The first tour of the README.</summary>
[Collection(SharedMallCollection.Name)]
public sealed class FirstOrderTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task FirstOrder_FromRegistrationToNotification_IsPaidAndTold()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 10);
        var shopper = await _mall.NewShopperAsync();

        (await shopper.PutAsync($"/cart/items/{product}", new { quantity = 2 })).Expect(HttpStatusCode.OK);
        var cart = (await shopper.GetAsync("/cart")).Expect(HttpStatusCode.OK).Body;
        Assert.Equal(2500, cart.GetProperty("total").GetProperty("amount").GetInt64());

        var placed = (await shopper.PostAsync("/orders", new { })).Expect(HttpStatusCode.Accepted);
        var orderId = placed.Text("id");
        Assert.Equal($"/api/v1/orders/{orderId}", placed.Headers.Location!.ToString());
        Assert.Equal("pending", placed.Text("status"));

        await shopper.PayAsync(orderId);
        var order = await shopper.AwaitOrderAsync(orderId, "paid");
        Assert.Equal(["pending", "awaitingPayment", "paid"], order.Body.GetProperty("history").EnumerateArray().Select(h => h.GetProperty("status").GetString()));
        Assert.Equal("paid", order.Body.GetProperty("payment").GetProperty("status").GetString());
        await shopper.AwaitStockAsync(product, (8, 0, 2));

        var told = await Eventually.Async(
            async () => (await shopper.ListAllAsync("/notifications/history")).Where(n => n.GetProperty("channel").GetString() == "push").ToList(),
            list => list.Count == 3,
            "three notifications");
        // What happens to accounts and to orders comes by two topics, in whatever order.
        Assert.Equal(["order.created", "order.paid", "user.registered"], told.Select(n => n.GetProperty("kind").GetString()!).Order());
        Assert.Equal(2, told.Count(n => n.GetProperty("body").GetString()!.Contains(orderId, StringComparison.Ordinal)));
        Assert.Empty((await shopper.GetAsync("/cart")).Body.GetProperty("items").EnumerateArray());
    }
}
