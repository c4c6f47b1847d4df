namespace Mall.Functions.Tests.Seckill;

public sealed class ReleaseTicketTests(SharedSeckillShop shared) : IClassFixture<SharedSeckillShop>, IAsyncLifetime
{
    private readonly SeckillShop _shop = shared.Shop;

    public Task InitializeAsync() => _shop.DrainAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Release_OfADeadLettersTicket_GivesItsUnitsToOthersAndIsLogged()
    {
        var sale = await _shop.OpenSaleAsync(units: 1);
        var won = await DeadAsync(sale, "lilei");

        var answer = await ReleaseAsync(sale, won.TicketId);

        Assert.Equal((200, "released"), (answer.Status, answer.Body.GetProperty("status").GetString()));
        Assert.Equal(GateCode.Won, (await _shop.Gate.EnterAsync(sale, "wei")).Code);
        Assert.Null((await _shop.Shop.Get<TicketStore>().FindAsync(won.TicketId, default))!.GatePending);
        var (log, _) = await _shop.Shop.Get<SaleStore>().LogAsync(sale.Id, new PageRequest(10, null), default);
        var entry = Assert.Single(log.Items);
        Assert.Equal(("release", "cannot be read", 1L), (entry.Action, entry.Reason, entry.Quantity));
        Assert.Empty((await _shop.Shop.Get<SaleAudit>().RunAsync(sale.Id, default))!.Mismatches);
    }

    [Fact]
    public async Task Release_Again_ChangesNothing()
    {
        var sale = await _shop.OpenSaleAsync(units: 1);
        var won = await DeadAsync(sale, "lilei");
        await ReleaseAsync(sale, won.TicketId);
        await _shop.EnterAsync(sale, "wei");

        Assert.Equal(200, (await ReleaseAsync(sale, won.TicketId)).Status);

        Assert.Equal(1, (await _shop.Gate.StateAsync(sale.Id))!.Taken);
    }

    [Fact]
    public async Task Release_OfAnUnreadableOneThatARebuildKept_FreesWhatItKept()
    {
        var sale = await _shop.OpenSaleAsync(units: 3, limit: 2);
        await _shop.Bus.SendAsync(SeckillNames.Tickets, $"{sale.Id}.t1", "{ not json", sale.Id);
        await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(sale.Id)!);
        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default));
        Assert.Equal(2, (await _shop.Gate.StateAsync(sale.Id))!.Taken);

        Assert.Equal(200, (await ReleaseAsync(sale, $"{sale.Id}.t1")).Status);

        Assert.Equal(0, (await _shop.Gate.StateAsync(sale.Id))!.Taken);
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(sale.Id)!);
        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default));
        Assert.Equal(0, (await _shop.Gate.StateAsync(sale.Id))!.Taken);
    }

    [Fact]
    public async Task Release_OfATicketWithAnOrder_IsRefused()
    {
        var sale = await _shop.OpenSaleAsync();
        var intent = await _shop.WinAsync(sale, "lilei");
        await _shop.Shop.DrainAsync(sale, intent);

        Assert.Equal((409, "ticket-has-order"), (await ReleaseAsync(sale, intent.TicketId)).Told);
    }

    /// <summary>A rebuild made it of a dead letter that can be read; nobody replayed the letter, so it has no order.</summary>
    [Fact]
    public async Task Release_OfATicketWithoutAnOrder_FreesItsUnitsOnce()
    {
        var sale = await _shop.OpenSaleAsync();
        var intent = await _shop.EnterAsync(sale, "lilei");
        await _shop.Shop.Get<SaleGate>().SentAsync(sale.Id, [intent.TicketId]);
        await _shop.Shop.Get<TicketMaker>().HoldAsync(sale.Id, [intent], default);
        await _shop.Shop.AssertCountsAsync(sale, 2, 1, 0);

        Assert.Equal(200, (await ReleaseAsync(sale, intent.TicketId)).Status);
        Assert.Equal(200, (await ReleaseAsync(sale, intent.TicketId)).Status);

        Assert.Equal((TicketStatus.Released, "operator"), await _shop.Shop.TicketAsync(intent.TicketId) is { } ticket ? (ticket.Status, ticket.Reason) : default);
        await _shop.Shop.AssertCountsAsync(sale, 3, 0, 0);
        Assert.Equal(PaymentStatus.Closed, (await _shop.Shop.PaymentAsync(intent.TicketId)).Status);
    }

    /// <summary>The drain died after it opened the payment, and a shopper can pay that.</summary>
    [Fact]
    public async Task Release_OfATicketWithoutAnOrderThatIsPaid_IsRefusedUntilAReplayMakesItsOrder()
    {
        var sale = await _shop.OpenSaleAsync();
        var intent = await OpenedAsync(sale, "lilei");
        await PayAsync(intent);

        Assert.Equal((409, "ticket-paid"), (await ReleaseAsync(sale, intent.TicketId)).Told);

        await _shop.Shop.AssertCountsAsync(sale, 2, 1, 0);
        await _shop.Shop.DrainAsync(sale, intent);
        Assert.True(await _shop.Shop.DecideAsync((await _shop.Shop.OrderAsync(intent))!));
        Assert.Equal(OrderStatus.Paid, (await _shop.Shop.OrderAsync(intent))!.Status);
        await _shop.Shop.AssertCountsAsync(sale, 2, 0, 1);
    }

    [Fact]
    public async Task Release_OfATicketWithoutAnOrderThatIsPaidAfterwards_GivesTheMoneyBack()
    {
        var sale = await _shop.OpenSaleAsync();
        var intent = await OpenedAsync(sale, "lilei");

        Assert.Equal(200, (await ReleaseAsync(sale, intent.TicketId)).Status);
        await PayAsync(intent);

        Assert.Equal([AttemptStatus.Refunded], (await _shop.Shop.PaymentAsync(intent.TicketId)).Statuses());
        await _shop.Shop.AssertCountsAsync(sale, 3, 0, 0);
    }

    [Fact]
    public async Task Release_OfOneThatIsOnItsWay_IsRefused()
    {
        var sale = await _shop.OpenSaleAsync();
        var unsent = await _shop.EnterAsync(sale, "lilei");
        var queued = await _shop.WinAsync(sale, "wei");

        Assert.Equal((409, "ticket-in-flight"), (await ReleaseAsync(sale, unsent.TicketId)).Told);
        Assert.Equal((409, "ticket-in-flight"), (await ReleaseAsync(sale, queued.TicketId)).Told);
    }

    [Fact]
    public async Task Release_WhatCannotBe_IsRefused()
    {
        var sale = await _shop.OpenSaleAsync();
        var won = await DeadAsync(sale, "lilei");

        Assert.Equal(400, (await ReleaseAsync(sale, won.TicketId, reason: null)).Status);
        Assert.Equal((404, "ticket-not-found"), (await ReleaseAsync(sale, $"{sale.Id}.other")).Told);
        Assert.Equal((404, "ticket-not-found"), (await ReleaseAsync(sale, "another.ticket")).Told);
        Assert.Equal((404, "sale-not-found"), (await ReleaseAsync(sale with { Id = "nothing" }, won.TicketId)).Told);
    }

    /// <summary>A dead letter's ticket, whose payment is open and was tried; its drain died before it wrote the order.</summary>
    private async Task<TicketIntent> OpenedAsync(Sale sale, string userId)
    {
        var intent = await _shop.EnterAsync(sale, userId);
        await _shop.Shop.Get<SaleGate>().SentAsync(sale.Id, [intent.TicketId]);
        Assert.True(await _shop.Shop.DiesBeforeAsync(2, () => _shop.Shop.DrainAsync(sale, intent)));
        Assert.Null(await _shop.Shop.OrderAsync(intent));
        var started = await _shop.Shop.Get<PaymentStore>().TryStartFirstAsync(intent.TicketId, userId, PaymentsNames.Simulated, _shop.Shop.Clock.GetUtcNow(), default);
        Assert.NotNull(started);
        return intent;
    }

    private async Task PayAsync(TicketIntent intent) =>
        await _shop.Shop.ReportAsync(await _shop.Shop.PaymentAsync(intent.TicketId), $"{intent.TicketId}.1", paid: true, _shop.Shop.Durable);

    private async Task<TicketIntent> DeadAsync(Sale sale, string userId)
    {
        var won = await _shop.WinAsync(sale, userId);
        await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);
        return won;
    }

    private Task<Answer> ReleaseAsync(Sale sale, string ticketId, string? reason = "cannot be read") =>
        _shop.Shop.CallAsync(SaleSteps.Admin, new { reason }, request => _shop.Shop.Make<ReleaseTicket>().Run(request, sale.Id, ticketId, default));
}
