namespace Mall.EndToEnd.Tests;

/// <summary>An order after its payment.</summary>
[Collection(SharedMallCollection.Name)]
public sealed class OrderLifeTests(SharedMall shared)
{
    private static readonly object Parcel = new { carrier = "SF Express", trackingNumber = "SF123" };
    private static readonly object Address = new
    {
        recipient = "Li Lei", mobile = "+8613800000000", line1 = "1 Chang'an Avenue", city = "Beijing", region = "Beijing", postalCode = "100000", country = "CN",
    };

    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task ShipAndReceive_CompletesTheOrderAndTells()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 3));
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");

        Assert.Equal(HttpStatusCode.Forbidden, (await shopper.PostAsync($"/orders/{orderId}/ship", Parcel)).Status);
        Assert.Equal("order-without-address", (await admin.PostAsync($"/orders/{orderId}/ship", Parcel)).Code);
        (await shopper.PutAsync($"/orders/{orderId}/address", new { address = Address })).Expect(HttpStatusCode.OK);
        (await admin.PostAsync($"/orders/{orderId}/ship", Parcel)).Expect(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Conflict, (await shopper.PostAsync($"/orders/{orderId}/refund")).Status);
        (await shopper.PostAsync($"/orders/{orderId}/receive")).Expect(HttpStatusCode.OK);

        Assert.Equal("completed", (await shopper.GetAsync($"/orders/{orderId}")).Text("status"));
        await AwaitToldAsync(shopper, "order.shipped");
        await AwaitToldAsync(shopper, "order.completed");
    }

    private static Task AwaitToldAsync(MallClient shopper, string kind) =>
        Eventually.Async(
            () => shopper.ListAllAsync("/notifications/history"), told => told.Any(n => n.GetProperty("kind").GetString() == kind), $"a notification of {kind}");
}
