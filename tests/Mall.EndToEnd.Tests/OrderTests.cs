namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class OrderTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task Place_TheLastUnitBySixteenShoppers_IsSoldOnceAndTheOthersKeepTheirCarts()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 1);
        var shoppers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _mall.NewShopperAsync()));
        await Task.WhenAll(shoppers.Select(async shopper => (await shopper.PutAsync($"/cart/items/{product}", new { quantity = 1 })).Expect(HttpStatusCode.OK)));

        var outcomes = await Task.WhenAll(shoppers.Select(async shopper =>
        {
            var placed = await shopper.PostAsync("/orders", new { });
            var status = placed.Status == HttpStatusCode.Accepted
                ? (await shopper.AwaitOrderAsync(placed.Text("id"), "awaitingPayment", "rejected")).Text("status")
                : placed.Expect(HttpStatusCode.Conflict).Text("code");
            var isInCart = (await shopper.GetAsync("/cart")).Body.GetProperty("items").GetArrayLength() == 1;
            return (IsBought: status == "awaitingPayment", IsInCart: isInCart);
        }));

        Assert.Equal(1, outcomes.Count(outcome => outcome.IsBought));
        Assert.All(outcomes, outcome => Assert.Equal(!outcome.IsBought, outcome.IsInCart));
        await admin.AwaitStockAsync(product, (0, 1, 0));
    }

    [Fact]
    public async Task Cancel_BeforePayment_GivesTheStockBackAndTells()
    {
        var (admin, shopper) = await PeopleAsync();
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product, 2);
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");

        (await shopper.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);
        var order = await shopper.AwaitOrderAsync(orderId, "cancelled");

        Assert.Equal("cancelled-by-shopper", order.Text("reason"));
        await shopper.AwaitStockAsync(product, (3, 0, 0));
        Assert.Equal(HttpStatusCode.Accepted, (await shopper.PostAsync($"/orders/{orderId}/cancel")).Status);
    }

    [Fact]
    public async Task Cancel_AtOnceAfterPlacing_IsCancelled()
    {
        var (admin, shopper) = await PeopleAsync();
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product, 2);

        (await shopper.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);

        await shopper.AwaitOrderAsync(orderId, "cancelled");
        await shopper.AwaitStockAsync(product, (3, 0, 0));
    }

    [Fact]
    public async Task Pay_TwiceAtOnce_IsOnePaymentAndOneSale()
    {
        var (admin, shopper) = await PeopleAsync();
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product);
        var paymentId = await shopper.StartPaymentAsync(orderId);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, "paid"), (answer.Status, answer.Text("status"))));
        await shopper.AwaitOrderAsync(orderId, "paid");
        await shopper.AwaitStockAsync(product, (2, 0, 1));
    }

    private async Task<(MallClient Admin, MallClient Shopper)> PeopleAsync() => (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
}
