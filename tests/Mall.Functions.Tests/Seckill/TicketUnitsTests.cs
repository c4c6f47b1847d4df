using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Seckill;

/// <summary>What becomes of tickets, with a real gate.</summary>
public sealed class TicketUnitsTests(RealRedis redis) : RedisShopTests(redis)
{
    private Sale _sale = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _sale = await OpenSaleAsync();
    }

    [Fact]
    public async Task Paid_SellsTheUnitsOfTheSaleOnce()
    {
        var order = await WonAsync(_sale, 2);
        await Shop.PayAsync(order);

        await TwiceAtOnceAsync(() => Shop.SettleAsync(order, PaymentStatus.Paid));

        await Shop.AssertCountsAsync(_sale, 8, 0, 2);
        Assert.Equal((TicketStatus.Sold, null), await StateAsync(order));
        Assert.Equal(OrderStatus.Paid, (await Shop.ReadAsync(order)).Value.Status);
        Assert.Equal(2, await TakenAsync(_sale));
        Assert.Equal(new Stock(90, 10, 0), await Shop.StockAsync(_sale.ProductId));
    }

    [Theory]
    [InlineData(CloseReason.Unpaid, "unpaid")]
    [InlineData(CloseReason.Cancelled, "cancelled-by-shopper")]
    public async Task NotPaid_ReleasesTheUnitsOnceThereAndInTheGate(CloseReason because, string reason)
    {
        var order = await WonAsync(_sale, 2);
        await Shop.Get<PaymentStore>().CloseAsync(order.Id, because, default);

        await TwiceAtOnceAsync(() => Shop.SettleAsync(order, PaymentStatus.Closed));
        await Shop.SettleAsync(order, PaymentStatus.Closed);

        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
        var ticket = (await Shop.TicketAsync(order.Id))!;
        Assert.Equal((TicketStatus.Released, reason, null), (ticket.Status, ticket.Reason, ticket.GatePending));
        Assert.Equal(0, await TakenAsync(_sale));
        Assert.Null(await Gate.TicketOfAsync(_sale.Id, order.UserId));
    }

    [Fact]
    public async Task Refunded_TheUnitsAreFreeAgain()
    {
        var order = await WonAsync(_sale, 2);
        await Shop.PayAsync(order);
        await Shop.SettleAsync(order, PaymentStatus.Paid);
        await Shop.BeginRefundAsync(order);

        await TwiceAtOnceAsync(() => Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));

        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
        Assert.Equal((TicketStatus.Released, "refunded"), await StateAsync(order));
        Assert.Equal(0, await TakenAsync(_sale));
    }

    [Fact]
    public async Task Refunded_OneUnitTwiceAtOnce_FreesBoth()
    {
        var order = await SoldAsync(2);

        await TwiceAtOnceAsync(() => Shop.RefundAsync(order, (_sale.ProductId, 1)));

        // Two refunds were asked for, one unit each; with one there would be one unit left.
        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
        Assert.Equal((TicketStatus.Released, "refunded"), await StateAsync(order));
    }

    [Fact]
    public async Task Refunded_OneUnitAgainAndAgain_IsOne()
    {
        var order = await SoldAsync(2);
        var refund = await Shop.BeginRefundAsync(order, (_sale.ProductId, 1));

        await TwiceAtOnceAsync(() => Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));
        await TwiceAtOnceAsync(() => Shop.Get<ISaleUnits>().ReturnAsync(PlacedOrder.Of(order), refund.Id, 1, default));

        await Shop.AssertCountsAsync(_sale, 9, 0, 1);
        var ticket = (await Shop.TicketAsync(order.Id))!;
        Assert.Equal((TicketStatus.Sold, 1, null), (ticket.Status, ticket.Quantity, ticket.GatePending));
        Assert.Equal(1, await TakenAsync(_sale));
        Assert.Equal((order.Id, 1), await Gate.TicketOfAsync(_sale.Id, order.UserId) is { } held ? (held.TicketId, held.Quantity) : default);
        Assert.Equal(OrderStatus.Paid, (await Shop.ReadAsync(order)).Value.Status);
        Assert.True(await IsBalancedAsync(_sale));
    }

    /// <summary>His limit counts what is left: he has a ticket still, and when the last unit is back, he may try again for as many as before.</summary>
    [Fact]
    public async Task Refunded_UnitByUnit_TheBuyerMayTryAgainAfterTheLast()
    {
        var order = await SoldAsync(2);

        await Shop.RefundAsync(order, (_sale.ProductId, 1));
        Assert.Equal((GateCode.Yours, 1), await Gate.EnterAsync(_sale, order.UserId, 2) is var one ? (one.Code, one.Intent!.Quantity) : default);
        await Shop.RefundAsync(order, (_sale.ProductId, 1));

        Assert.Equal((TicketStatus.Released, "refunded"), await StateAsync(order));
        Assert.Equal((GateCode.Won, 2), await Gate.EnterAsync(_sale, order.UserId, 2) is var again ? (again.Code, again.Intent!.Quantity) : default);
    }

    [Fact]
    public async Task Refunded_AfterShipmentWithoutReturn_KeepsItsUnits()
    {
        var order = await SoldAsync(2);
        var wanted = new WantedRefund(null, "test", ByOperator: true, Restock: false);
        await Shop.Get<OrderRefunds>().BeginAsync(order.Key(), wanted, default);

        Assert.Equal(OrderStatus.Refunded, (await Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default)).Status);

        Assert.Equal((TicketStatus.Sold, null), await StateAsync(order));
        await Shop.AssertCountsAsync(_sale, 8, 0, 2);
        Assert.True(await IsBalancedAsync(_sale));
    }

    [Fact]
    public async Task Refunded_AfterTheSaleWasClosed_GoesToTheProductOnce()
    {
        var order = await SoldAsync(2);
        await Shop.Get<OperatorChanges>().ChangeModeAsync(SaleLogEntry.Of(_sale.Id, "close", "admin-1", Shop.Clock.GetUtcNow(), "enough"), sale => sale.StartClosing(), default);
        await SweepAsync();
        Assert.Equal(SaleMode.Closed, (await Shop.SaleAsync(_sale.Id)).Mode);
        var refund = await Shop.BeginRefundAsync(order, (_sale.ProductId, 1));

        await TwiceAtOnceAsync(() => Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));
        await TwiceAtOnceAsync(() => Shop.Get<ISaleUnits>().ReturnAsync(PlacedOrder.Of(order), refund.Id, 1, default));

        await Shop.AssertCountsAsync(_sale, 0, 0, 1, 9);
        Assert.Equal(new Stock(99, 0, 1), await Shop.StockAsync(_sale.ProductId));
        await Shop.RefundAsync(order);
        await Shop.AssertCountsAsync(_sale, 0, 0, 0, 10);
        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(_sale.ProductId));
        Assert.True(await IsBalancedAsync(_sale));
    }

    /// <summary>The close comes while a unit comes back: it is counted in the sale or in the product, never in both.</summary>
    [Fact]
    public async Task RefundedWhileTheSaleIsClosed_IsCountedOnce()
    {
        for (var i = 0; i < 10; i++)
        {
            var sale = await OpenSaleAsync(stock: 3);
            var order = await SoldAsync(2, sale);
            await Shop.BeginRefundAsync(order, (sale.ProductId, 1));
            await Shop.Get<OperatorChanges>().ChangeModeAsync(SaleLogEntry.Of(sale.Id, "close", "admin-1", Shop.Clock.GetUtcNow(), "enough"), current => current.StartClosing(), default);

            var refund = Task.Run(() => Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default));
            await SweepAsync();
            await refund;
            await SweepAsync();
            await SweepAsync();

            await Shop.AssertCountsAsync(sale, 0, 0, 1, 2);
            Assert.Equal(new Stock(99, 0, 1), await Shop.StockAsync(sale.ProductId));
        }
    }

    [Fact]
    public async Task Refunded_OneUnitWhileTheGateIsRebuilt_IsToldByTheTimer()
    {
        var order = await SoldAsync(2);
        await Gate.ShutAsync(_sale.Id);
        await Shop.RefundAsync(order, (_sale.ProductId, 1));
        Assert.True((await Shop.TicketAsync(order.Id))!.GatePending);

        // Filled before the return: the gate believes that he has both.
        await Gate.OpenAsync(_sale, new GateBuyer(order.UserId, order.Id, 2, 1, _sale.StartsAt, 0, null));
        await SweepAsync();

        Assert.Null((await Shop.TicketAsync(order.Id))!.GatePending);
        Assert.Equal(1, await TakenAsync(_sale));
    }

    [Fact]
    public async Task Refunded_OneUnit_TheRebuiltGateKnowsTheOther()
    {
        var order = await SoldAsync(2);
        await Shop.RefundAsync(order, (_sale.ProductId, 1));

        var buyer = Assert.Single(await Shop.Get<TicketStore>().BuyersAsync(_sale.Id, _ => Task.CompletedTask, default).ToListAsync());
        Assert.Equal((order.Id, 1), (buyer.TicketId, buyer.Quantity));
    }

    /// <summary>Dies between every two writes; the timers do the rest.</summary>
    [Fact]
    public Task Refunded_KilledBetweenAnyTwoWrites_IsCountedOnce() => ShopDeath.AtEachCutAsync(least: 7, most: 20, run: async write =>
    {
        var sale = await OpenSaleAsync(stock: 3);
        var order = await SoldAsync(2, sale);
        var isDead = await Shop.DiesBeforeAsync(write, () => Shop.RefundAsync(order, (sale.ProductId, 1)));
        Shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await Shop.Make<ContinueRefunds>().Run(new TimerInfo(), default);
        await SweepAsync();

        await Shop.AssertCountsAsync(sale, 2, 0, 1);
        Assert.Equal(1, await TakenAsync(sale));
        Assert.Null((await Shop.TicketAsync(order.Id))!.GatePending);
        Assert.True(await IsBalancedAsync(sale));
        return isDead;
    });

    /// <summary>The gate is told later: while it is rebuilt, nobody knows whether it saw the release.</summary>
    [Fact]
    public async Task Released_WhileTheGateIsRebuilt_IsFinishedByTheTimer()
    {
        var order = await WonAsync(_sale, 2);
        await Gate.ShutAsync(_sale.Id);

        await Shop.SettleAsync(order, PaymentStatus.Closed);

        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
        Assert.True((await Shop.TicketAsync(order.Id))!.GatePending);
        await SweepAsync();
        Assert.True((await Shop.TicketAsync(order.Id))!.GatePending);

        // Filled before the release: the gate believes that it is held.
        await Gate.OpenAsync(_sale, new GateBuyer(order.UserId, order.Id, 2, 1, _sale.StartsAt, 0, null));
        await SweepAsync();

        Assert.Null((await Shop.TicketAsync(order.Id))!.GatePending);
        Assert.Equal(0, await TakenAsync(_sale));
    }

    [Fact]
    public async Task Released_AfterTheGateWasFilledWithoutIt_FreesNothingTwice()
    {
        var order = await WonAsync(_sale, 2);
        await Gate.ShutAsync(_sale.Id);
        await Shop.SettleAsync(order, PaymentStatus.Closed);
        await Gate.OpenAsync(_sale, new GateBuyer("other", $"{_sale.Id}.other", 3, 2, _sale.StartsAt, 0, null));

        await SweepAsync();

        Assert.Null((await Shop.TicketAsync(order.Id))!.GatePending);
        Assert.Equal(3, await TakenAsync(_sale));
    }

    [Fact]
    public async Task PaidAfterTheDeadline_IsRefundedAndTheUnitIsFree()
    {
        var order = await WonAsync(_sale, 1);
        var paymentId = await Shop.StartPayingAsync(order);
        Shop.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));

        await Shop.ReportAsync(await Shop.PaymentAsync(order.Id), paymentId, paid: true, Shop.Durable);
        Assert.True(await Shop.DecideAsync(order));

        Assert.Equal(AttemptStatus.Refunded, Assert.Single((await Shop.PaymentAsync(order.Id)).Statuses()));
        Assert.Equal((TicketStatus.Released, "unpaid"), await StateAsync(order));
        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    [Theory]
    [InlineData(PaymentStatus.Paid, PaymentStatus.Closed)]
    [InlineData(PaymentStatus.Closed, PaymentStatus.Paid)]
    public async Task Settled_TheOppositeForTheTicket_Throws(PaymentStatus first, PaymentStatus then)
    {
        var order = await WonAsync(_sale, 1);
        await Shop.SettleAsync(order, first);
        var units = Shop.Get<ISaleUnits>();

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => then == PaymentStatus.Paid ? units.SellAsync(PlacedOrder.Of(order), default) : units.ReleaseAsync(PlacedOrder.Of(order), "unpaid", default));

        await Shop.AssertCountsAsync(_sale, first == PaymentStatus.Paid ? 9 : 10, 0, first == PaymentStatus.Paid ? 1 : 0);
    }

    [Fact]
    public async Task SettledAtOnce_PaidAndReleased_IsOneOfThem()
    {
        var order = await WonAsync(_sale, 1);
        var units = Shop.Get<ISaleUnits>();

        var outcomes = await Task.WhenAll(
            Task.Run(() => Record.ExceptionAsync(() => units.SellAsync(PlacedOrder.Of(order), default))),
            Task.Run(() => Record.ExceptionAsync(() => units.ReleaseAsync(PlacedOrder.Of(order), "unpaid", default))));

        Assert.Single(outcomes, outcome => outcome is null);
        var sold = (await StateAsync(order)).Status == TicketStatus.Sold ? 1 : 0;
        await Shop.AssertCountsAsync(_sale, 10 - sold, 0, sold);
    }

    /// <summary>The order's last step was cut short after the ticket was released; it begins again from the start.</summary>
    [Fact]
    public async Task Released_BeforeTheOrderSaidSo_IsCancelledByTheNextRun()
    {
        var order = await WonAsync(_sale, 1);
        await Shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Cancelled, default);
        await Shop.Get<ISaleUnits>().ReleaseAsync(PlacedOrder.Of(order), "cancelled-by-shopper", default);

        Assert.True(await Shop.DecideAsync(order));

        Assert.Equal((OrderStatus.Cancelled, "cancelled-by-shopper"), (await Shop.ReadAsync(order)).Value is var now ? (now.Status, now.Reason) : default);
        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    private async Task<Order> SoldAsync(int quantity, Sale? sale = null)
    {
        var order = await WonAsync(sale ?? _sale, quantity);
        await Shop.SettleAsync(order, PaymentStatus.Paid);
        return (await Shop.ReadAsync(order)).Value;
    }

    private async Task<(TicketStatus Status, string? Reason)> StateAsync(Order order) =>
        await Shop.TicketAsync(order.Id) is { } ticket ? (ticket.Status, ticket.Reason) : throw new InvalidOperationException("no ticket");

    private static Task TwiceAtOnceAsync(Func<Task> step) => Task.WhenAll(Task.Run(step), Task.Run(step));
}
