using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Orders;

public sealed class DecideOrderTests : ShopTests
{
    private string _tea = null!;
    private string _cup = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _tea = await Shop.ProductAsync();
        _cup = await Shop.ProductAsync();
    }

    private StockReservations Stock => Shop.Get<StockReservations>();

    [Fact]
    public async Task InTime_Open_LeavesItOpen()
    {
        var order = await AwaitingAsync();

        Assert.False(await Shop.DecideAsync(order));

        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(order.Id)).Status);
        Assert.Equal(OrderStatus.AwaitingPayment, (await Shop.ReadAsync(order)).Value.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Paid_IsPaidOnceAlsoAtTheDeadline(bool deadlinePassed)
    {
        var order = await AwaitingAsync();
        await Shop.PayAsync(order);

        Assert.True(await Shop.DecideAsync(order, deadlinePassed));
        var etag = (await Shop.ReadAsync(order)).ETag;
        Assert.True(await Shop.DecideAsync(order, deadlinePassed));

        await AssertPaidAsync(order);
        Assert.Equal(etag, (await Shop.ReadAsync(order)).ETag);
    }

    [Fact]
    public async Task AtTheDeadline_Open_ClosesItAndCancelsTheOrder()
    {
        var order = await AwaitingAsync();

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));
        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));

        Assert.Equal((PaymentStatus.Closed, CloseReason.Unpaid), await Shop.PaymentAsync(order.Id) is var closed ? (closed.Status, closed.ClosedBecause) : default);
        await AssertCancelledAsync(order, "unpaid");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithoutAPayment_Fails(bool deadlinePassed)
    {
        var order = await Shop.PlacedAsync((_tea, 2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Shop.DecideAsync(order, deadlinePassed));
    }

    [Fact]
    public async Task AtTheDeadline_WhileTheMoneyComes_OneOfTheTwoDecidesAndNoCoinIsLost()
    {
        for (var i = 0; i < 20; i++)
        {
            var order = await Shop.AwaitingAsync();
            var paymentId = await Shop.StartPayingAsync(order);

            await Task.WhenAll(
                Task.Run(() => Shop.DecideAsync(order, deadlinePassed: true)),
                Task.Run(() => Shop.Get<PaymentStore>().ChangeAsync(order.Id, payment => payment.RecordPaid(paymentId, Shop.Clock.GetUtcNow()), default)));

            var after = await Shop.PaymentAsync(order.Id);
            var isPaid = after.Status == PaymentStatus.Paid;
            Assert.Equal(isPaid ? AttemptStatus.Paid : AttemptStatus.RefundDue, after.Statuses().First());
            Assert.Equal(isPaid ? OrderStatus.Paid : OrderStatus.Cancelled, (await Shop.ReadAsync(order)).Value.Status);
        }
    }

    [Fact]
    public async Task Paid_WhoeverHearsOfIt_FindsTheStockSold()
    {
        var order = await AwaitingAsync();
        Stock? heard = null;
        Shop.OnSending = async sent => heard = sent.Name == OrdersNames.Paid ? await Shop.StockAsync(_cup) : heard;

        await Shop.SettleAsync(order, PaymentStatus.Paid);

        Assert.Equal(new Stock(7, 0, 3), heard);
    }

    [Theory]
    [InlineData(PaymentStatus.Paid, 0)]
    [InlineData(PaymentStatus.Paid, 1)]
    [InlineData(PaymentStatus.Paid, 2)]
    [InlineData(PaymentStatus.Closed, 0)]
    [InlineData(PaymentStatus.Closed, 1)]
    [InlineData(PaymentStatus.Closed, 2)]
    public async Task Decided_AfterACrashBetweenTheSteps_SettlesTheRest(PaymentStatus decision, int settled)
    {
        var order = await AwaitingAsync();
        foreach (var line in order.Lines.Take(settled))
        {
            await (decision == PaymentStatus.Paid ? Stock.SellAsync(line.ProductId, order.Id, line.Quantity, default) : Stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, default));
        }

        await Shop.SettleAsync(order, decision);

        await (decision == PaymentStatus.Paid ? AssertPaidAsync(order) : AssertCancelledAsync(order, "unpaid"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decided_TwiceAtOnce_IsOnce(bool isPaid)
    {
        var order = await AwaitingAsync();
        await (isPaid ? Shop.PayAsync(order) : Task.CompletedTask);

        await Task.WhenAll(Task.Run(() => Shop.DecideAsync(order, deadlinePassed: !isPaid)), Task.Run(() => Shop.DecideAsync(order, deadlinePassed: !isPaid)));

        await (isPaid ? AssertPaidAsync(order) : AssertCancelledAsync(order, "unpaid"));
    }

    /// <summary>It must not happen, and trying again cannot help: the buyer gets his money back, and is told.</summary>
    [Fact]
    public async Task Paid_AndTheUnitsAreGone_GivesTheMoneyBack()
    {
        var order = await AwaitingAsync();
        await Stock.ReleaseAsync(_tea, order.Id, 2, default);
        await Shop.PayAsync(order);

        Assert.True(await Shop.DecideAsync(order));
        await Shop.Make<RefundPayments>().Run(new TimerInfo(), default);

        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Cancelled, "no-units"), (now.Status, now.Reason));
        Assert.Equal(AttemptStatus.Refunded, Assert.Single((await Shop.PaymentAsync(order.Id)).Statuses()));
        Assert.Equal("no-units", Shop.Sent.Single(sent => sent.Name == PaymentsNames.Refunded).DataAs<PaymentRefundedEvent>().Reason);
    }

    /// <summary>A run that comes after all is over: the units went back with the refund, and the money too.</summary>
    [Fact]
    public async Task Paid_LateAfterTheRefund_ChangesNothing()
    {
        var order = await AwaitingAsync();
        await Shop.SettleAsync(order, PaymentStatus.Paid);
        await Shop.RefundAsync(order);
        var refunded = await Shop.ReadAsync(order);

        Assert.True(await Shop.DecideAsync(order));

        Assert.Equal(refunded.ETag, (await Shop.ReadAsync(order)).ETag);
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(_tea));
    }

    [Fact]
    public async Task Paid_WhileTheServiceBusIsDown_SettlesAndKeepsTheEvent()
    {
        var order = await AwaitingAsync();
        Shop.ServiceBusIsDown = true;

        await Shop.SettleAsync(order, PaymentStatus.Paid);

        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal(OrderStatus.Paid, now.Status);
        Assert.Equal([OrdersNames.Paid], now.Outbox!.Select(waiting => waiting.Name));
    }

    private async Task<Order> AwaitingAsync()
    {
        var order = await Shop.PlacedAsync((_tea, 2), (_cup, 3));
        await Shop.OpenAsync(order);
        return order;
    }

    private async Task AssertPaidAsync(Order order)
    {
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.AwaitingPayment, OrderStatus.Paid], now.History.Select(step => step.Status));
        Assert.Null(now.Outbox);
        Assert.Equal((new Stock(8, 0, 2), new Stock(7, 0, 3)), (await Shop.StockAsync(_tea), await Shop.StockAsync(_cup)));
        Assert.Equal([OrdersNames.Created, OrdersNames.Paid], Shop.Sent.Select(sent => sent.Name));
    }

    private async Task AssertCancelledAsync(Order order, string reason)
    {
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Cancelled, reason), (now.Status, now.Reason));
        Assert.Null(now.Outbox);
        Assert.Equal((new Stock(10, 0, 0), new Stock(10, 0, 0)), (await Shop.StockAsync(_tea), await Shop.StockAsync(_cup)));
        Assert.Equal([OrdersNames.Created, OrdersNames.Cancelled], Shop.Sent.Select(sent => sent.Name));
    }
}
