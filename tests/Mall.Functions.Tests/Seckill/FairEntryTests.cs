using Mall.Functions.Seckill;

namespace Mall.Functions.Tests.Seckill;

/// <summary>The door of a shop that asks for challenges, over a real Redis.</summary>
public sealed class FairEntryTests(RealRedis redis) : EntryTests(redis, ("Seckill:ChallengeBits", "6"))
{
    [Fact]
    public async Task Enter_WithASolution_Wins()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal(202, (await EnterAsync(sale, "lilei", Solved(sale, "lilei"))).Status);
    }

    [Fact]
    public async Task Enter_WithoutOrWithSomebodyElsesSolution_IsChallengeNeededAndTakesNothing()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal((403, "challenge-needed"), Told(await EnterAsync(sale, "lilei")));
        Assert.Equal((403, "challenge-needed"), Told(await EnterAsync(sale, "lilei", Solved(sale, "hanmei"))));
        Assert.Equal(0, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    /// <summary>An answer that was lost is asked for again, perhaps after the challenge ended.</summary>
    [Fact]
    public async Task Enter_AgainByAHolder_IsHisTicketWithoutASolution()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var first = await EnterAsync(sale, "lilei", Solved(sale, "lilei"));

        var again = await EnterAsync(sale, "lilei");

        Assert.Equal(first.Body.GetProperty("ticketId").GetString(), again.Body.GetProperty("ticketId").GetString());
    }

    [Fact]
    public async Task Enter_WithASolutionThatWonBefore_IsChallengeNeededAlsoAfterARebuild()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var used = Solved(sale, "lilei");
        var won = await EnterAsync(sale, "lilei", used);
        var ticketId = won.Body.GetProperty("ticketId").GetString()!;
        var at = (await Gate.TicketOfAsync(sale.Id, "lilei"))!.At;
        await Gate.ReleaseAsync(sale, ticketId, "lilei", lapsed: true, []);

        Assert.Equal((403, "challenge-needed"), Told(await EnterAsync(sale, "lilei", used)));

        await Gate.OpenAsync(sale, new GateBuyer("lilei", null, 0, 1, at, 1, null));
        Assert.Equal((403, "challenge-needed"), Told(await EnterAsync(sale, "lilei", used)));
        Shop.Clock.Advance(at + TimeSpan.FromMilliseconds(1) - Shop.Clock.GetUtcNow());
        Assert.Equal(202, (await EnterAsync(sale, "lilei", Solved(sale, "lilei"))).Status);
    }

    /// <summary>Nobody works in vain: who would win nothing is told so first.</summary>
    [Fact]
    public async Task Enter_ASoldOutSaleWithoutASolution_IsSoldOut()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        await Gate.EnterAsync(sale, "lilei");

        Assert.Equal((409, "sold-out"), Told(await EnterAsync(sale, "hanmei")));
    }

    [Fact]
    public async Task Challenge_BeforeTheOpening_IsHandedOutWithoutAWriteAndTheSaleSaysSo()
    {
        var sale = Sales.ASale() with { Gate = GateStatus.Cold, StartsAt = Shop.Clock.GetUtcNow().AddMinutes(5) };
        await Shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);
        var writes = 0;
        Shop.BeforeRequest = request => Task.FromResult(request.Method == HttpMethod.Get || request.Headers.Contains("x-ms-documentdb-isquery") ? 0 : ++writes);

        var answer = await ChallengeAsync(sale, "lilei");

        var shown = Shop.Request();
        Assert.True((await TestShop.AnswerAsync(shown, await Shop.Make<GetSale>().Run(shown, sale.Id, default))).Body.GetProperty("needsChallenge").GetBoolean());
        Assert.Equal((200, 6, 0), (answer.Status, answer.Body.GetProperty("bits").GetInt32(), writes));
    }

    [Fact]
    public async Task Challenge_OfNoSaleOrOneThatIsOver_IsRefused()
    {
        var sale = Sales.ASale() with { Mode = SaleMode.Closed };
        await Shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);

        Assert.Equal((409, "sale-closed"), Told(await ChallengeAsync(sale, "lilei")));
        Assert.Equal((404, "sale-not-found"), Told(await ChallengeAsync(Sales.ASale(), "lilei")));
    }

    [Fact]
    public async Task Challenge_WhileTheShopAsksForNone_Is204AndTheSaleDoesNotSpeakOfIt()
    {
        await using var shop = await OpenDefaultShopAsync();
        var sale = Sales.ASale() with { Gate = GateStatus.Cold };
        await shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(sale, sale.Id, default);
        var request = shop.Request(caller: Buyer("lilei"));

        Assert.Equal(204, (await TestShop.AnswerAsync(request, await shop.Make<GetChallenge>().Run(request, sale.Id, default))).Status);
        Assert.False((await TestShop.AnswerAsync(request, await shop.Make<GetSale>().Run(request, sale.Id, default))).Body.TryGetProperty("needsChallenge", out _));
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Status >= 400 ? answer.Code : null);

    private object Solved(Sale sale, string userId)
    {
        var challenge = Shop.Get<Challenges>().Issue(sale.Id, userId);
        return new { challenge = challenge.Challenge, solution = ChallengeTests.Solve(challenge) };
    }

    private async Task<Answer> ChallengeAsync(Sale sale, string userId)
    {
        var request = Shop.Request(caller: Buyer(userId));
        return await TestShop.AnswerAsync(request, await Shop.Make<GetChallenge>().Run(request, sale.Id, default));
    }

    private async Task<Answer> EnterAsync(Sale sale, string userId, object? body = null)
    {
        var request = Shop.Request(body, Buyer(userId));
        return await TestShop.AnswerAsync(request, await Shop.Make<EnterSeckill>().Run(request, sale.Id, default));
    }
}
