using Mall.Functions.Catalog;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Tests.Builders;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Mall.Functions.Tests.Orders;

public sealed class DecideOrderTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private string _tea = null!;
    private string _cup = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _tea = await _shop.ProductAsync();
        _cup = await _shop.ProductAsync();
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private StockReservations Stock => _shop.Get<StockReservations>();

    [Fact]
    public async Task InTime_Open_LeavesItOpen()
    {
        var order = await AwaitingAsync();

        Assert.False(await _shop.DecideAsync(order));

        Assert.Equal(PaymentStatus.Open, (await _shop.PaymentAsync(order.Id)).Status);
        Assert.Equal(OrderStatus.AwaitingPayment, (await _shop.ReadAsync(order)).Value.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Paid_IsPaidAlsoAtTheDeadline(bool deadlinePassed)
    {
        var order = await AwaitingAsync();
        await _shop.PayAsync(order);

        Assert.True(await _shop.DecideAsync(order, deadlinePassed));

        await AssertPaidAsync(order);
    }

    [Fact]
    public async Task AtTheDeadline_Open_ClosesItAndCancelsTheOrder()
    {
        var order = await AwaitingAsync();

        Assert.True(await _shop.DecideAsync(order, deadlinePassed: true));
        Assert.True(await _shop.DecideAsync(order, deadlinePassed: true));

        Assert.Equal((PaymentStatus.Closed, CloseReason.Unpaid), await _shop.PaymentAsync(order.Id) is var closed ? (closed.Status, closed.ClosedBecause) : default);
        await AssertCancelledAsync(order, "unpaid");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithoutAPayment_Fails(bool deadlinePassed)
    {
        var order = await _shop.PlacedAsync((_tea, 2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.DecideAsync(order, deadlinePassed));
    }

    [Fact]
    public async Task AtTheDeadline_WhileTheMoneyComes_OneOfTheTwoDecidesAndNoCoinIsLost()
    {
        for (var i = 0; i < 20; i++)
        {
            var order = await _shop.AwaitingAsync();
            var paymentId = await _shop.StartPayingAsync(order);

            await Task.WhenAll(
                Task.Run(() => _shop.DecideAsync(order, deadlinePassed: true)),
                Task.Run(() => _shop.Get<PaymentStore>().ChangeAsync(order.Id, payment => payment.RecordPaid(paymentId, _shop.Clock.GetUtcNow()), default)));

            var after = await _shop.PaymentAsync(order.Id);
            var isPaid = after.Status == PaymentStatus.Paid;
            Assert.Equal(isPaid ? AttemptStatus.Paid : AttemptStatus.RefundDue, after.Statuses().First());
            Assert.Equal(isPaid ? OrderStatus.Paid : OrderStatus.Cancelled, (await _shop.ReadAsync(order)).Value.Status);
        }
    }

    [Fact]
    public async Task Paid_SellsEveryLineThenSaysSo()
    {
        var order = await AwaitingAsync();

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        await AssertPaidAsync(order);
    }

    [Fact]
    public async Task Paid_WhoeverHearsOfIt_FindsTheStockSold()
    {
        var order = await AwaitingAsync();
        Stock? heard = null;
        _shop.OnSending = async sent => heard = sent.Name == OrdersNames.Paid ? await _shop.StockAsync(_cup) : heard;

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        Assert.Equal(new Stock(7, 0, 3), heard);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Paid_AfterACrashBetweenTheSteps_SellsTheRest(int sold)
    {
        var order = await AwaitingAsync();
        foreach (var line in order.Lines.Take(sold))
        {
            await Stock.SellAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        await AssertPaidAsync(order);
    }

    [Fact]
    public async Task Paid_Again_ChangesNothing()
    {
        var order = await AwaitingAsync();
        await _shop.SettleAsync(order, PaymentDecision.Paid);
        var etag = (await _shop.ReadAsync(order)).ETag;

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        await AssertPaidAsync(order);
        Assert.Equal(etag, (await _shop.ReadAsync(order)).ETag);
    }

    [Fact]
    public async Task Paid_TwiceAtOnce_IsOnce()
    {
        var order = await AwaitingAsync();

        await _shop.PayAsync(order);

        await Task.WhenAll(Task.Run(() => _shop.DecideAsync(order)), Task.Run(() => _shop.DecideAsync(order)));

        await AssertPaidAsync(order);
    }

    /// <summary>It must not happen, and trying again cannot help: the buyer gets his money back, and is told.</summary>
    [Fact]
    public async Task Paid_AndTheUnitsAreGone_GivesTheMoneyBack()
    {
        var order = await AwaitingAsync();
        await Stock.ReleaseAsync(_tea, order.Id, 2, default);
        await _shop.PayAsync(order);

        Assert.True(await _shop.DecideAsync(order));
        await _shop.Make<RefundPayments>().Run(new TimerInfo(), default);

        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Cancelled, "no-units"), (now.Status, now.Reason));
        Assert.Equal(AttemptStatus.Refunded, Assert.Single((await _shop.PaymentAsync(order.Id)).Statuses()));
        Assert.Equal("no-units", _shop.Sent.Single(sent => sent.Name == PaymentsNames.Refunded).DataAs<PaymentRefundedEvent>().Reason);
    }

    /// <summary>A run that comes after all is over: the units went back with the refund, and the money too.</summary>
    [Fact]
    public async Task Paid_LateAfterTheRefund_ChangesNothing()
    {
        var order = await AwaitingAsync();
        await _shop.SettleAsync(order, PaymentDecision.Paid);
        await _shop.RefundAsync(order);
        var refunded = await _shop.ReadAsync(order);

        Assert.True(await _shop.DecideAsync(order));

        Assert.Equal(refunded.ETag, (await _shop.ReadAsync(order)).ETag);
        Assert.Equal(new Stock(10, 0, 0), await _shop.StockAsync(_tea));
    }

    [Theory]
    [InlineData(CloseReason.Unpaid, "unpaid")]
    [InlineData(CloseReason.Cancelled, "cancelled-by-shopper")]
    public async Task Closed_GivesEverythingBackThenSaysWhy(CloseReason because, string reason)
    {
        var order = await AwaitingAsync();
        await _shop.Get<PaymentStore>().CloseAsync(order.Id, because, default);

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        await AssertCancelledAsync(order, reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Closed_AfterACrashBetweenTheSteps_GivesTheRestBack(int released)
    {
        var order = await AwaitingAsync();
        foreach (var line in order.Lines.Take(released))
        {
            await Stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        await AssertCancelledAsync(order, "unpaid");
    }

    [Fact]
    public async Task Closed_TwiceAtOnce_IsOnce()
    {
        var order = await AwaitingAsync();

        await Task.WhenAll(Task.Run(() => _shop.DecideAsync(order, deadlinePassed: true)), Task.Run(() => _shop.DecideAsync(order, deadlinePassed: true)));

        await AssertCancelledAsync(order, "unpaid");
    }

    [Fact]
    public async Task Closed_BeforeThePaymentWasOpened_CancelsThePendingOrder()
    {
        var order = await _shop.PlacedAsync((_tea, 2), (_cup, 3));
        await _shop.Get<PaymentStore>().OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, _shop.Clock.GetUtcNow()).Close(CloseReason.Cancelled), default);
        Assert.False((await _shop.OpenAsync(order))!.IsOpen);

        Assert.True(await _shop.DecideAsync(order));

        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.Cancelled], now.History.Select(step => step.Status));
        Assert.Equal(new Stock(10, 0, 0), await _shop.StockAsync(_tea));
    }

    [Fact]
    public async Task Paid_WhileTheServiceBusIsDown_SettlesAndKeepsTheEvent()
    {
        var order = await AwaitingAsync();
        _shop.ServiceBusIsDown = true;

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal(OrderStatus.Paid, now.Status);
        Assert.Equal([OrdersNames.Paid], now.Outbox!.Select(waiting => waiting.Name));
    }

    private async Task<Order> AwaitingAsync()
    {
        var order = await _shop.PlacedAsync((_tea, 2), (_cup, 3));
        await _shop.OpenAsync(order);
        return order;
    }

    private async Task AssertPaidAsync(Order order)
    {
        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.AwaitingPayment, OrderStatus.Paid], now.History.Select(step => step.Status));
        Assert.Null(now.Outbox);
        Assert.Equal((new Stock(8, 0, 2), new Stock(7, 0, 3)), (await _shop.StockAsync(_tea), await _shop.StockAsync(_cup)));
        Assert.Equal([OrdersNames.Created, OrdersNames.Paid], _shop.Sent.Select(sent => sent.Name));
    }

    private async Task AssertCancelledAsync(Order order, string reason)
    {
        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Cancelled, reason), (now.Status, now.Reason));
        Assert.Null(now.Outbox);
        Assert.Equal((new Stock(10, 0, 0), new Stock(10, 0, 0)), (await _shop.StockAsync(_tea), await _shop.StockAsync(_cup)));
        Assert.Equal([OrdersNames.Created, OrdersNames.Cancelled], _shop.Sent.Select(sent => sent.Name));
    }
}
