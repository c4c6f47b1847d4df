namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class StatisticsTests(SharedMall shared)
{
    [Fact]
    public async Task Statistics_OfOrdersThatWerePaidAndRefunded_AreTheLedgersToTheCent()
    {
        var (admin, shopper) = (await shared.Client.LogInAsAdminAsync(), await shared.Client.NewShopperAsync());
        var product = await admin.NewProductAsync(stock: 10);
        var claim = (await shopper.ClaimAsync((await admin.NewCouponAsync(value: 700)).Text("id"))).Expect(HttpStatusCode.Created);
        var orderId = (await shopper.PlaceWithCouponAsync(product, 3, claim.Text("code"))).Expect(HttpStatusCode.Accepted).Text("id");
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        (await shopper.PostAsync($"/orders/{orderId}/refunds", new { items = new[] { new { productId = product, quantity = 1 } }, reason = "one is enough" })).Expect(HttpStatusCode.Accepted);

        var mine = await Eventually.Async(
            () => StatisticsOfLedger.AskAsync(admin),
            answer => answer.GetProperty("products").EnumerateArray().Any(one => one.GetProperty("productId").GetString() == product && one.GetProperty("refunds").GetInt64() > 0),
            "the refunded order in the statistics");

        var sold = mine.GetProperty("products").EnumerateArray().Single(one => one.GetProperty("productId").GetString() == product);
        Assert.Equal(("Test tea", 1, 3, 3750, 700, 1016), (sold.GetProperty("name").GetString(), Number("orders"), Number("units"), Number("gross"), Number("discounts"), Number("refunds")));
        await StatisticsOfLedger.CheckAsync(admin);

        long Number(string name) => sold.GetProperty(name).GetInt64();
    }

    [Fact]
    public async Task Rebuild_OfALivingShop_GivesTheSame()
    {
        var admin = await shared.Client.LogInAsAdminAsync();
        (await admin.PostAsync("/operations/statistics/rebuilds")).Expect(HttpStatusCode.Accepted);

        await Eventually.Async(
            () => StatisticsOfLedger.AskAsync(admin), answer => answer.GetProperty("rebuild").GetProperty("state").GetString() == "same", "the rebuilt statistics");

        await StatisticsOfLedger.CheckAsync(admin);
    }

    [Fact]
    public async Task Visit_OfABrowser_IsInTheTraffic()
    {
        var admin = await shared.Client.LogInAsAdminAsync();
        var sale = $"sale-{Guid.NewGuid():N}";
        (await shared.Client.PostAsync(
            "/traffic/visits", new { page = "/sales/{id}", sale }, ("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36")))
            .Expect(HttpStatusCode.NoContent);

        var today = DateTime.UtcNow;
        await Eventually.Async(
            async () => (await admin.GetAsync($"/operations/traffic?from={today.AddDays(-1):yyyy-MM-dd}&to={today.AddDays(1):yyyy-MM-dd}")).Expect(HttpStatusCode.OK).Body,
            answer => answer.GetProperty("sales").EnumerateArray().Any(one => one.GetProperty("saleId").GetString() == sale),
            "the visit in the traffic");
    }
}
