using Mall.Functions.Notifications;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

public sealed class TicketMakerTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Drain_MakesTicketOrderAndOrchestration()
    {
        var sale = await Shop.OpenSaleAsync();
        var intent = sale.Intent(position: 7, quantity: 2);

        Assert.Equal([intent.TicketId], await Shop.DrainAsync(sale, intent));

        var ticket = (await Shop.TicketAsync(intent.TicketId))!;
        Assert.Equal((TicketStatus.Held, 2, 7, intent.UserId), (ticket.Status, ticket.Quantity, ticket.Position, ticket.UserId));
        var order = (await Shop.OrderAsync(intent))!;
        var payBy = Shop.Clock.GetUtcNow().AddMinutes(5);
        Assert.Equal((sale.Id, OrderStatus.AwaitingPayment, payBy, 1980), (order.SaleId, order.Status, order.PayBy, order.Total.Amount));
        Assert.Equal((PaymentStatus.Open, payBy, order.Total), await Shop.PaymentAsync(order.Id) is var payment ? (payment.Status, payment.PayBy, payment.Amount) : default);
        Assert.Contains(Shop.Durable.Started, started => started.InstanceId == intent.TicketId && started.Order.UserId == intent.UserId && started.Order.PayBy == payBy);
        Assert.Contains(Shop.Sent, sent => sent.Id == $"{intent.TicketId}.{OrdersNames.Created}");
        await Shop.AssertCountsAsync(sale, 8, 2, 0);
    }

    /// <summary>He did not place an order, he got an offer: that is the one thing he is told of, however often it is said. He has less time for it.</summary>
    [Fact]
    public async Task Drain_Offer_IsToldAsAnOfferAndNotAsAnOrder()
    {
        var sale = await Shop.OpenSaleAsync();
        var (offer, own) = (sale.Intent(isOffer: true), sale.Intent(position: 2));

        await Shop.DrainAsync(sale, offer, own);

        Assert.Equal(Shop.Clock.GetUtcNow().AddMinutes(2), (await Shop.OrderAsync(offer))!.PayBy);
        Assert.Equal([SeckillNames.Offer], LettersOf(offer));
        Assert.Equal([OrdersNames.Created], LettersOf(own));
        Assert.Equal(2, EventsOf(offer).Count());
        var before = OfferEvent.Of(offer.TicketId, offer.UserId, sale, TimeSpan.FromMinutes(2), Shop.Clock.GetUtcNow());
        Assert.Equal(before.Id, EventsOf(offer).Single(@event => @event.Name == SeckillNames.Offer).Id);

        IEnumerable<Event> EventsOf(TicketIntent intent) => Shop.Sent.Where(sent => sent.Id.StartsWith(intent.TicketId + ".", StringComparison.Ordinal));

        IEnumerable<string> LettersOf(TicketIntent intent) => EventsOf(intent).Where(@event => NotificationText.Of(@event, "en") is not null).Select(@event => @event.Name);
    }

    [Fact]
    public async Task Drain_Twice_IsOnce()
    {
        var sale = await Shop.OpenSaleAsync();
        var intents = Enumerable.Range(1, 5).Select(position => sale.Intent(position)).ToArray();
        await Shop.DrainAsync(sale, intents[..3]);

        Assert.Equal(intents.Select(intent => intent.TicketId).Order(), (await Shop.DrainAsync(sale, intents))!.Order());
        await Shop.DrainAsync(sale, intents);

        await Shop.AssertCountsAsync(sale, 5, 5, 0);
    }

    [Fact]
    public async Task Drain_ManyAtOnceOfTheSameIntents_TakeTheUnitsOnce()
    {
        var sale = await Shop.OpenSaleAsync(stock: 40);
        var intents = Enumerable.Range(1, 40).Select(position => sale.Intent(position)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Shop.DrainAsync(sale, [.. intents.Skip(i * 3), .. intents.Take(i * 3)]))));

        await Shop.AssertCountsAsync(sale, 0, 40, 0);
        Assert.All(await Task.WhenAll(intents.Select(intent => Shop.TicketAsync(intent.TicketId))), ticket => Assert.Equal(TicketStatus.Held, ticket!.Status));
    }

    /// <summary>More promises than units: those who won first have them, nobody else has any, and everybody has an answer.</summary>
    [Fact]
    public async Task Drain_MoreThanThereIs_NeverSellsAUnitTwice()
    {
        var sale = await Shop.OpenSaleAsync(stock: 5);
        var intents = Enumerable.Range(1, 4).Select(position => sale.Intent(position, quantity: 2)).ToArray();

        await Shop.DrainAsync(sale, [.. intents.Reverse()]);

        await Shop.AssertCountsAsync(sale, 1, 4, 0);
        var tickets = await Task.WhenAll(intents.Select(intent => Shop.TicketAsync(intent.TicketId)));
        Assert.Equal([TicketStatus.Held, TicketStatus.Held, TicketStatus.Released, TicketStatus.Released], tickets.Select(ticket => ticket!.Status));
        Assert.Equal("no-unit", tickets[3]!.Reason);

        Assert.Equal((OrderStatus.Rejected, "sold-out"), ((await Shop.OrderAsync(intents[3]))!.Status, (await Shop.OrderAsync(intents[3]))!.Reason));
        Assert.Contains(Shop.Sent, sent => sent.Id == $"{intents[3].TicketId}.{OrdersNames.Rejected}");
    }

    [Fact]
    public async Task Drain_DifferentPromisesAtOnceForTooFewUnits_NeverSellsAUnitTwice()
    {
        var sale = await Shop.OpenSaleAsync(stock: 10);
        var batches = Enumerable.Range(0, 6).Select(batch => Enumerable.Range(1, 5).Select(position => sale.Intent((batch * 5) + position)).ToArray()).ToArray();

        await Task.WhenAll(batches.Select(batch => Task.Run(() => Shop.DrainAsync(sale, batch))));

        await Shop.AssertCountsAsync(sale, 0, 10, 0);
        var tickets = await Task.WhenAll(batches.SelectMany(batch => batch).Select(intent => Shop.TicketAsync(intent.TicketId)));
        Assert.Equal(10, tickets.Count(ticket => ticket!.Status == TicketStatus.Held));
    }

    /// <summary>After the rebuild its sender made no promise. Should a Redis that split have made one all the same, the buyer is told that it is over.</summary>
    [Theory]
    [InlineData(GateStatus.Ready, TicketStatus.Released, "too-late")]
    [InlineData(GateStatus.Filling, TicketStatus.Released, "too-late")]
    [InlineData(GateStatus.Rebuilding, TicketStatus.Held, null)]
    public async Task Drain_OfAnOlderGeneration_CountsOnlyWhileTheRebuildWaits(GateStatus gate, TicketStatus status, string? reason)
    {
        var sale = await Shop.OpenSaleAsync(generation: 2, gate: gate);
        var intent = sale.Intent(generation: 1);

        Assert.Equal([intent.TicketId], await Shop.DrainAsync(sale, intent));

        var isHeld = status == TicketStatus.Held;
        Assert.Equal((status, reason), await Shop.TicketAsync(intent.TicketId) is { } ticket ? (ticket.Status, ticket.Reason) : default);
        Assert.Equal(isHeld ? OrderStatus.AwaitingPayment : OrderStatus.Rejected, (await Shop.OrderAsync(intent))!.Status);
        Assert.Equal(!isHeld, Shop.Sent.Any(sent => sent.Id == $"{intent.TicketId}.{OrdersNames.Rejected}"));
        Assert.Equal(gate, (await Shop.SaleAsync(sale.Id)).Gate);
        await Shop.AssertCountsAsync(sale, isHeld ? 9 : 10, isHeld ? 1 : 0, 0);
    }

    /// <summary>A filling was made without it, so its buyer may have another ticket; a later rebuild that waits for promises does not wait for this one.</summary>
    [Theory]
    [InlineData(2, TicketStatus.Released)]
    [InlineData(3, TicketStatus.Held)]
    public async Task Drain_OfAGenerationThatWasGivenUp_IsNotTakenByTheNextRebuild(int generation, TicketStatus status)
    {
        var sale = await Shop.OpenSaleAsync(generation: 4, gate: GateStatus.Rebuilding);
        await Shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/countsFrom", 3));
        var intent = sale.Intent(generation: generation);

        await Shop.DrainAsync(sale, intent);

        Assert.Equal(status, (await Shop.TicketAsync(intent.TicketId))!.Status);
    }

    /// <summary>The gate sold what was not there, so it does not know what was sold.</summary>
    [Theory]
    [InlineData(GateStatus.Ready)]
    [InlineData(GateStatus.Filling)]
    public async Task Drain_AnIntentWithoutAUnit_HasTheGateRebuilt(GateStatus gate)
    {
        var sale = await Shop.OpenSaleAsync(stock: 1, gate: gate);
        await Shop.DrainAsync(sale, sale.Intent());
        Assert.Equal(gate, (await Shop.SaleAsync(sale.Id)).Gate);

        await Shop.DrainAsync(sale, sale.Intent(position: 2));

        Assert.Equal((GateStatus.Rebuilding, sale.Generation), ((await Shop.SaleAsync(sale.Id)).Gate, (await Shop.SaleAsync(sale.Id)).Generation));
    }

    [Fact]
    public async Task Drain_AnIntentWithoutAUnitOfAClosedSale_ChangesNothingElse()
    {
        var sale = await Shop.OpenSaleAsync(stock: 1);
        await Shop.DrainAsync(sale, sale.Intent());
        await Shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/mode", SaleMode.Closed));

        await Shop.DrainAsync(sale, sale.Intent(position: 2));

        Assert.Equal(GateStatus.Ready, (await Shop.SaleAsync(sale.Id)).Gate);
    }

    /// <summary>Delivered again after the sale was rebuilt: it was a promise, and it is a ticket.</summary>
    [Fact]
    public async Task Drain_OfAnOlderGenerationThatIsATicket_IsDone()
    {
        var sale = await Shop.OpenSaleAsync();
        var intent = sale.Intent();
        await Shop.DrainAsync(sale, intent);
        await Shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/generation", 2));

        Assert.Equal([intent.TicketId], await Shop.DrainAsync(sale, intent));

        await Shop.AssertCountsAsync(sale, 9, 1, 0);
    }

    [Fact]
    public async Task Drain_AddressThatIsNotThere_LeavesTheOrderWithoutOne()
    {
        var sale = await Shop.OpenSaleAsync();
        var intent = sale.Intent(addressId: "nothing");

        await Shop.DrainAsync(sale, intent);

        Assert.Null((await Shop.OrderAsync(intent))!.Address);
    }

    [Fact]
    public async Task Drain_AfterACrashBeforeTheOrder_MakesIt()
    {
        var sale = await Shop.OpenSaleAsync();
        var intent = sale.Intent();
        await Shop.Get<TicketStore>().HoldAsync(
            sale, [new Ticket { Id = intent.TicketId, SaleId = sale.Id, UserId = intent.UserId, Quantity = 1, Position = 1, Status = TicketStatus.Held, WonAt = intent.At }], default);

        await Shop.DrainAsync(sale, intent);

        Assert.Equal(OrderStatus.AwaitingPayment, (await Shop.OrderAsync(intent))!.Status);
        Assert.Contains(Shop.Durable.Started, started => started.InstanceId == intent.TicketId);
        await Shop.AssertCountsAsync(sale, 9, 1, 0);
    }

    /// <summary>The first delivery wrote the order and could not tell of it; before the second the order was given up and has told that itself.</summary>
    [Fact]
    public async Task Drain_AgainAfterTheOrderReleasedTheTicket_TellsThatItWasPlacedAndNotThatItWasRejected()
    {
        var sale = await Shop.OpenSaleAsync();
        var intent = sale.Intent();
        Shop.ServiceBusIsDown = true;
        try
        {
            Assert.Empty((await Shop.Get<TicketMaker>().DrainAsync(sale.Id, [intent], Shop.Durable.Client, _ => { }, default))!);
        }
        finally
        {
            Shop.ServiceBusIsDown = false;
        }

        await Shop.SettleAsync((await Shop.OrderAsync(intent))!, PaymentStatus.Closed);

        Assert.Equal([intent.TicketId], await Shop.DrainAsync(sale, intent));

        var told = Shop.Sent.Where(sent => sent.Id.StartsWith(intent.TicketId + ".", StringComparison.Ordinal)).Select(sent => sent.Name).ToList();
        Assert.Contains(OrdersNames.Created, told);
        Assert.DoesNotContain(OrdersNames.Rejected, told);
        await Shop.AssertCountsAsync(sale, 10, 0, 0);
    }
}
