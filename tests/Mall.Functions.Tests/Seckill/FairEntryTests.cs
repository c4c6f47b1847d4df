namespace Mall.Functions.Tests.Seckill;

/// <summary>The door of a shop that asks for challenges, over a real Redis.</summary>
public sealed class FairEntryTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:ChallengeBits", "6"))
{
    [Fact]
    public async Task Enter_WithoutOrWithSomebodyElsesSolution_IsChallengeNeededAndTakesNothing()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal((403, "challenge-needed"), (await Shop.EnterAsync(sale.Id, "lilei")).Told);
        Assert.Equal((403, "challenge-needed"), (await Shop.EnterAsync(sale.Id, "lilei", Solved(sale, "hanmei"))).Told);
        Assert.Equal(0, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    /// <summary>An answer that was lost is asked for again, perhaps after the challenge ended.</summary>
    [Fact]
    public async Task Enter_AgainByAHolder_IsHisTicketWithoutASolution()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var first = await Shop.EnterAsync(sale.Id, "lilei", Solved(sale, "lilei"));

        var again = await Shop.EnterAsync(sale.Id, "lilei");

        Assert.Equal(first.Body.GetProperty("ticketId").GetString(), again.Body.GetProperty("ticketId").GetString());
    }

    [Fact]
    public async Task Enter_WithASolutionThatWonBefore_IsChallengeNeededAlsoAfterARebuild()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var used = Solved(sale, "lilei");
        var won = await Shop.EnterAsync(sale.Id, "lilei", used);
        var ticketId = won.Body.GetProperty("ticketId").GetString()!;
        var at = (await Gate.TicketOfAsync(sale.Id, "lilei"))!.At;
        await Gate.ReleaseAsync(sale, ticketId, "lilei", lapsed: true, []);

        Assert.Equal((403, "challenge-needed"), (await Shop.EnterAsync(sale.Id, "lilei", used)).Told);

        await Gate.OpenAsync(sale, new GateBuyer("lilei", null, 0, 1, at, 1, null));
        Assert.Equal((403, "challenge-needed"), (await Shop.EnterAsync(sale.Id, "lilei", used)).Told);
        Shop.Clock.Advance(at + TimeSpan.FromMilliseconds(1) - Shop.Clock.GetUtcNow());
        Assert.Equal(202, (await Shop.EnterAsync(sale.Id, "lilei", Solved(sale, "lilei"))).Status);
    }

    /// <summary>Nobody works in vain: who would win nothing is told so first.</summary>
    [Fact]
    public async Task Enter_ASoldOutSaleWithoutASolution_IsSoldOut()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        await Gate.EnterAsync(sale, "lilei");

        Assert.Equal((409, "sold-out"), (await Shop.EnterAsync(sale.Id, "hanmei")).Told);
    }

    [Fact]
    public async Task Challenge_BeforeTheOpening_IsHandedOutWithoutAWriteAndTheSaleSaysSo()
    {
        var sale = Sales.ASale() with { Gate = GateStatus.Cold, StartsAt = Shop.Clock.GetUtcNow().AddMinutes(5) };
        await Shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);
        var writes = 0;
        Shop.BeforeRequest = request => Task.FromResult(request.Method == HttpMethod.Get || request.Headers.Contains("x-ms-documentdb-isquery") ? 0 : ++writes);

        var answer = await ChallengeAsync(sale, "lilei");

        Assert.True((await Shop.ShownSaleAsync(sale.Id)).Body.GetProperty("needsChallenge").GetBoolean());
        Assert.Equal((200, 6, 0), (answer.Status, answer.Body.GetProperty("bits").GetInt32(), writes));
    }

    [Fact]
    public async Task Challenge_OfNoSaleOrOneThatIsOver_IsRefused()
    {
        var sale = Sales.ASale() with { Mode = SaleMode.Closed };
        await Shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);

        Assert.Equal((409, "sale-closed"), (await ChallengeAsync(sale, "lilei")).Told);
        Assert.Equal((404, "sale-not-found"), (await ChallengeAsync(Sales.ASale(), "lilei")).Told);
    }

    [Fact]
    public async Task Challenge_WhileTheShopAsksForNone_Is204AndTheSaleDoesNotSpeakOfIt()
    {
        await using var shop = await OpenShopAsync();
        var sale = Sales.ASale() with { Gate = GateStatus.Cold };
        await shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);
        Assert.Equal(204, (await ChallengeAsync(sale, "lilei", shop)).Status);
        Assert.False((await shop.ShownSaleAsync(sale.Id)).Body.TryGetProperty("needsChallenge", out _));
    }

    private object Solved(Sale sale, string userId)
    {
        var challenge = Shop.Get<Challenges>().Issue(sale.Id, userId);
        return new { challenge = challenge.Challenge, solution = ChallengeTests.Solve(challenge) };
    }

    private Task<Answer> ChallengeAsync(Sale sale, string userId, TestShop? shop = null) =>
        (shop ?? Shop).CallAsync(ShopSteps.Shopper(userId), null, request => (shop ?? Shop).Make<GetChallenge>().Run(request, sale.Id, default));
}
