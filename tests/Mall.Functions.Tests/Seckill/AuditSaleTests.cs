using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

public sealed class AuditSaleTests(SharedSeckillShop shared) : IClassFixture<SharedSeckillShop>
{
    private readonly SeckillShop _shop = shared.Shop;

    [Fact]
    public async Task RunningSale_WithAllKindsOfTickets_IsBalanced()
    {
        var sale = await _shop.OpenSaleAsync(units: 10, limit: 2);
        await TicketAsync(sale, "held", 2);
        await SoldAsync(sale, "sold");
        await ReleasedAsync(sale, "released");
        await _shop.EnterAsync(sale, "unsent");
        await _shop.WinAsync(sale, "queued", 2);

        var report = await AuditAsync(sale);

        Assert.Empty(report.Mismatches);
        Assert.True(report is { Balanced: true, GateCompared: true, IsMoving: false });
        Assert.Equal((10, 0, 0, 4, 5, 1, 3), (report.Initial, report.Restocked, report.Returned, report.Available, report.Held, report.Sold, report.InFlight));
        Assert.Equal(new UnitsInFlight(1, 2, 0), report.Flight);
        await _shop.DrainAsync();
    }

    [Fact]
    public async Task DeadLetter_IsInFlight()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.WinAsync(sale, "lilei");
        await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);

        var report = await AuditAsync(sale);

        Assert.Empty(report.Mismatches);
        Assert.Equal((new UnitsInFlight(0, 0, 1), 1L, 2L), (report.Flight, report.Held, report.Available));
    }

    [Fact]
    public async Task GateThatIsNotReady_IsNotCompared()
    {
        var sale = await _shop.OpenSaleAsync();
        await TicketAsync(sale, "lilei");
        await _shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/gate", GateStatus.Rebuilding));

        var report = await AuditAsync(sale);

        Assert.True(report is { Balanced: true, GateCompared: false, Gate: GateStatus.Rebuilding });
    }

    [Fact]
    public async Task UnknownSale_HasNoReport() => Assert.Null(await _shop.Shop.Get<SaleAudit>().RunAsync("nothing", default));

    [Theory]
    [InlineData("available", "sale-unbalanced")]
    [InlineData("held", "held-differs")]
    [InlineData("sold", "sold-differs")]
    public async Task Counters_ThatAreOff_AreNamed(string counter, string kind)
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.PatchSaleAsync(sale.Id, PatchOperation.Increment("/" + counter, -1), PatchOperation.Increment(counter == "available" ? "/schemaVersion" : "/available", 1));

        Assert.Contains(kind, Kinds(await AuditAsync(sale)));
    }

    [Fact]
    public async Task GateThatTookMoreThanItsTickets_IsNamedWithNumbers()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.EnterAsync(sale, "lilei");
        await _shop.CommandAsync("HINCRBY", (string)SaleKeys.Sale(sale.Id)!, "taken", 1);

        Assert.Equal([new SaleMismatch("gate-taken-differs", null, 1, 2)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task GateThatSoldMoreThanThereIs_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync(units: 1);
        await _shop.EnterAsync(sale, "lilei");
        await _shop.CommandAsync("HSET", (string)SaleKeys.Sale(sale.Id)!, "capacity", 5);
        await _shop.EnterAsync(sale, "wei");
        await _shop.CommandAsync("HSET", (string)SaleKeys.Sale(sale.Id)!, "capacity", 1);

        Assert.Equal([new SaleMismatch("gate-oversold", null, 1, 2)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task GateWithOtherRules_IsNamed()
    {
        var capacity = await _shop.OpenSaleAsync();
        await _shop.CommandAsync("HSET", (string)SaleKeys.Sale(capacity.Id)!, "capacity", 4);
        var share = await _shop.OpenSaleAsync();
        await _shop.CommandAsync("HSET", (string)SaleKeys.Sale(share.Id)!, "share", 2);
        var version = await _shop.OpenSaleAsync();
        await _shop.PatchSaleAsync(version.Id, PatchOperation.Increment("/version", 1));

        Assert.Equal([new SaleMismatch("gate-capacity-differs", null, 3, 4)], (await AuditAsync(capacity)).Mismatches);
        Assert.Equal([new SaleMismatch("gate-share-differs", null, 3, 2)], (await AuditAsync(share)).Mismatches);
        Assert.Equal([new SaleMismatch("gate-version-differs", null, 2, 1)], (await AuditAsync(version)).Mismatches);
    }

    [Fact]
    public async Task PromiseThatNobodyKnowsOf_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync();
        var won = await PromisedAsync(sale, "lilei");

        Assert.Equal([new SaleMismatch("promise-without-ticket", won.TicketId)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task TicketThatTheGateDoesNotKnow_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync();
        var ticket = await TicketAsync(sale, "lilei");
        await _shop.Gate.ReleaseAsync(sale, ticket.Id, "lilei", false, []);

        Assert.Equal([new SaleMismatch("ticket-not-in-gate", ticket.Id)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task ReleasedTicketThatTheGateStillHolds_IsNamedUnlessItIsStillToBeTold()
    {
        var sale = await _shop.OpenSaleAsync();
        var ticket = await ReleasedAsync(sale, "lilei", tell: false);
        Assert.Equal([new SaleMismatch("gate-holds-released-ticket", ticket.Id)], (await AuditAsync(sale)).Mismatches);

        await _shop.Container.TryPatchAsync(ticket.Id, sale.Id, [PatchOperation.Set("/gatePending", true)], null, default);

        Assert.Empty((await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task TicketOfAnotherBuyerThanTheGateHas_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync();
        var ticket = await TicketAsync(sale, "lilei");
        await _shop.Container.TryPatchAsync(ticket.Id, sale.Id, [PatchOperation.Set("/userId", "wei")], null, default);

        Assert.Equal([new SaleMismatch("gate-ticket-differs", ticket.Id)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task BuyerWithTwoTickets_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync();
        var first = await TicketAsync(sale, "lilei");
        await _shop.Gate.ReleaseAsync(sale, first.Id, "lilei", false, []);
        var second = await TicketAsync(sale, "lilei");

        Assert.Equal(
            [new SaleMismatch("buyer-has-two-tickets", second.Id), new SaleMismatch("over-buyer-limit", second.Id, 1, 2), new SaleMismatch("ticket-not-in-gate", first.Id)],
            (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task TicketWithoutOrder_IsNamedUnlessItsMessageIsStillThere()
    {
        var sale = await _shop.OpenSaleAsync();
        var won = await _shop.WinAsync(sale, "lilei");
        await _shop.WriteTicketAsync(won);
        Assert.Empty((await AuditAsync(sale)).Mismatches);

        await _shop.DrainAsync();

        Assert.Equal([new SaleMismatch("ticket-without-order", won.TicketId)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task OrderWithoutTicket_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync();
        var id = $"{sale.Id}.{Ids.New()}";
        await OrderAsync(id, "lilei");

        Assert.Equal([new SaleMismatch("order-without-ticket", id)], (await AuditAsync(sale)).Mismatches);
    }

    /// <summary>The order has another status than its ticket; or units came back by the order's word, and the ticket has them still, or the other way round.</summary>
    [Theory]
    [InlineData(TicketStatus.Held, null, OrderStatus.Cancelled, "order-status-differs")]
    [InlineData(TicketStatus.Held, null, OrderStatus.Paid, "order-status-differs")]
    [InlineData(TicketStatus.Held, null, OrderStatus.Pending, "order-status-differs")]
    [InlineData(TicketStatus.Sold, null, OrderStatus.Pending, "order-status-differs")]
    [InlineData(TicketStatus.Sold, null, OrderStatus.Rejected, "order-status-differs")]
    [InlineData(TicketStatus.Released, "unpaid", OrderStatus.Paid, "order-status-differs")]
    [InlineData(TicketStatus.Released, "unpaid", OrderStatus.Pending, "order-status-differs")]
    [InlineData(TicketStatus.Released, "refunded", OrderStatus.Paid, "order-status-differs")]
    [InlineData(TicketStatus.Released, "no-unit", OrderStatus.AwaitingPayment, "order-status-differs")]
    [InlineData(TicketStatus.Released, "no-unit", OrderStatus.Pending, "order-status-differs")]
    [InlineData(TicketStatus.Sold, null, OrderStatus.Refunded, "ticket-units-differ")]
    [InlineData(TicketStatus.Released, "refunded", OrderStatus.Completed, "ticket-units-differ")]
    public async Task OrderThatSaysSomethingElseThanItsTicket_IsNamed(TicketStatus status, string? reason, OrderStatus order, string kind)
    {
        var sale = await _shop.OpenSaleAsync();
        await TicketAsync(sale, "lilei", 1, status, reason, order);

        Assert.Contains(kind, Kinds(await AuditAsync(sale)));
    }

    [Fact]
    public async Task SoldTicketWithoutMoney_IsNamed()
    {
        var sale = await _shop.OpenSaleAsync();
        var ticket = await SoldAsync(sale, "lilei", pay: false);

        Assert.Equal([new SaleMismatch("sold-without-payment", ticket.Id)], (await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task MoneyWithoutUnits_IsNamedUntilItIsGivenBack()
    {
        var sale = await _shop.OpenSaleAsync();
        var ticket = await ReleasedAsync(sale, "lilei");
        await PayAsync(ticket);
        Assert.Equal([new SaleMismatch("paid-without-units", ticket.Id)], (await AuditAsync(sale)).Mismatches);

        await _shop.Shop.Get<PaymentStore>().ChangeAsync(ticket.Id, payment => payment.GiveBack("no-units", _shop.Shop.Clock.GetUtcNow()), default);

        Assert.Empty((await AuditAsync(sale)).Mismatches);
    }

    [Fact]
    public async Task SaleThatMovesAllTheTime_IsNotAccused()
    {
        var sale = await _shop.OpenSaleAsync(units: 2000);
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var bought = 0;
        var buying = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested && i < 2000; i++)
            {
                var won = await _shop.EnterAsync(sale, $"user-{i}");
                await OrderAsync(won.TicketId, won.UserId);
                await _shop.WriteTicketAsync(won);
                await _shop.Gate.SentAsync(sale.Id, [won.TicketId]);
                Interlocked.Increment(ref bought);
                begun.TrySetResult();
            }
        });
        await begun.Task.WaitAsync(HangGuard.Time);
        var before = Volatile.Read(ref bought);

        var report = await AuditAsync(sale);
        Assert.True(Volatile.Read(ref bought) > before);
        await stop.CancelAsync();
        await buying;

        Assert.DoesNotContain(report.Mismatches, mismatch => mismatch.Kind != "order-without-ticket");
    }

    [Fact]
    public async Task AuditSale_OfASale_SaysWhatItFound()
    {
        var sale = await _shop.OpenSaleAsync();
        var function = _shop.Shop.Make<AuditSale>();

                Assert.Equal(404, (await _shop.Shop.CallAsync(SaleSteps.Admin, null, request => function.Run(request, "nothing", default))).Status);
        var answer = await _shop.Shop.CallAsync(SaleSteps.Admin, null, request => function.Run(request, sale.Id, default));
        Assert.Equal((200, true, 3), (answer.Status, answer.Body.GetProperty("balanced").GetBoolean(), answer.Body.GetProperty("available").GetInt64()));
    }

    private async Task<SaleAuditReport> AuditAsync(Sale sale) => (await _shop.Shop.Get<SaleAudit>().RunAsync(sale.Id, default))!;

    private static IEnumerable<string> Kinds(SaleAuditReport report) => report.Mismatches.Select(mismatch => mismatch.Kind);

    private async Task<Ticket> TicketAsync(Sale sale, string userId, int quantity = 1, TicketStatus status = TicketStatus.Held, string? reason = null, OrderStatus? order = null)
    {
        var won = await PromisedAsync(sale, userId, quantity);
        order ??= status == TicketStatus.Held ? OrderStatus.AwaitingPayment : status == TicketStatus.Sold ? OrderStatus.Paid : OrderStatus.Cancelled;
        await OrderAsync(won.TicketId, userId, order.Value, quantity);
        return await _shop.WriteTicketAsync(won, status, reason);
    }

    /// <summary>A win that is in no outbox and not in the queue.</summary>
    private async Task<TicketIntent> PromisedAsync(Sale sale, string userId, int quantity = 1)
    {
        var won = await _shop.EnterAsync(sale, userId, quantity);
        await _shop.Gate.SentAsync(sale.Id, [won.TicketId]);
        return won;
    }

    private async Task<Ticket> SoldAsync(Sale sale, string userId, bool pay = true)
    {
        var ticket = await TicketAsync(sale, userId, status: TicketStatus.Sold);
        if (pay)
        {
            await PayAsync(ticket);
        }

        return ticket;
    }

    private async Task<Ticket> ReleasedAsync(Sale sale, string userId, bool tell = true)
    {
        var ticket = await TicketAsync(sale, userId, status: TicketStatus.Released, reason: "unpaid");
        if (tell)
        {
            await _shop.Gate.ReleaseAsync(sale, ticket.Id, userId, true, []);
        }

        return ticket;
    }

    private async Task OrderAsync(string id, string userId, OrderStatus status = OrderStatus.AwaitingPayment, int quantity = 1)
    {
        var order = Order.Place(id, userId, [AnOrder.Line(quantity: quantity)], null, _shop.Shop.Clock.GetUtcNow()).Value!;
        var refund = new OrderRefund(
            $"{id}.refund", [.. order.Lines.Select(line => new RefundedItem(line.ProductId, line.Quantity, line.Paid))], order.Total, "test",
            status == OrderStatus.Refunded ? RefundStatus.Succeeded : RefundStatus.Requested, order.CreatedAt) { Restock = true };
        await _shop.Shop.Get<OrderStore>().TryPlaceAsync(
            order with { Status = status, Refunds = status is OrderStatus.Refunding or OrderStatus.Refunded ? [refund] : null }, null, default);
    }

    private async Task PayAsync(Ticket ticket)
    {
        var payments = _shop.Shop.Get<PaymentStore>();
        var now = _shop.Shop.Clock.GetUtcNow();
        await payments.OpenOnceAsync(Payment.Open(ticket.Id, ticket.UserId, new Money(100, "CNY"), now.AddHours(1)), default);
        await payments.ChangeAsync(ticket.Id, payment => payment.Start(PaymentsNames.Simulated, now), default);
        await payments.ChangeAsync(ticket.Id, payment => payment.RecordPaid(payment.Current!.Id, now), default);
    }
}
