using Mall.Functions.Notifications;
using Microsoft.Azure.Cosmos;
using User = Mall.Functions.Users.User;

namespace Mall.Functions.Tests.Seckill;

public sealed class WaitingListTests(SharedSeckillShop shared) : IClassFixture<SharedSeckillShop>, IAsyncLifetime
{
    private readonly SeckillShop _shop = shared.Shop;
    private Sale _sale = null!;
    private Ticket _only = null!;

    /// <summary>A sale whose one unit is taken.</summary>
    public async Task InitializeAsync()
    {
        await _shop.DrainAsync();
        _sale = await _shop.OpenSaleAsync(units: 1);
        _only = await _shop.WriteTicketAsync(await _shop.WinAsync(_sale, "first"));
        await _shop.DrainAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Join_WhenSoldOut_IsLastInLine()
    {
        var answer = await JoinAsync(_sale, ShopSteps.Shopper());
        var second = await JoinAsync(_sale, ShopSteps.Shopper());

        Assert.Equal((201, "waiting", 1), (answer.Status, answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("position").GetInt32()));
        Assert.Equal(2, second.Body.GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task Join_Twice_KeepsThePlace()
    {
        var lilei = ShopSteps.Shopper();
        await JoinAsync(_sale, lilei);
        await JoinAsync(_sale, ShopSteps.Shopper());

        var again = await JoinAsync(_sale, lilei);
        var place = await PlaceAsync(_sale, lilei);

        Assert.Equal((200, 1), (again.Status, again.Body.GetProperty("position").GetInt32()));
        Assert.Equal((200, 1), (place.Status, place.Body.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task Join_ManyAtOnce_IsOnce()
    {
        var lilei = ShopSteps.Shopper();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => JoinAsync(_sale, lilei)));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.Equal(7, answers.Count(answer => answer.Status == 200));
    }

    [Fact]
    public async Task Join_WithSomethingToBuy_IsRefused()
    {
        var open = await _shop.OpenSaleAsync(units: 3, limit: 2);

        Assert.Equal((409, "not-sold-out"), (await JoinAsync(open, ShopSteps.Shopper())).Told);
        await _shop.EnterAsync(open, "lilei", 2);
        Assert.Equal(201, (await JoinAsync(open, ShopSteps.Shopper(), new { quantity = 2 })).Status);
    }

    [Fact]
    public async Task Join_WithATicket_IsRefused() => Assert.Equal((409, "has-ticket"), (await JoinAsync(_sale, ShopSteps.Shopper("first"))).Told);

    [Fact]
    public async Task Join_OfASaleThatIsOver_IsRefused()
    {
        await _shop.PatchSaleAsync(_sale.Id, PatchOperation.Set("/mode", SaleMode.Closing));

        Assert.Equal((409, "sale-closed"), (await JoinAsync(_sale, ShopSteps.Shopper())).Told);
    }

    [Fact]
    public async Task Join_WhatCannotBe_IsRefused()
    {
        Assert.Equal(404, (await JoinAsync(_sale with { Id = "nothing" }, ShopSteps.Shopper())).Status);
        Assert.Equal(400, (await JoinAsync(_sale, ShopSteps.Shopper(), new { quantity = 2 })).Status);
        Assert.Equal(400, (await JoinAsync(_sale, ShopSteps.Shopper(), new { addressId = "no id/" })).Status);
    }

    [Fact]
    public async Task Join_WhileTheGateIsRebuilt_IsTriedAgain()
    {
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(_sale.Id)!);

        Assert.Equal((503, "try-again"), (await JoinAsync(_sale, ShopSteps.Shopper())).Told);
    }

    [Fact]
    public async Task Leave_WhoWaits_IsNoLongerThere()
    {
        var lilei = ShopSteps.Shopper();
        await JoinAsync(_sale, lilei);

        Assert.Equal(204, (await LeaveAsync(_sale, lilei)).Status);
        Assert.Equal((404, "not-waiting"), (await PlaceAsync(_sale, lilei)).Told);
        Assert.Equal((404, "not-waiting"), (await LeaveAsync(_sale, lilei)).Told);
        await ReleaseAsync(_sale, _only);
        Assert.Null(await _shop.Gate.TicketOfAsync(_sale.Id, lilei.Id));
    }

    [Fact]
    public async Task Release_WithPeopleWaiting_IsTheFirstOnesAndNobodyElses()
    {
        var (first, second) = (ShopSteps.Shopper(), ShopSteps.Shopper());
        await JoinAsync(_sale, first);
        await JoinAsync(_sale, second);

        await ReleaseAsync(_sale, _only);

        Assert.Equal(GateCode.SoldOut, (await _shop.Gate.EnterAsync(_sale, "somebody at the door")).Code);
        var place = await PlaceAsync(_sale, first);
        var ticketId = (await _shop.Gate.TicketOfAsync(_sale.Id, first.Id))!.TicketId;
        Assert.Equal(("served", ticketId), (place.Body.GetProperty("status").GetString(), place.Body.GetProperty("ticketId").GetString()));
        Assert.Equal(1, (await PlaceAsync(_sale, second)).Body.GetProperty("position").GetInt32());
        var intent = Assert.Single(await QueuedAsync());
        Assert.Equal((ticketId, first.Id, true), (intent.TicketId, intent.UserId, intent.IsOffer));
    }

    [Fact]
    public async Task Offer_ThatLapses_IsTheNextOnes()
    {
        var (first, second) = (ShopSteps.Shopper(), ShopSteps.Shopper());
        await JoinAsync(_sale, first);
        await JoinAsync(_sale, second);
        await ReleaseAsync(_sale, _only);
        await _shop.DrainAsync();
        var offered = (await _shop.Gate.TicketOfAsync(_sale.Id, first.Id))!;

        await ReleaseAsync(_sale, (await _shop.Shop.Get<TicketStore>().FindAsync(offered.TicketId, default))!);

        Assert.NotNull(await _shop.Gate.TicketOfAsync(_sale.Id, second.Id));
        Assert.Null(await _shop.Gate.TicketOfAsync(_sale.Id, first.Id));
        Assert.Equal(201, (await JoinAsync(_sale, first)).Status);
    }

    [Fact]
    public async Task Offer_InBothLanguages_IsToldOnce()
    {
        var lilei = ShopSteps.Shopper();
        await JoinAsync(_sale, lilei);

        await ReleaseAsync(_sale, _only);
        await OfferAsync();

        var ticketId = (await _shop.Gate.TicketOfAsync(_sale.Id, lilei.Id))!.TicketId;
        var told = (await _shop.Bus.PeekAsync("order.events/Subscriptions/notifications")).Where(message => message.MessageId == $"{ticketId}.order.offered").ToList();
        var @event = Event.Read(Assert.Single(told).Body);
        Assert.Equal((SeckillNames.Offer, lilei.Id), (@event.Name, @event.UserId));
        Assert.Contains(ticketId, NotificationText.Of(@event, "en")!.Body);
        Assert.Contains(ticketId, NotificationText.Of(@event, NotificationText.Chinese)!.Body);
        Assert.Contains("A phone", NotificationText.Of(@event, "en")!.Subject);
        Assert.Null((await _shop.Container.FindAsync<WaitingEntry>(WaitingEntry.IdOf(lilei.Id), _sale.Id, default))!.Value.OutboxPending);
    }

    [Fact]
    public async Task Offer_WhoseTellingWasCutShort_IsToldByTheTimer()
    {
        var lilei = ShopSteps.Shopper();
        await JoinAsync(_sale, lilei);
        var next = await _shop.Shop.Get<WaitingOffers>().NextAsync(_sale.Id, default);
        var release = await _shop.Gate.ReleaseAsync(_sale, _only.Id, "first", false, next);

        // Not sent yet: told would be too much.
        await OfferAsync();
        Assert.Equal("waiting", (await PlaceAsync(_sale, lilei)).Body.GetProperty("status").GetString());
        await _shop.SendAsync(release!.Offers[0]);
        await _shop.Gate.SentAsync(_sale.Id, [release.Offers[0].TicketId]);
        await _shop.DrainAsync();
        await OfferAsync();

        Assert.Equal("served", (await PlaceAsync(_sale, lilei)).Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task UnitsThatNobodyWaitedForThen_AreOfferedByTheTimer()
    {
        var lilei = ShopSteps.Shopper();
        await JoinAsync(_sale, lilei);
        await _shop.Gate.ReleaseAsync(_sale, _only.Id, "first", false, []);

        await OfferAsync();

        Assert.NotNull(await _shop.Gate.TicketOfAsync(_sale.Id, lilei.Id));
    }

    [Fact]
    public async Task WhoWonMeanwhileByHimself_WaitsNoMore()
    {
        var (lilei, wei) = (ShopSteps.Shopper(), ShopSteps.Shopper());
        await JoinAsync(_sale, lilei);
        await JoinAsync(_sale, wei);
        await _shop.Gate.ReleaseAsync(_sale, _only.Id, "first", false, []);
        await _shop.WriteTicketAsync(await _shop.WinAsync(_sale, lilei.Id));

        await OfferAsync();

        Assert.Equal("served", (await PlaceAsync(_sale, lilei)).Body.GetProperty("status").GetString());
        Assert.Equal(1, (await PlaceAsync(_sale, wei)).Body.GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task WhoWantsMoreThanCameBack_IsPassedOver()
    {
        var sale = await _shop.OpenSaleAsync(units: 3, limit: 2);
        await _shop.EnterAsync(sale, "a", 2);
        var b = await _shop.EnterAsync(sale, "b");
        var (two, one) = (ShopSteps.Shopper(), ShopSteps.Shopper());
        await JoinAsync(sale, two, new { quantity = 2 });
        await JoinAsync(sale, one);

        await ReleaseAsync(sale, await _shop.WriteTicketAsync(b));

        Assert.Null(await _shop.Gate.TicketOfAsync(sale.Id, two.Id));
        Assert.NotNull(await _shop.Gate.TicketOfAsync(sale.Id, one.Id));
    }

    private Task OfferAsync() => _shop.Shop.Make<SweepSales>().SweepAsync(default);

    /// <summary>As its order does when it was not paid.</summary>
    private async Task ReleaseAsync(Sale sale, Ticket ticket)
    {
        await _shop.Container.TryPatchAsync(ticket.Id, sale.Id, [PatchOperation.Set("/status", TicketStatus.Released), PatchOperation.Set("/reason", "unpaid")], null, default);
        Assert.True(await _shop.Shop.Get<GateReleases>().TellAsync(sale.Id, ticket.Id, ticket.UserId, "unpaid", left: 0, default));
    }

    private async Task<List<TicketIntent>> QueuedAsync() =>
        [.. (await _shop.Shop.Get<QueuedIntents>().AllAsync(_sale.Id, default)).Select(message => TicketIntent.Read(message.Body))];

    private Task<Answer> JoinAsync(Sale sale, User? shopper, object? body = null) =>
        _shop.Shop.CallAsync(shopper, body, request => _shop.Shop.Make<JoinWaitingList>().Run(request, sale.Id, default));

    private Task<Answer> PlaceAsync(Sale sale, User shopper) => _shop.Shop.CallAsync(shopper, null, request => _shop.Shop.Make<GetWaitingPlace>().Run(request, sale.Id, default));

    private Task<Answer> LeaveAsync(Sale sale, User shopper) => _shop.Shop.CallAsync(shopper, null, request => _shop.Shop.Make<LeaveWaitingList>().Run(request, sale.Id, default));
}
