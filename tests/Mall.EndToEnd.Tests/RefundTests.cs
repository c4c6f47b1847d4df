namespace Mall.EndToEnd.Tests;

/// <summary>Money back, of single units and of all.</summary>
[Collection(SharedMallCollection.Name)]
public sealed class RefundTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task Refunds_OfOneUnitAndThenTheRest_GiveAllBackAndTell()
    {
        var (_, shopper, product, orderId) = await PaidAsync();

        var one = (await shopper.PostAsync($"/orders/{orderId}/refunds", Some(product, 1))).Expect(HttpStatusCode.Accepted);
        var order = await AwaitRefundedAsync(shopper, orderId, 1250);
        Assert.Equal(("paid", 1), (order.Text("status"), order.Body.GetProperty("items")[0].GetProperty("refundedQuantity").GetInt32()));
        await shopper.AwaitStockAsync(product, (1, 0, 2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await shopper.PostAsync($"/orders/{orderId}/refunds", Some(product, 3))).Status);
        (await shopper.PostAsync($"/orders/{orderId}/refunds", new { reason = "the rest" })).Expect(HttpStatusCode.Accepted);

        order = await shopper.AwaitOrderAsync(orderId, "refunded");
        Assert.Equal(3750, order.Body.GetProperty("refunded").GetProperty("amount").GetInt64());
        Assert.Equal("refunded", order.Body.GetProperty("payment").GetProperty("status").GetString());
        await shopper.AwaitStockAsync(product, (3, 0, 0));
        var refunds = await shopper.ListAllAsync($"/orders/{orderId}/refunds");
        Assert.Equal([one.Text("id")], refunds.Select(refund => refund.GetProperty("id").GetString()).Take(1));
        Assert.Equal([1250, 2500], refunds.Select(refund => refund.GetProperty("amount").GetProperty("amount").GetInt64()));
        foreach (var kind in new[] { "order.refund-requested", "order.refund-succeeded", "order.refunded" })
        {
            await Eventually.Async(
                () => shopper.ListAllAsync("/notifications/history"), told => told.Any(one => one.GetProperty("kind").GetString() == kind), $"a notification of {kind}");
        }
    }

    [Fact]
    public async Task Refund_AskedForFiftyTimesAtOnce_IsOne()
    {
        var (_, shopper, product, orderId) = await PaidAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => shopper.PostAsync($"/orders/{orderId}/refunds", new { reason = "all" })));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Accepted);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Accepted), answer => Assert.Contains(answer.Code, new[] { "refund-exceeds-payment", "try-again", "rate-limited" }));
        var order = await shopper.AwaitOrderAsync(orderId, "refunded");
        Assert.Equal(3750, order.Body.GetProperty("refunded").GetProperty("amount").GetInt64());
        Assert.Single(await shopper.ListAllAsync($"/orders/{orderId}/refunds"));
        await shopper.AwaitStockAsync(product, (3, 0, 0));
    }

    [Fact]
    public async Task Refund_AfterShipment_IsForOperators()
    {
        var (admin, shopper, product, orderId) = await PaidAsync();
        (await shopper.PutAsync($"/orders/{orderId}/address", new { address = Address })).Expect(HttpStatusCode.OK);
        (await admin.PostAsync($"/orders/{orderId}/ship", new { carrier = "SF Express", trackingNumber = "SF123" })).Expect(HttpStatusCode.OK);

        Assert.Equal("order-status", (await shopper.PostAsync($"/orders/{orderId}/refunds", Some(product, 1))).Code);
        (await admin.PostAsync($"/operations/orders/{orderId}/refund", Some(product, 1))).Expect(HttpStatusCode.Accepted);
        await AwaitRefundedAsync(shopper, orderId, 1250);
        await shopper.AwaitStockAsync(product, (0, 0, 3));
        (await shopper.PostAsync($"/orders/{orderId}/receive")).Expect(HttpStatusCode.OK);
        (await admin.PostAsync($"/operations/orders/{orderId}/refund", new { reason = "it came back", restock = true })).Expect(HttpStatusCode.Accepted);

        await shopper.AwaitOrderAsync(orderId, "refunded");
        await shopper.AwaitStockAsync(product, (2, 0, 1));
        Assert.Equal("refund-not-found", (await admin.PostAsync($"/operations/orders/{orderId}/refunds/none/retry", new { reason = "nothing" })).Code);
    }

    private static readonly object Address = new
    {
        recipient = "Li Lei", mobile = "+8613800000000", line1 = "1 Chang'an Avenue", city = "Beijing", region = "Beijing", postalCode = "100000", country = "CN",
    };

    private static object Some(string productId, int quantity) => new { items = new[] { new { productId, quantity } }, reason = "too many" };

    private static Task<Answer> AwaitRefundedAsync(MallClient shopper, string orderId, long amount) => Eventually.Async(
        () => shopper.GetAsync($"/orders/{orderId}"),
        order => order.Body.TryGetProperty("refunded", out var back) && back.GetProperty("amount").GetInt64() == amount,
        $"{amount} of {orderId} to be back");

    /// <summary>All three units of a product, for 12.50 each.</summary>
    private async Task<(MallClient Admin, MallClient Shopper, string Product, string OrderId)> PaidAsync()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product, 3);
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        return (admin, shopper, product, orderId);
    }
}
