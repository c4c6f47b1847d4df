using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class OrderTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task Place_MoreThanThereIs_Is409NamingTheLineAndTakesNothing()
    {
        var (admin, shopper) = await PeopleAsync();
        var enough = await admin.NewProductAsync(stock: 5);
        var scarce = await admin.NewProductAsync(stock: 1);

        var refused = await shopper.PostAsync("/orders", new { items = new[] { new { productId = enough, quantity = 2 }, new { productId = scarce, quantity = 2 } } });

        Assert.Equal((HttpStatusCode.Conflict, "insufficient-stock"), (refused.Status, refused.Text("code")));
        Assert.Equal(scarce, Assert.Single(refused.Body.GetProperty("lines").EnumerateArray()).GetProperty("productId").GetString());
        Assert.Empty(await shopper.ListAllAsync("/orders"));
        Assert.Equal((5, 0, 0), await shopper.StockAsync(enough));
        Assert.Equal((1, 0, 0), await shopper.StockAsync(scarce));
    }

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
        Assert.Equal((0, 1, 0), await admin.StockAsync(product));
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
        Assert.Equal((3, 0, 0), await shopper.StockAsync(product));
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
        Assert.Equal((3, 0, 0), await shopper.StockAsync(product));
    }

    [Fact]
    public async Task Cancel_AfterPayment_IsRefused()
    {
        var (admin, shopper) = await PeopleAsync();
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 3));
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");

        Assert.Equal(HttpStatusCode.Conflict, (await shopper.PostAsync($"/orders/{orderId}/cancel")).Status);
    }

    [Fact]
    public async Task Pay_AfterADecline_IsAnotherAttempt()
    {
        var (admin, shopper) = await PeopleAsync();
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 3));

        var first = await shopper.StartPaymentAsync(orderId);
        (await shopper.PostAsync($"/payments/simulated/{first}", new { outcome = "declined" })).Expect(HttpStatusCode.OK);
        Assert.Equal("awaitingPayment", (await shopper.GetAsync($"/orders/{orderId}")).Text("status"));
        var second = await shopper.StartPaymentAsync(orderId);
        (await shopper.PostAsync($"/payments/simulated/{second}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);

        var order = await shopper.AwaitOrderAsync(orderId, "paid");
        Assert.NotEqual(first, second);
        Assert.Equal(second, order.Body.GetProperty("payment").GetProperty("id").GetString());
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
        Assert.Equal((2, 0, 1), await shopper.StockAsync(product));
    }

    [Fact]
    public async Task Pay_AfterCancelling_IsRefunded()
    {
        var (admin, shopper) = await PeopleAsync();
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product);
        var paymentId = await shopper.StartPaymentAsync(orderId);
        (await shopper.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);
        await shopper.AwaitOrderAsync(orderId, "cancelled");

        var late = (await shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);

        Assert.Equal("refunded", late.Text("status"));
        Assert.Equal("cancelled", (await shopper.GetAsync($"/orders/{orderId}")).Text("status"));
        Assert.Equal((3, 0, 0), await shopper.StockAsync(product));
    }

    [Fact]
    public async Task Place_WithTheSameKeyAndBody_IsOneOrder()
    {
        var (admin, shopper) = await PeopleAsync();
        var body = new { items = new[] { new { productId = await admin.NewProductAsync(stock: 20), quantity = 1 } } };
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shopper.PostAsync("/orders", body, key)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text("id")).Distinct());
        Assert.Single(await shopper.ListAllAsync("/orders"));
    }

    [Fact]
    public async Task Place_WithTheSameKeyAndAnotherBody_Is422()
    {
        var (admin, shopper) = await PeopleAsync();
        var product = await admin.NewProductAsync(stock: 20);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        (await shopper.PostAsync("/orders", new { items = new[] { new { productId = product, quantity = 1 } } }, key)).Expect(HttpStatusCode.Accepted);

        var answer = await shopper.PostAsync("/orders", new { items = new[] { new { productId = product, quantity = 2 } } }, key);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Orders_OfSomebodyElse_AreNotFound()
    {
        var (admin, shopper) = await PeopleAsync();
        var stranger = await _mall.NewShopperAsync();
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 3));
        var paymentId = await shopper.StartPaymentAsync(orderId);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/orders/{orderId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/orders/{orderId}/cancel")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Status);
        Assert.Empty(await stranger.ListAllAsync("/orders"));
    }

    [Fact]
    public async Task List_ByStatusAndPages_IsNewestFirstAndComplete()
    {
        var (admin, shopper) = await PeopleAsync();
        var product = await admin.NewProductAsync(stock: 20);
        var placed = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            placed.Add(await shopper.PlaceAsync(product));
        }

        await shopper.PayAsync(placed[2]);
        await shopper.AwaitOrderAsync(placed[2], "paid");

        var first = (await shopper.GetAsync("/orders?pageSize=2")).Expect(HttpStatusCode.OK).Body;
        var token = first.GetProperty("continuationToken").GetString();
        var second = (await shopper.GetAsync($"/orders?pageSize=2&continuationToken={token}")).Expect(HttpStatusCode.OK).Body;
        Assert.Equal(
            Enumerable.Reverse(placed).Take(4),
            first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(o => o.GetProperty("id").GetString()!));
        Assert.Equal([placed[2]], (await shopper.ListAllAsync("/orders?status=paid")).Select(o => o.GetProperty("id").GetString()!));
    }

    private async Task<(MallClient Admin, MallClient Shopper)> PeopleAsync() => (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
}
