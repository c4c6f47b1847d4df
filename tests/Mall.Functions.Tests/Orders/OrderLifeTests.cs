using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Orders;

/// <summary>What happens to an order after it was paid.</summary>
public sealed class OrderLifeTests : ShopTests
{
    private static readonly User Admin = ShopSteps.Shopper() with { Roles = ["admin"] };
    private static readonly object Parcel = new { carrier = "SF Express", trackingNumber = "SF123" };

    [Fact]
    public async Task Refund_GivesMoneyAndUnitsBackOnceAndTells()
    {
        var (order, product) = await PaidAsync();

        var answer = await RefundAsync(order, order.ShopperOf());
        var again = await RefundAsync(order, order.ShopperOf());

        Assert.Equal((202, "refunded"), (answer.Status, answer.Body.GetProperty("status").GetString()));
        Assert.Equal((202, "refunded"), (again.Status, again.Body.GetProperty("status").GetString()));
        await AssertRefundedAsync(order, product);
    }

    [Fact]
    public async Task Timer_ARefundThatCannotGoOn_HoldsNoOtherBack()
    {
        var (stuck, product) = await PaidAsync();
        var (order, other) = await PaidAsync();
        await Shop.BeginRefundAsync(stuck);
        await Shop.BeginRefundAsync(order);

        // Units that were never sold cannot come back.
        await Shop.Get<CosmosDatabase>().Container(CatalogNames.Products).TryPatchAsync(
            stuck.Id, product, [Microsoft.Azure.Cosmos.PatchOperation.Set("/state", ReservationState.Reserved)], null, default);

        await Shop.Make<ContinueRefunds>().Run(new TimerInfo(), default);

        await AssertRefundedAsync(order, other);
        Assert.Equal(OrderStatus.Refunding, (await Shop.ReadAsync(stuck)).Value.Status);
    }

    [Fact]
    public async Task Refund_OfTheShoppersOwnOnly()
    {
        var (order, _) = await PaidAsync();

        Assert.Equal(404, (await RefundAsync(order, ShopSteps.Shopper())).Status);
    }

    [Fact]
    public async Task ShipAndRefund_AtOnce_OneOfTheTwoWins()
    {
        var (order, product) = await PaidAsync(withAddress: true);

        var ship = Task.Run(() => ShipAsync(order, Admin));
        var refund = Task.Run(() => RefundAsync(order, order.ShopperOf()));
        var statuses = (Ship: (await ship).Status, Refund: (await refund).Status);

        Assert.True(statuses is (200, 409) or (409, 202), statuses.ToString());
        Assert.Equal(statuses.Ship == 200 ? new Stock(8, 0, 2) : new Stock(10, 0, 0), await Shop.StockAsync(product));
    }

    [Fact]
    public async Task Ship_SaysWithWhomAndTells()
    {
        var (order, _) = await PaidAsync(withAddress: true);

        var answer = await ShipAsync(order, Admin);
        var again = await ShipAsync(order, Admin);

        Assert.Equal((200, 200), (answer.Status, again.Status));
        Assert.Equal("shipped", answer.Body.GetProperty("status").GetString());
        Assert.Equal("SF123", answer.Body.GetProperty("shipment").GetProperty("trackingNumber").GetString());
        Assert.Equal("SF Express", Assert.Single(Shop.Sent, sent => sent.Name == "order.shipped").DataAs<OrderEvent>().Carrier);
    }

    [Fact]
    public async Task Ship_WithoutAnAddress_Is409UntilThereIsOne()
    {
        var (order, _) = await PaidAsync();

        var refused = await ShipAsync(order, Admin);
        await SendToAsync(order, order.ShopperOf(), new { address = AnOrder.Address });

        Assert.Equal((409, "order-without-address"), refused.Told);
        Assert.Equal(200, (await ShipAsync(order, Admin)).Status);
    }

    [Fact]
    public async Task Ship_IsForPaidOrders()
    {
        var (order, _) = await PaidAsync(withAddress: true);
        var unpaid = await Shop.AwaitingAsync();

        Assert.Equal(409, (await ShipAsync(unpaid, Admin)).Status);
        Assert.Equal(404, (await ShipAsync(order with { Id = "nobody" }, Admin)).Status);
        Assert.Equal(400, (await ShipAsync(order, Admin, new { carrier = "SF Express" })).Status);
    }

    [Fact]
    public async Task Receive_CompletesAShippedOrderOnce()
    {
        var (order, _) = await PaidAsync(withAddress: true);
        Assert.Equal(409, (await ReceiveAsync(order)).Status);
        await ShipAsync(order, Admin);

        Assert.Equal(200, (await ReceiveAsync(order)).Status);
        Assert.Equal("completed", (await ReceiveAsync(order)).Body.GetProperty("status").GetString());
        Assert.Single(Shop.Sent, sent => sent.Name == "order.completed");
    }

    [Fact]
    public async Task Receive_ByItself_OnlyAfterSevenDays()
    {
        var (order, _) = await PaidAsync(withAddress: true);
        await ShipAsync(order, Admin);

        Shop.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await Shop.Make<ReceiveShippedOrders>().Run(new TimerInfo(), default);
        Assert.Equal(OrderStatus.Shipped, (await Shop.ReadAsync(order)).Value.Status);

        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await Shop.Make<ReceiveShippedOrders>().Run(new TimerInfo(), default);
        Assert.Equal(OrderStatus.Completed, (await Shop.ReadAsync(order)).Value.Status);
    }

    [Fact]
    public async Task Address_MayChangeUntilShipment()
    {
        var (order, _) = await PaidAsync();

        Assert.Equal(200, (await SendToAsync(order, order.ShopperOf(), new { address = AnOrder.Address })).Status);
        Assert.Equal(AnOrder.Address, (await Shop.ReadAsync(order)).Value.Address);
        await ShipAsync(order, Admin);

        Assert.Equal(409, (await SendToAsync(order, order.ShopperOf(), new { address = AnOrder.Address with { City = "Beijing" } })).Status);
    }

    [Fact]
    public async Task Address_WrongForeignOrNone_IsRefused()
    {
        var (order, _) = await PaidAsync();

        Assert.Equal(404, (await SendToAsync(order, ShopSteps.Shopper(), new { address = AnOrder.Address })).Status);
        Assert.Equal(400, (await SendToAsync(order, order.ShopperOf(), new { })).Status);
        Assert.Equal(400, (await SendToAsync(order, order.ShopperOf(), new { addressId = "unknown" })).Status);
        Assert.Equal(400, (await SendToAsync(order, order.ShopperOf(), new { address = AnOrder.Address with { City = "" } })).Status);
        Assert.Null((await Shop.ReadAsync(order)).Value.Address);
    }

    private async Task<(Order Order, string Product)> PaidAsync(bool withAddress = false)
    {
        var product = await Shop.ProductAsync();
        var order = await Shop.AwaitingAsync(product);
        await Shop.SettleAsync(order, PaymentStatus.Paid);
        if (withAddress)
        {
            await SendToAsync(order, order.ShopperOf(), new { address = AnOrder.Address });
        }

        return (order, product);
    }

    private async Task AssertRefundedAsync(Order order, string product)
    {
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal(
            [OrderStatus.Pending, OrderStatus.AwaitingPayment, OrderStatus.Paid, OrderStatus.Refunding, OrderStatus.Refunded], now.History.Select(step => step.Status));
        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((PaymentStatus.Paid, AttemptStatus.Refunded), (payment.Status, Assert.Single(payment.Statuses())));
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(product));
        Assert.Single(Shop.Sent.Select(sent => sent.Id).Distinct(), id => id.EndsWith("order.refunded", StringComparison.Ordinal));
        Assert.DoesNotContain(Shop.Sent, sent => sent.Name == PaymentsNames.Refunded);
    }

    private Task<Answer> RefundAsync(Order order, User? caller) =>
        Shop.CallAsync(caller, null, request => Shop.Make<RefundOrder>().Run(request, order.Id, default));

    private Task<Answer> ShipAsync(Order order, User? caller, object? body = null) =>
        Shop.CallAsync(caller, body ?? Parcel, request => Shop.Make<ShipOrder>().Run(request, order.Id, default));

    private Task<Answer> ReceiveAsync(Order order) =>
        Shop.CallAsync(order.ShopperOf(), null, request => Shop.Make<ReceiveOrder>().Run(request, order.Id, default));

    private Task<Answer> SendToAsync(Order order, User caller, object body) =>
        Shop.CallAsync(caller, body, request => Shop.Make<ChangeOrderAddress>().Run(request, order.Id, default));
}
