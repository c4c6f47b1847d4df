using Mall.Functions.Seckill;

namespace Mall.Functions.Tests.Seckill;

public sealed class GetTicketTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
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
    public async Task Ticket_IsHeldFromTheMomentTheQueueHasItAndSaysWhenToPay()
    {
        var intent = await WinAsync("li-lei", 2);

        var won = await GetAsync(intent.TicketId, "li-lei");
        await _shop.DrainAsync(_sale, intent);
        var drained = await GetAsync(intent.TicketId, "li-lei");

        Assert.All(new[] { won, drained }, answer => Assert.Equal(
            (200, "held", 2, 1, intent.TicketId),
            (answer.Status, answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("quantity").GetInt32(), answer.Body.GetProperty("position").GetInt32(),
                answer.Body.GetProperty("orderId").GetString())));
        Assert.False(won.Body.TryGetProperty("payBy", out _));
        Assert.Equal(_shop.Clock.GetUtcNow().AddMinutes(5), drained.Body.GetProperty("payBy").GetDateTimeOffset());
    }

    /// <summary>He won and was told nothing: a crash of Redis may undo it, so nobody says that he has a ticket, nor that he has none.</summary>
    [Fact]
    public async Task Ticket_ThatTheQueueDoesNotHaveYet_IsNotToldOf()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        Assert.Equal((503, "try-again"), Told(await GetAsync(intent.TicketId, "li-lei")));
        Assert.Equal((503, "try-again"), Told(await MineAsync("li-lei")));
        Assert.Equal(404, (await GetAsync($"{_sale.Id}.another", "li-lei")).Status);
        Assert.Equal((503, "try-again"), Told(await _shop.CallAsync(ShopSteps.Shopper("li-lei"), null, request => _shop.Make<JoinWaitingList>().Run(request, _sale.Id, default))));

        await Gate.SentAsync(_sale.Id, [intent.TicketId]);

        Assert.Equal((200, 200), ((await GetAsync(intent.TicketId, "li-lei")).Status, (await MineAsync("li-lei")).Status));
    }

    /// <summary>Behind a 202 the intent leaves the outbox in the background.</summary>
    [Fact]
    public async Task Ticket_WhoseIntentIsJustLeavingTheOutbox_IsWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        var asked = MineAsync("li-lei");
        await Gate.SentAsync(_sale.Id, [intent.TicketId]);

        Assert.Equal(200, (await asked).Status);
    }

    /// <summary>The outbox of a shut gate says nothing: what left it late may be given up by the rebuild.</summary>
    [Fact]
    public async Task Ticket_WhileTheGateIsShut_IsToldOfOnlyFromTheDatabase()
    {
        var (drained, promised) = (await WinAsync("li-lei"), await WinAsync("han-meimei"));
        await _shop.DrainAsync(_sale, drained);
        await Gate.ShutAsync(_sale);

        Assert.Equal(((200, null), (200, null)), (Told(await GetAsync(drained.TicketId, "li-lei")), Told(await MineAsync("li-lei"))));
        Assert.Equal((503, "sale-rebuilding"), Told(await GetAsync(promised.TicketId, "han-meimei")));
        Assert.Equal((503, "sale-rebuilding"), Told(await MineAsync("han-meimei")));
        Assert.Equal((503, "sale-rebuilding"), Told(await MineAsync("wei")));
    }

    /// <summary>An earlier ticket of his was released; whether he has another one nobody knows now.</summary>
    [Fact]
    public async Task MyTicket_WhileTheGateIsShut_IsNotTheOneThatHeLost()
    {
        var intent = await WinAsync("li-lei");
        await _shop.DrainAsync(_sale, intent);
        await _shop.SettleAsync((await _shop.OrderAsync(intent))!, PaymentDecision.Closed);
        Assert.Equal((200, null), Told(await MineAsync("li-lei")));

        await Gate.ShutAsync(_sale);

        Assert.Equal((503, "sale-rebuilding"), Told(await MineAsync("li-lei")));
    }

    [Theory]
    [InlineData(SaleMode.Closed, GateStatus.Ready)]
    [InlineData(SaleMode.Active, GateStatus.Cold)]
    public async Task Ticket_OfASaleWithoutAGate_IsWhatTheDatabaseHas(SaleMode mode, GateStatus gate)
    {
        await Gate.ShutAsync(_sale);
        await _shop.PatchSaleAsync(_sale.Id, Microsoft.Azure.Cosmos.PatchOperation.Set("/mode", mode), Microsoft.Azure.Cosmos.PatchOperation.Set("/gate", gate));

        Assert.Equal((404, "ticket-not-found"), Told(await GetAsync($"{_sale.Id}.nothing", "li-lei")));
        Assert.Equal((404, "ticket-not-found"), Told(await MineAsync("li-lei")));
    }

    [Fact]
    public async Task Ticket_OfSomebodyElseOrOfNobody_IsNotThere()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        Assert.Equal("ticket-not-found", (await GetAsync(intent.TicketId, "han-meimei")).Code);

        await _shop.DrainAsync(_sale, intent);

        Assert.Equal("ticket-not-found", (await GetAsync(intent.TicketId, "han-meimei")).Code);
        Assert.Equal(404, (await GetAsync($"{_sale.Id}.nothing", "li-lei")).Status);
        Assert.Equal(404, (await GetAsync("nothing", "li-lei")).Status);
        Assert.Equal(404, (await GetAsync(_sale.Id, "li-lei")).Status);
    }

    [Fact]
    public async Task Released_SaysWhy()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        await _shop.DrainAsync(_sale, intent);
        await _shop.SettleAsync((await _shop.OrderAsync(intent))!, PaymentDecision.Closed);

        var answer = await GetAsync(intent.TicketId, "li-lei");

        Assert.Equal(("released", "unpaid"), (answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("reason").GetString()));
    }

    /// <summary>He was told 202 and asks at once: his order is waited for.</summary>
    [Fact]
    public async Task Order_OfAWinThatIsNotDrainedYet_IsWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        var asked = _shop.CallAsync(ShopSteps.Shopper("li-lei"), null, request => _shop.Make<GetOrder>().Run(request, intent.TicketId, default));

        await _shop.DrainAsync(_sale, intent);

        Assert.Equal((200, intent.TicketId), ((await asked).Status, (await asked).Body.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Order_OfSomebodyElsesWin_IsNotWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        Assert.False(await _shop.Get<ISaleUnits>().IsComingAsync("han-meimei", intent.TicketId, default));
        Assert.True(await _shop.Get<ISaleUnits>().IsComingAsync("li-lei", intent.TicketId, default));
        Assert.Equal(404, (await _shop.CallAsync(ShopSteps.Shopper("han-meimei"), null, request => _shop.Make<GetOrder>().Run(request, intent.TicketId, default))).Status);
    }

    [Fact]
    public async Task Sale_ShowsWhatNobodyHasWon()
    {
        await Gate.EnterAsync(_sale, "li-lei", 3);

        var answer = await _shop.CallAsync(null, null, request => _shop.Make<GetSale>().Run(request, _sale.Id, default));

        Assert.Equal(7, answer.Body.GetProperty("available").GetInt64());
        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    /// <summary>He was told 202.</summary>
    private async Task<TicketIntent> WinAsync(string userId, int quantity = 1)
    {
        var intent = (await Gate.EnterAsync(_sale, userId, quantity)).Intent!;
        await Gate.SentAsync(_sale.Id, [intent.TicketId]);
        return intent;
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Status >= 400 ? answer.Code : null);

    private Task<Answer> MineAsync(string userId) =>
        _shop.CallAsync(ShopSteps.Shopper(userId), null, request => _shop.Make<GetMyTicket>().Run(request, _sale.Id, default));

    private Task<Answer> GetAsync(string ticketId, string userId) =>
        _shop.CallAsync(ShopSteps.Shopper(userId), null, request => _shop.Make<GetTicket>().Run(request, ticketId, default));
}
