using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Orders;

public sealed class OpenOrderTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private StockReservations Stock => Shop.Get<StockReservations>();

    /// <summary>Also what a crash left to take.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_EnoughOfEverything_TakesEveryLineOnce(int taken)
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));
        foreach (var line in order.Lines.Take(taken))
        {
            await Stock.ReserveAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        Assert.NotNull(await RunAsync(order));

        Assert.Equal((new Stock(8, 2, 0), new Stock(7, 3, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
        Assert.Equal(OrderStatus.AwaitingPayment, (await Shop.ReadAsync(order)).Value.Status);
    }

    [Fact]
    public async Task Run_OneLineShort_TakesNothingAndRejectsAndALateReserveFindsThatItIsOver()
    {
        var (tea, cup, pot) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 2), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3), (pot, 1));

        Assert.Null(await RunAsync(order));

        await AssertRejectedAsync(order, "insufficient-stock");
        foreach (var line in order.Lines)
        {
            Assert.Equal(ReserveOutcome.Released, await Stock.ReserveAsync(line.ProductId, order.Id, 1, default));
            Assert.Equal(new Stock(line.ProductId == cup ? 2 : 10, 0, 0), await Shop.StockAsync(line.ProductId));
        }
    }

    /// <summary>There are too few cups, or none are sold any more. Null: there was no crash.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, null)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public async Task Run_AfterACrashWhileGivingBack_RejectsAndNothingStaysTaken(bool isGone, int? released)
    {
        var (tea, cup) = (await Shop.ProductAsync(), isGone ? Ids.New() : await Shop.ProductAsync(available: 2));
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));
        if (released is not null)
        {
            await Stock.ReserveAsync(tea, order.Id, 2, default);
        }

        foreach (var line in order.Lines.Take(released ?? 0))
        {
            await Stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        Assert.Null(await RunAsync(order));

        await AssertRejectedAsync(order, isGone ? "product-unavailable" : "insufficient-stock");
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
        Assert.Equal(isGone ? null : new Stock(2, 0, 0), (await Shop.Get<ProductStore>().FindAsync(cup, default))?.Stock);
    }

    [Fact]
    public async Task Run_AfterACrashWhileGivingBack_StaysRejectedThoughThereIsStockNow()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 5));
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));
        await Stock.ReserveAsync(tea, order.Id, 2, default);
        await Stock.ReleaseAsync(tea, order.Id, 2, default);

        Assert.Null(await RunAsync(order));

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal((new Stock(10, 0, 0), new Stock(5, 0, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Theory]
    [InlineData(PaymentStatus.Paid, 2)]
    [InlineData(PaymentStatus.Closed, 0)]
    public async Task Run_OfASettledOrder_IsNotOpenAndTakesNothing(PaymentStatus decision, long sold)
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.AwaitingAsync(tea, 2);
        await Shop.SettleAsync(order, decision);
        var settled = (await Shop.ReadAsync(order)).Value;

        Assert.Equal(new PaymentWindow(order.PayBy!.Value, IsOpen: false), await RunAsync(order));

        Assert.Equal(new Stock(10 - sold, 0, sold), await Shop.StockAsync(tea));
        Assert.Equal(settled.History, (await Shop.ReadAsync(order)).Value.History);
    }

    [Fact]
    public async Task Run_TwiceAtOnceWithEnough_TakesOnce()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));

        Assert.All(await Task.WhenAll(Task.Run(() => RunAsync(order)), Task.Run(() => RunAsync(order))), Assert.NotNull);

        Assert.Equal((new Stock(8, 2, 0), new Stock(7, 3, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Fact]
    public async Task Run_TwiceAtOnceWithTooLittle_RejectsOnceAndNothingStaysTakenAndNobodyCanPay()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 2));
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));

        Assert.All(await Task.WhenAll(Task.Run(() => RunAsync(order)), Task.Run(() => RunAsync(order))), Assert.Null);

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal((new Stock(10, 0, 0), new Stock(2, 0, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
        Assert.Equal((PaymentStatus.Closed, CloseReason.Rejected), await Shop.PaymentAsync(order.Id) is var payment ? (payment.Status, payment.ClosedBecause) : default);
    }

    [Fact]
    public async Task Run_StartsTheWindowNow()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));
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
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));
        var first = await RunAsync(order);
        Shop.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(first, await RunAsync(order));

        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal(first!.PayBy, now.PayBy);
        Assert.Equal(2, now.History.Count);
    }

    [Fact]
    public async Task Run_AfterACrashBetweenPaymentAndOrder_KeepsTheDeadline()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));
        var payBy = Shop.Clock.GetUtcNow() + Window;
        await Shop.Get<PaymentStore>().OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, payBy), default);
        Shop.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(new PaymentWindow(payBy, IsOpen: true), await RunAsync(order));

        Assert.Equal((OrderStatus.AwaitingPayment, payBy), (await Shop.ReadAsync(order)).Value is var now ? (now.Status, now.PayBy) : default);
    }

    /// <summary>A shopper may pay as soon as the payment is there, also when a crash kept the order from saying that it waits.</summary>
    [Fact]
    public async Task Run_AfterACrashBetweenPaymentAndOrder_WhenTheMoneyCameMeanwhile_TheOrderCanStillBecomePaid()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));
        var payBy = Shop.Clock.GetUtcNow() + Window;
        await Shop.Get<PaymentStore>().OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, payBy), default);
        await Shop.PayAsync(order);

        Assert.Equal(new PaymentWindow(payBy, IsOpen: false), await RunAsync(order));

        await Shop.SettleAsync(order, PaymentStatus.Paid);
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.AwaitingPayment, OrderStatus.Paid], now.History.Select(step => step.Status));
        Assert.Equal(payBy, now.PayBy);
    }

    /// <summary>Two runs may disagree: one found too little stock, the other was told that all is reserved. Whoever creates the payment document decides for both.</summary>
    [Fact]
    public async Task Run_AfterAnotherRunFoundTooLittle_RejectsThoughThereIsStockNow()
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.PlacedAsync((tea, 2));
        await Shop.Get<PaymentStore>().OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, Shop.Clock.GetUtcNow()).Close(CloseReason.Rejected), default);

        Assert.Null(await RunAsync(order));

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Run_WithTooLittleAfterAnotherRunOpenedThePayment_GoesOn()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 3));
        var order = await Shop.AwaitingAsync([(tea, 2), (cup, 3)]);

        Assert.True((await RunAsync(order))!.IsOpen);

        Assert.Equal((new Stock(8, 2, 0), new Stock(0, 3, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Fact]
    public async Task Run_WhileTheServiceBusIsDown_GoesOnAndKeepsTheEvent()
    {
        await using var shop = await TestShop.OpenAsync();
        var order = await shop.PlacedAsync((await shop.ProductAsync(), 2));
        shop.ServiceBusIsDown = true;

        Assert.True((await shop.OpenAsync(order))!.IsOpen);

        var now = (await shop.ReadAsync(order)).Value;
        Assert.Equal(OrderStatus.AwaitingPayment, now.Status);
        Assert.Equal([OrdersNames.Created], now.Outbox!.Select(waiting => waiting.Name));
    }

    [Fact]
    public async Task Run_TellsThatTheOrderWasPlacedOnceAndEmptiesItsOutbox()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));

        await RunAsync(order);

        Assert.Equal([$"{order.Id}.{OrdersNames.Created}"], Shop.Sent.Where(sent => sent.UserId == order.UserId).Select(sent => sent.Id));
        Assert.Null((await Shop.ReadAsync(order)).Value.Outbox);
    }

    [Fact]
    public async Task Run_WithAnotherWindowInTheSettings_UsesIt()
    {
        await using var shop = await TestShop.OpenAsync(("Orders:PaymentWindow", "00:05:00"));
        var order = await shop.PlacedAsync((await shop.ProductAsync(), 2));

        var window = await shop.OpenAsync(order);

        Assert.Equal(shop.Clock.GetUtcNow().AddMinutes(5), window!.PayBy);
    }

    private Task<PaymentWindow?> RunAsync(Order order) => Shop.OpenAsync(order);

    private async Task AssertRejectedAsync(Order order, string reason)
    {
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Rejected, reason), (now.Status, now.Reason));
        Assert.Equal([OrderStatus.Pending, OrderStatus.Rejected], now.History.Select(step => step.Status));
        Assert.Contains(Shop.Sent, sent => sent.Id == $"{order.Id}.order.rejected");
    }
}
