namespace Mall.Functions.Tests.Seckill;

public sealed class GetTicketTests(RealRedis redis) : RedisShopTests(redis)
{
    private Sale _sale = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _sale = await OpenSaleAsync();
    }

    [Fact]
    public async Task Ticket_IsHeldFromTheMomentTheQueueHasItAndSaysWhenToPay()
    {
        var intent = await WinAsync(_sale, "li-lei", 2);

        var won = await GetAsync(intent.TicketId, "li-lei");
        await Shop.DrainAsync(_sale, intent);
        var drained = await GetAsync(intent.TicketId, "li-lei");

        Assert.All(new[] { won, drained }, answer => Assert.Equal(
            (200, "held", 2, 1, intent.TicketId),
            (answer.Status, answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("quantity").GetInt32(), answer.Body.GetProperty("position").GetInt32(),
                answer.Body.GetProperty("orderId").GetString())));
        Assert.False(won.Body.TryGetProperty("payBy", out _));
        Assert.Equal(Shop.Clock.GetUtcNow().AddMinutes(5), drained.Body.GetProperty("payBy").GetDateTimeOffset());
    }

    /// <summary>He won and was told nothing: a crash of Redis may undo it, so nobody says that he has a ticket, nor that he has none.</summary>
    [Fact]
    public async Task Ticket_ThatTheQueueDoesNotHaveYet_IsNotToldOf()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        Assert.Equal((503, "try-again"), (await GetAsync(intent.TicketId, "li-lei")).Told);
        Assert.Equal((503, "try-again"), (await Shop.MyTicketAsync(_sale.Id, "li-lei")).Told);
        Assert.Equal(404, (await GetAsync($"{_sale.Id}.another", "li-lei")).Status);
        Assert.Equal((503, "try-again"), (await Shop.JoinWaitingListAsync(_sale.Id, "li-lei")).Told);

        await Gate.SentAsync(_sale.Id, [intent.TicketId]);

        Assert.Equal((200, 200), ((await GetAsync(intent.TicketId, "li-lei")).Status, (await Shop.MyTicketAsync(_sale.Id, "li-lei")).Status));
    }

    /// <summary>Behind a 202 the intent leaves the outbox in the background.</summary>
    [Fact]
    public async Task Ticket_WhoseIntentIsJustLeavingTheOutbox_IsWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        var asked = Shop.MyTicketAsync(_sale.Id, "li-lei");
        await Gate.SentAsync(_sale.Id, [intent.TicketId]);

        Assert.Equal(200, (await asked).Status);
    }

    /// <summary>The outbox of a shut gate says nothing: what left it late may be given up by the rebuild.</summary>
    [Fact]
    public async Task Ticket_WhileTheGateIsShut_IsToldOfOnlyFromTheDatabase()
    {
        var (drained, promised) = (await WinAsync(_sale, "li-lei"), await WinAsync(_sale, "han-meimei"));
        await Shop.DrainAsync(_sale, drained);
        await Gate.ShutAsync(_sale);

        Assert.Equal(((200, null), (200, null)), ((await GetAsync(drained.TicketId, "li-lei")).Told, (await Shop.MyTicketAsync(_sale.Id, "li-lei")).Told));
        Assert.Equal((503, "sale-rebuilding"), (await GetAsync(promised.TicketId, "han-meimei")).Told);
        Assert.Equal((503, "sale-rebuilding"), (await Shop.MyTicketAsync(_sale.Id, "han-meimei")).Told);
        Assert.Equal((503, "sale-rebuilding"), (await Shop.MyTicketAsync(_sale.Id, "wei")).Told);
    }

    /// <summary>An earlier ticket of his was released; whether he has another one nobody knows now.</summary>
    [Fact]
    public async Task MyTicket_WhileTheGateIsShut_IsNotTheOneThatHeLost()
    {
        var intent = await WinAsync(_sale, "li-lei");
        await Shop.DrainAsync(_sale, intent);
        await Shop.SettleAsync((await Shop.OrderAsync(intent))!, PaymentStatus.Closed);
        Assert.Equal((200, null), (await Shop.MyTicketAsync(_sale.Id, "li-lei")).Told);

        await Gate.ShutAsync(_sale);

        Assert.Equal((503, "sale-rebuilding"), (await Shop.MyTicketAsync(_sale.Id, "li-lei")).Told);
    }

    [Theory]
    [InlineData(SaleMode.Closed, GateStatus.Ready)]
    [InlineData(SaleMode.Active, GateStatus.Cold)]
    public async Task Ticket_OfASaleWithoutAGate_IsWhatTheDatabaseHas(SaleMode mode, GateStatus gate)
    {
        await Gate.ShutAsync(_sale);
        await Shop.PatchSaleAsync(_sale.Id, Microsoft.Azure.Cosmos.PatchOperation.Set("/mode", mode), Microsoft.Azure.Cosmos.PatchOperation.Set("/gate", gate));

        Assert.Equal((404, "ticket-not-found"), (await GetAsync($"{_sale.Id}.nothing", "li-lei")).Told);
        Assert.Equal((404, "ticket-not-found"), (await Shop.MyTicketAsync(_sale.Id, "li-lei")).Told);
    }

    [Fact]
    public async Task Ticket_OfSomebodyElseOrOfNobody_IsNotThere()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        Assert.Equal("ticket-not-found", (await GetAsync(intent.TicketId, "han-meimei")).Code);

        await Shop.DrainAsync(_sale, intent);

        Assert.Equal("ticket-not-found", (await GetAsync(intent.TicketId, "han-meimei")).Code);
        Assert.Equal(404, (await GetAsync($"{_sale.Id}.nothing", "li-lei")).Status);
        Assert.Equal(404, (await GetAsync("nothing", "li-lei")).Status);
        Assert.Equal(404, (await GetAsync(_sale.Id, "li-lei")).Status);
    }

    [Fact]
    public async Task Released_SaysWhy()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        await Shop.DrainAsync(_sale, intent);
        await Shop.SettleAsync((await Shop.OrderAsync(intent))!, PaymentStatus.Closed);

        var answer = await GetAsync(intent.TicketId, "li-lei");

        Assert.Equal(("released", "unpaid"), (answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("reason").GetString()));
    }

    /// <summary>He was told 202 and asks at once: his order is waited for.</summary>
    [Fact]
    public async Task Order_OfAWinThatIsNotDrainedYet_IsWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        var asked = Shop.CallAsync(ShopSteps.Shopper("li-lei"), null, request => Shop.Make<GetOrder>().Run(request, intent.TicketId, default));

        await Shop.DrainAsync(_sale, intent);

        Assert.Equal((200, intent.TicketId), ((await asked).Status, (await asked).Body.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Order_OfSomebodyElsesWin_IsNotWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        Assert.False(await Shop.Get<ISaleUnits>().IsComingAsync("han-meimei", intent.TicketId, default));
        Assert.True(await Shop.Get<ISaleUnits>().IsComingAsync("li-lei", intent.TicketId, default));
        Assert.Equal(404, (await Shop.CallAsync(ShopSteps.Shopper("han-meimei"), null, request => Shop.Make<GetOrder>().Run(request, intent.TicketId, default))).Status);
    }

    [Fact]
    public async Task Sale_ShowsWhatNobodyHasWon()
    {
        await Gate.EnterAsync(_sale, "li-lei", 3);

        var answer = await Shop.ShownSaleAsync(_sale.Id);

        Assert.Equal(7, answer.Body.GetProperty("available").GetInt64());
        await Shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    private Task<Answer> GetAsync(string ticketId, string userId) =>
        Shop.CallAsync(ShopSteps.Shopper(userId), null, request => Shop.Make<GetTicket>().Run(request, ticketId, default));
}
