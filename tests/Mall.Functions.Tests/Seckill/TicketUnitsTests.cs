using Mall.Functions.Catalog;
using Mall.Functions.Seckill;

namespace Mall.Functions.Tests.Seckill;

/// <summary>What becomes of tickets, with a real gate.</summary>
public sealed class TicketUnitsTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private TestShop _shop = null!;
    private Sale _sale = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(await redis.SettingsAsync());
        _sale = await _shop.OpenSaleAsync(stock: 10);
        await Gate.OpenAsync(_sale);
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private SaleGate Gate => _shop.Get<SaleGate>();

    [Fact]
    public async Task Paid_SellsTheUnitsOfTheSaleOnce()
    {
        var order = await WonAsync(2);
        await _shop.PayAsync(order);

        await TwiceAtOnceAsync(() => _shop.SettleAsync(order, PaymentDecision.Paid));

        await _shop.AssertCountsAsync(_sale, 8, 0, 2);
        Assert.Equal((TicketStatus.Sold, null), await StateAsync(order));
        Assert.Equal(OrderStatus.Paid, (await _shop.ReadAsync(order)).Value.Status);
        Assert.Equal(2, (await Gate.StateAsync(_sale.Id))!.Taken);
        Assert.Equal(new Stock(90, 10, 0), await _shop.StockAsync(_sale.ProductId));
    }

    [Theory]
    [InlineData(CloseReason.Unpaid, "unpaid")]
    [InlineData(CloseReason.Cancelled, "cancelled-by-shopper")]
    public async Task NotPaid_ReleasesTheUnitsOnceThereAndInTheGate(CloseReason because, string reason)
    {
        var order = await WonAsync(2);
        await _shop.Get<PaymentStore>().CloseAsync(order.Id, because, default);

        await TwiceAtOnceAsync(() => _shop.SettleAsync(order, PaymentDecision.Closed));
        await _shop.SettleAsync(order, PaymentDecision.Closed);

        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
        var ticket = (await _shop.TicketAsync(order.Id))!;
        Assert.Equal((TicketStatus.Released, reason, null), (ticket.Status, ticket.Reason, ticket.GatePending));
        Assert.Equal(0, (await Gate.StateAsync(_sale.Id))!.Taken);
        Assert.Null(await Gate.TicketOfAsync(_sale.Id, order.UserId));
    }

    [Fact]
    public async Task Released_TheUnitIsWonBySomebodyElse()
    {
        var small = await _shop.OpenSaleAsync(stock: 1);
        await Gate.OpenAsync(small);
        var order = await WonAsync(1, small);
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(small, "next")).Code);

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        var second = (await Gate.EnterAsync(small, "next")).Intent!;
        await _shop.DrainAsync(small, second);
        Assert.Equal(TicketStatus.Held, (await _shop.TicketAsync(second.TicketId))!.Status);
        await _shop.AssertCountsAsync(small, 0, 1, 0);
    }

    [Fact]
    public async Task Refunded_TheUnitsAreFreeAgain()
    {
        var order = await WonAsync(2);
        await _shop.PayAsync(order);
        await _shop.SettleAsync(order, PaymentDecision.Paid);
        await _shop.BeginRefundAsync(order);

        await TwiceAtOnceAsync(() => _shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));

        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
        Assert.Equal((TicketStatus.Released, "refunded"), await StateAsync(order));
        Assert.Equal(0, (await Gate.StateAsync(_sale.Id))!.Taken);
    }

    [Fact]
    public async Task Refunded_OneUnitOfTwo_IsFreeInTheSaleAndTheOtherStays()
    {
        var order = await SoldAsync(2);

        await TwiceAtOnceAsync(() => _shop.RefundAsync(order, (_sale.ProductId, 1)));

        // Two refunds were asked for, one unit each; with one there would be one unit left.
        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
        Assert.Equal((TicketStatus.Released, "refunded"), await StateAsync(order));
    }

    [Fact]
    public async Task Refunded_OneUnitAgainAndAgain_IsOne()
    {
        var order = await SoldAsync(2);
        var refund = await _shop.BeginRefundAsync(order, (_sale.ProductId, 1));

        await TwiceAtOnceAsync(() => _shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));
        await TwiceAtOnceAsync(() => _shop.Get<ISaleUnits>().ReturnAsync(PlacedOrder.Of(order), refund.Id, 1, default));

        await _shop.AssertCountsAsync(_sale, 9, 0, 1);
        var ticket = (await _shop.TicketAsync(order.Id))!;
        Assert.Equal((TicketStatus.Sold, 1, null), (ticket.Status, ticket.Quantity, ticket.GatePending));
        Assert.Equal(1, (await Gate.StateAsync(_sale.Id))!.Taken);
        Assert.Equal((order.Id, 1), await Gate.TicketOfAsync(_sale.Id, order.UserId) is { } held ? (held.TicketId, held.Quantity) : default);
        Assert.Equal(OrderStatus.Paid, (await _shop.ReadAsync(order)).Value.Status);
        Assert.True(await IsBalancedAsync());
    }

    /// <summary>His limit counts what is left: he has a ticket still, and when the last unit is back, he may try again for as many as before.</summary>
    [Fact]
    public async Task Refunded_UnitByUnit_TheBuyerMayTryAgainAfterTheLast()
    {
        var order = await SoldAsync(2);

        await _shop.RefundAsync(order, (_sale.ProductId, 1));
        Assert.Equal((GateCode.Yours, 1), await Gate.EnterAsync(_sale, order.UserId, 2) is var one ? (one.Code, one.Intent!.Quantity) : default);
        await _shop.RefundAsync(order, (_sale.ProductId, 1));

        Assert.Equal((TicketStatus.Released, "refunded"), await StateAsync(order));
        Assert.Equal((GateCode.Won, 2), await Gate.EnterAsync(_sale, order.UserId, 2) is var again ? (again.Code, again.Intent!.Quantity) : default);
    }

    [Fact]
    public async Task Refunded_AfterShipmentWithoutReturn_KeepsItsUnits()
    {
        var order = await SoldAsync(2);
        var wanted = new WantedRefund(null, "test", ByOperator: true, Restock: false);
        await _shop.Get<OrderRefunds>().BeginAsync(order.Key(), wanted, default);

        Assert.Equal(OrderStatus.Refunded, (await _shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default)).Status);

        Assert.Equal((TicketStatus.Sold, null), await StateAsync(order));
        await _shop.AssertCountsAsync(_sale, 8, 0, 2);
        Assert.True(await IsBalancedAsync());
    }

    [Fact]
    public async Task Refunded_AfterTheSaleWasClosed_GoesToTheProductOnce()
    {
        var order = await SoldAsync(2);
        await _shop.Get<OperatorChanges>().ChangeModeAsync(SaleLogEntry.Of(_sale.Id, "close", "admin-1", _shop.Clock.GetUtcNow(), "enough"), sale => sale.StartClosing(), default);
        await FinishAsync();
        Assert.Equal(SaleMode.Closed, (await _shop.SaleAsync(_sale.Id)).Mode);
        var refund = await _shop.BeginRefundAsync(order, (_sale.ProductId, 1));

        await TwiceAtOnceAsync(() => _shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));
        await TwiceAtOnceAsync(() => _shop.Get<ISaleUnits>().ReturnAsync(PlacedOrder.Of(order), refund.Id, 1, default));

        await _shop.AssertCountsAsync(_sale, 0, 0, 1, 9);
        Assert.Equal(new Stock(99, 0, 1), await _shop.StockAsync(_sale.ProductId));
        await _shop.RefundAsync(order);
        await _shop.AssertCountsAsync(_sale, 0, 0, 0, 10);
        Assert.Equal(new Stock(100, 0, 0), await _shop.StockAsync(_sale.ProductId));
        Assert.True(await IsBalancedAsync());
    }

    /// <summary>The close comes while a unit comes back: it is counted in the sale or in the product, never in both.</summary>
    [Fact]
    public async Task RefundedWhileTheSaleIsClosed_IsCountedOnce()
    {
        for (var i = 0; i < 10; i++)
        {
            var sale = await _shop.OpenSaleAsync(stock: 3);
            await Gate.OpenAsync(sale);
            var order = await SoldAsync(2, sale);
            await _shop.BeginRefundAsync(order, (sale.ProductId, 1));
            await _shop.Get<OperatorChanges>().ChangeModeAsync(SaleLogEntry.Of(sale.Id, "close", "admin-1", _shop.Clock.GetUtcNow(), "enough"), current => current.StartClosing(), default);

            var refund = Task.Run(() => _shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));
            await FinishAsync();
            await refund;
            await FinishAsync();
            await FinishAsync();

            await _shop.AssertCountsAsync(sale, 0, 0, 1, 2);
            Assert.Equal(new Stock(99, 0, 1), await _shop.StockAsync(sale.ProductId));
        }
    }

    [Fact]
    public async Task Refunded_OneUnitWhileTheGateIsRebuilt_IsToldByTheTimer()
    {
        var order = await SoldAsync(2);
        await Gate.ShutAsync(_sale.Id);
        await _shop.RefundAsync(order, (_sale.ProductId, 1));
        Assert.True((await _shop.TicketAsync(order.Id))!.GatePending);

        // Filled before the return: the gate believes that he has both.
        await Gate.OpenAsync(_sale, new GateBuyer(order.UserId, order.Id, 2, 1, _sale.StartsAt, 0, null));
        await FinishAsync();

        Assert.Null((await _shop.TicketAsync(order.Id))!.GatePending);
        Assert.Equal(1, (await Gate.StateAsync(_sale.Id))!.Taken);
    }

    [Fact]
    public async Task Refunded_OneUnit_TheRebuiltGateKnowsTheOther()
    {
        var order = await SoldAsync(2);
        await _shop.RefundAsync(order, (_sale.ProductId, 1));

        var buyers = new List<GateBuyer>();
        await foreach (var buyer in _shop.Get<TicketStore>().BuyersAsync(_sale.Id, _ => Task.CompletedTask, default))
        {
            buyers.Add(buyer);
        }

        Assert.Equal((order.Id, 1), Assert.Single(buyers) is var left ? (left.TicketId, left.Quantity) : default);
    }

    /// <summary>Dies between every two writes; the timers do the rest.</summary>
    [Fact]
    public async Task Refunded_KilledBetweenAnyTwoWrites_IsCountedOnce()
    {
        for (var write = 1; ; write++)
        {
            var sale = await _shop.OpenSaleAsync(stock: 3);
            await Gate.OpenAsync(sale);
            var order = await SoldAsync(2, sale);
            var isDead = await _shop.DiesBeforeAsync(write, () => _shop.RefundAsync(order, (sale.ProductId, 1)));
            _shop.Clock.Advance(TimeSpan.FromSeconds(15));
            await _shop.Make<ContinueRefunds>().Run(new TimerInfo(), default);
            await FinishAsync();

            await _shop.AssertCountsAsync(sale, 2, 0, 1);
            Assert.Equal(1, (await Gate.StateAsync(sale.Id))!.Taken);
            Assert.Null((await _shop.TicketAsync(order.Id))!.GatePending);
            Assert.True((await _shop.Get<SaleAudit>().RunAsync(sale.Id, default))!.Balanced);
            if (!isDead)
            {
                Assert.InRange(write, 7, 20);
                return;
            }
        }
    }

    /// <summary>The gate is told later: while it is rebuilt, nobody knows whether it saw the release.</summary>
    [Fact]
    public async Task Released_WhileTheGateIsRebuilt_IsFinishedByTheTimer()
    {
        var order = await WonAsync(2);
        await Gate.ShutAsync(_sale.Id);

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
        Assert.True((await _shop.TicketAsync(order.Id))!.GatePending);
        await FinishAsync();
        Assert.True((await _shop.TicketAsync(order.Id))!.GatePending);

        // Filled before the release: the gate believes that it is held.
        await Gate.OpenAsync(_sale, new GateBuyer(order.UserId, order.Id, 2, 1, _sale.StartsAt, 0, null));
        await FinishAsync();

        Assert.Null((await _shop.TicketAsync(order.Id))!.GatePending);
        Assert.Equal(0, (await Gate.StateAsync(_sale.Id))!.Taken);
    }

    [Fact]
    public async Task Released_AfterTheGateWasFilledWithoutIt_FreesNothingTwice()
    {
        var order = await WonAsync(2);
        await Gate.ShutAsync(_sale.Id);
        await _shop.SettleAsync(order, PaymentDecision.Closed);
        await Gate.OpenAsync(_sale, new GateBuyer("other", $"{_sale.Id}.other", 3, 2, _sale.StartsAt, 0, null));

        await FinishAsync();

        Assert.Null((await _shop.TicketAsync(order.Id))!.GatePending);
        Assert.Equal(3, (await Gate.StateAsync(_sale.Id))!.Taken);
    }

    [Fact]
    public async Task PaidAfterTheDeadline_IsRefundedAndTheUnitIsFree()
    {
        var order = await WonAsync(1);
        var paymentId = await _shop.StartPayingAsync(order);
        _shop.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await _shop.DecideAsync(order, deadlinePassed: true));

        await _shop.ReportAsync(await _shop.PaymentAsync(order.Id), paymentId, paid: true, _shop.Durable);
        Assert.True(await _shop.DecideAsync(order));

        Assert.Equal(AttemptStatus.Refunded, Assert.Single((await _shop.PaymentAsync(order.Id)).Statuses()));
        Assert.Equal((TicketStatus.Released, "unpaid"), await StateAsync(order));
        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    [Fact]
    public async Task PaymentWindow_IsThatOfTheSale()
    {
        var order = await WonAsync(1);

        Assert.Equal(_shop.Clock.GetUtcNow().AddMinutes(5), order.PayBy);
    }

    [Theory]
    [InlineData(PaymentDecision.Paid, PaymentDecision.Closed)]
    [InlineData(PaymentDecision.Closed, PaymentDecision.Paid)]
    public async Task Settled_TheOppositeForTheTicket_Throws(PaymentDecision first, PaymentDecision then)
    {
        var order = await WonAsync(1);
        await _shop.SettleAsync(order, first);
        var units = _shop.Get<ISaleUnits>();

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => then == PaymentDecision.Paid ? units.SellAsync(PlacedOrder.Of(order), default) : units.ReleaseAsync(PlacedOrder.Of(order), "unpaid", default));

        await _shop.AssertCountsAsync(_sale, first == PaymentDecision.Paid ? 9 : 10, 0, first == PaymentDecision.Paid ? 1 : 0);
    }

    [Fact]
    public async Task SettledAtOnce_PaidAndReleased_IsOneOfThem()
    {
        var order = await WonAsync(1);
        var units = _shop.Get<ISaleUnits>();

        var outcomes = await Task.WhenAll(
            Task.Run(() => Record.ExceptionAsync(() => units.SellAsync(PlacedOrder.Of(order), default))),
            Task.Run(() => Record.ExceptionAsync(() => units.ReleaseAsync(PlacedOrder.Of(order), "unpaid", default))));

        Assert.Single(outcomes, outcome => outcome is null);
        var sold = (await StateAsync(order)).Status == TicketStatus.Sold ? 1 : 0;
        await _shop.AssertCountsAsync(_sale, 10 - sold, 0, sold);
    }

    /// <summary>The order's last step was cut short after the ticket was released; it begins again from the start.</summary>
    [Fact]
    public async Task Released_BeforeTheOrderSaidSo_IsCancelledByTheNextRun()
    {
        var intent = await IntentAsync(1);
        await _shop.DrainAsync(_sale, intent);
        var order = (await _shop.OrderAsync(intent))!;
        await _shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Cancelled, default);
        await _shop.Get<ISaleUnits>().ReleaseAsync(PlacedOrder.Of(order), "cancelled-by-shopper", default);

        Assert.True(await _shop.DecideAsync(order));

        Assert.Equal((OrderStatus.Cancelled, "cancelled-by-shopper"), ((await _shop.OrderAsync(intent))!.Status, (await _shop.OrderAsync(intent))!.Reason));
        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    private async Task<TicketIntent> IntentAsync(int quantity, Sale? sale = null) => (await Gate.EnterAsync(sale ?? _sale, Ids.New(), quantity)).Intent!;

    private async Task<Order> WonAsync(int quantity, Sale? sale = null)
    {
        var intent = await IntentAsync(quantity, sale);
        await Gate.SentAsync(intent.SaleId, [intent.TicketId]);
        await _shop.DrainAsync(sale ?? _sale, intent);
        return (await _shop.OrderAsync(intent))!;
    }

    private async Task<Order> SoldAsync(int quantity, Sale? sale = null)
    {
        var order = await WonAsync(quantity, sale);
        await _shop.SettleAsync(order, PaymentDecision.Paid);
        return (await _shop.ReadAsync(order)).Value;
    }

    private async Task<bool> IsBalancedAsync() => (await _shop.Get<SaleAudit>().RunAsync(_sale.Id, default)) is { Balanced: true };

    private async Task<(TicketStatus Status, string? Reason)> StateAsync(Order order) =>
        await _shop.TicketAsync(order.Id) is { } ticket ? (ticket.Status, ticket.Reason) : throw new InvalidOperationException("no ticket");

    private Task FinishAsync() => _shop.Make<SweepSales>().SweepAsync(default);

    private static Task TwiceAtOnceAsync(Func<Task> step) => Task.WhenAll(Task.Run(step), Task.Run(step));
}
