using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Tests.Builders;
using Xunit;

namespace Mall.Functions.Tests.Orders;

public sealed class OpenPaymentTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Run_StartsTheWindowNow()
    {
        var order = await Shop.PlacedAsync(("tea", 2));
        Shop.Clock.Advance(TimeSpan.FromMinutes(3));
        var payBy = Shop.Clock.GetUtcNow() + Window;

        Assert.Equal(new PaymentWindow(payBy, IsOpen: true), await RunAsync(order));

        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.AwaitingPayment, payBy), (now.Status, now.PayBy));
        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((PaymentStatus.Open, order.Total, payBy, order.UserId), (payment.Status, payment.Amount, payment.PayBy, payment.UserId));
    }

    [Fact]
    public async Task Run_Again_KeepsTheDeadline()
    {
        var order = await Shop.PlacedAsync(("tea", 2));
        var first = await RunAsync(order);
        Shop.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(first, await RunAsync(order));

        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal(first.PayBy, now.PayBy);
        Assert.Equal(2, now.History.Count);
    }

    [Fact]
    public async Task Run_AfterACrashBetweenPaymentAndOrder_KeepsTheDeadline()
    {
        var order = await Shop.PlacedAsync(("tea", 2));
        var payBy = Shop.Clock.GetUtcNow() + Window;
        await Shop.Get<PaymentStore>().OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, payBy), default);
        Shop.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(new PaymentWindow(payBy, IsOpen: true), await RunAsync(order));

        Assert.Equal((OrderStatus.AwaitingPayment, payBy), (await Shop.ReadAsync(order)).Value is var now ? (now.Status, now.PayBy) : default);
    }

    [Fact]
    public async Task Run_WhenTheShopperCancelledBefore_IsNotOpenAndTheOrderDoesNotWait()
    {
        var order = await Shop.PlacedAsync(("tea", 2));
        await Shop.Get<PaymentStore>().OpenOnceAsync(
            Payment.Open(order.Id, order.UserId, order.Total, Shop.Clock.GetUtcNow()).Close(CloseReason.Cancelled), default);

        Assert.False((await RunAsync(order)).IsOpen);

        Assert.Equal(OrderStatus.Pending, (await Shop.ReadAsync(order)).Value.Status);
    }

    /// <summary>A shopper may pay as soon as the payment is there, also when a crash kept the order from saying that it waits.</summary>
    [Fact]
    public async Task Run_AfterACrashBetweenPaymentAndOrder_WhenTheMoneyCameMeanwhile_TheOrderCanStillBecomePaid()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));
        await Shop.Make<ReserveStock>().Run(order.Key(), default);
        var payBy = Shop.Clock.GetUtcNow() + Window;
        await Shop.Get<PaymentStore>().OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, payBy), default);
        await Shop.PayAsync(order);

        Assert.Equal(new PaymentWindow(payBy, IsOpen: false), await RunAsync(order));

        await Shop.SettleAsync(order, PaymentDecision.Paid);
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.AwaitingPayment, OrderStatus.Paid], now.History.Select(step => step.Status));
        Assert.Equal(payBy, now.PayBy);
    }

    [Fact]
    public async Task Run_LateAfterTheMoneyCame_ChangesNothing()
    {
        var order = await Shop.AwaitingAsync();
        await Shop.PayAsync(order);
        await Shop.SettleAsync(order, PaymentDecision.Paid);

        Assert.Equal(new PaymentWindow(order.PayBy!.Value, IsOpen: false), await RunAsync(order));

        Assert.Equal(OrderStatus.Paid, (await Shop.ReadAsync(order)).Value.Status);
    }

    /// <summary>Two runs of the first step may disagree: one found too little stock and rejected the order, the other was told that all is reserved.</summary>
    [Fact]
    public async Task Run_OfARejectedOrder_LetsNobodyPay()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(available: 1), 2));
        Assert.False(await Shop.Make<ReserveStock>().Run(order.Key(), default));

        Assert.False((await RunAsync(order)).IsOpen);

        Assert.Equal(PaymentStatus.Closed, (await Shop.PaymentAsync(order.Id)).Status);
        Assert.Equal(OrderStatus.Rejected, (await Shop.ReadAsync(order)).Value.Status);
    }

    [Fact]
    public async Task Run_TwiceAtOnce_IsOneWindow()
    {
        var order = await Shop.PlacedAsync(("tea", 2));

        var windows = await Task.WhenAll(Task.Run(() => RunAsync(order)), Task.Run(() => RunAsync(order)));

        Assert.Equal(windows[0], windows[1]);
        Assert.Equal([OrderStatus.Pending, OrderStatus.AwaitingPayment], (await Shop.ReadAsync(order)).Value.History.Select(step => step.Status));
    }

    [Fact]
    public async Task Run_WithAnotherWindowInTheSettings_UsesIt()
    {
        await using var shop = await TestShop.OpenAsync(("Orders:PaymentWindow", "00:05:00"));
        var order = await shop.PlacedAsync(("tea", 2));

        var window = await shop.Make<OpenPayment>().Run(order.Key(), default);

        Assert.Equal(shop.Clock.GetUtcNow().AddMinutes(5), window.PayBy);
    }

    private Task<PaymentWindow> RunAsync(Order order) => Shop.Make<OpenPayment>().Run(order.Key(), default);
}
