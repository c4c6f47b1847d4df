using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

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
    public async Task Refund_OfAPaidOrder_GivesMoneyAndUnitsBackAndTells()
    {
        var (_, shopper, product, orderId) = await PaidAsync();

        (await shopper.PostAsync($"/orders/{orderId}/refund")).Expect(HttpStatusCode.Accepted);
        var order = await shopper.AwaitOrderAsync(orderId, "refunded");

        Assert.Equal("refunded", order.Body.GetProperty("payment").GetProperty("status").GetString());
        Assert.Equal((3, 0, 0), await shopper.StockAsync(product));
        await AwaitToldAsync(shopper, "order.refunded");
    }

    [Fact]
    public async Task ShipAndReceive_CompletesTheOrderAndTells()
    {
        var (admin, shopper, _, orderId) = await PaidAsync();

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

    private async Task<(MallClient Admin, MallClient Shopper, string Product, string OrderId)> PaidAsync()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product);
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        return (admin, shopper, product, orderId);
    }

    private static Task AwaitToldAsync(MallClient shopper, string kind) =>
        Eventually.Async(
            () => shopper.ListAllAsync("/notifications/history"), told => told.Any(n => n.GetProperty("kind").GetString() == kind), $"a notification of {kind}");
}
