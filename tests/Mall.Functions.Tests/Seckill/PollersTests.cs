using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

/// <summary>Thousands look at a sale again and again, and the partition that they would read is the one that sells. Each test asks 10,000 times within one second, more often than 10,000 open pages:
/// one asks of the sale 15 times a minute and of what is its shopper's 3 times, 20 in the waiting list (LongStayTests counts it in a browser).</summary>
public sealed class PollersTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:BuyerBurst", "10000"))
{
    private const int Polls = 10_000;

    private readonly ConcurrentQueue<string> _reads = [];
    private Sale _sale = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _sale = await OpenSaleAsync(stock: 3);
        Shop.BeforeRequest = request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal))
            {
                _reads.Enqueue($"{request.Method} {request.RequestUri.AbsolutePath}");
            }

            return Task.CompletedTask;
        };
    }

    [Fact]
    public async Task Sale_AskedForByThousands_IsOneReadInASecond()
    {
        var answer = await PollAsync(1, request => Shop.Make<GetSale>().Run(request, _sale.Id, default));

        Assert.Equal((200, "open", 3), (answer.Status, answer.Body.GetProperty("state").GetString(), answer.Body.GetProperty("available").GetInt32()));
    }

    [Fact]
    public async Task Sale_ThatThereIsNot_IsOneReadInASecond() =>
        Assert.Equal(404, (await PollAsync(1, request => Shop.Make<GetSale>().Run(request, "nothing", default))).Status);

    [Fact]
    public async Task Sales_AskedForByThousands_AreOneReadInASecond()
    {
        // The query's plan is asked for once; the rest is one query of one page.
        var answer = await PollAsync(2, request => Shop.Make<ListSales>().Run(request, default));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task MyTicket_OfThousandsWhoHaveNone_IsNoRead()
    {
        await Parallel.ForAsync(0, Polls, async (i, _) => Assert.Equal(404, (await Shop.MyTicketAsync(_sale.Id, $"loser-{i}")).Status));

        Assert.Empty(_reads);
    }

    [Fact]
    public async Task MyTicket_BeforeTheSaleOpens_IsOneReadInASecondForAll()
    {
        var coming = await Shop.SaleAsync(opensIn: TimeSpan.FromMinutes(30));
        _reads.Clear();

        await Parallel.ForAsync(0, Polls, async (i, _) => Assert.Equal(404, (await Shop.MyTicketAsync(coming.Id, $"early-{i}")).Status));

        Assert.Single(_reads);
    }

    /// <summary>The ticket, and the order for the time until which it may be paid.</summary>
    [Fact]
    public async Task MyTicket_OfSomebodyWhoHasOne_IsReadOnceInASecond()
    {
        var intent = await WinAsync(_sale, "li-lei");
        await Shop.DrainAsync(_sale, intent);
        _reads.Clear();

        var answer = await PollAsync(2, request => Shop.Make<GetMyTicket>().Run(request, _sale.Id, default), "li-lei");

        Assert.Equal("held", answer.Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task MyTicket_OfSomebodyWhoseTicketWasReleased_IsReadOnceInASecond()
    {
        var intent = await WinAsync(_sale, "li-lei");
        await Shop.DrainAsync(_sale, intent);
        await Shop.SettleAsync((await Shop.OrderAsync(intent))!, PaymentStatus.Closed);
        _reads.Clear();

        var answer = await PollAsync(1, request => Shop.Make<GetMyTicket>().Run(request, _sale.Id, default), "li-lei");

        Assert.Equal("released", answer.Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Place_OfThousandsInLine_IsOneReadInASecondForAll()
    {
        const int Waiting = 100;
        await WinAsync(_sale, "li-lei", 3);
        for (var i = 0; i < Waiting; i++)
        {
            Assert.Equal(201, (await Shop.JoinWaitingListAsync(_sale.Id, $"waiting-{i}")).Status);
        }
        await PlaceAsync(0);
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        _reads.Clear();

        await Parallel.ForAsync(0, Polls, async (i, _) => Assert.Equal(1 + (i % Waiting), (await PlaceAsync(i % Waiting)).Body.GetProperty("position").GetInt32()));

        // The sale and the line.
        Assert.Equal(2, _reads.Count);
        await Shop.Get<WaitingList>().LeaveAsync(_sale.Id, "waiting-0", default);
        Assert.Equal(404, (await PlaceAsync(0)).Status);
        Assert.Equal(1, (await PlaceAsync(1)).Body.GetProperty("position").GetInt32());
    }

    /// <summary>The gate's version says that what was read a moment ago is too old.</summary>
    [Fact]
    public async Task Sale_ThatAnotherInstancePaused_IsReadOnceMore()
    {
        await Shop.ShownSaleAsync(_sale.Id);
        await Shop.PatchSaleAsync(_sale.Id, PatchOperation.Set("/mode", SaleMode.Paused), PatchOperation.Set("/version", _sale.Version + 1));
        await Gate.ApplyAsync(_sale with { Mode = SaleMode.Paused, Version = _sale.Version + 1 }, []);
        await Shop.Get<SaleViews>().RefreshAllAsync(default);
        _reads.Clear();

        await Parallel.ForAsync(0, Polls, async (_, _) => Assert.Equal("paused", (await Shop.ShownSaleAsync(_sale.Id)).Body.GetProperty("state").GetString()));

        Assert.Single(_reads);
    }

    /// <summary>Redis does not answer: what was left seconds ago is not what is left.</summary>
    [Fact]
    public async Task Sale_WhoseGateWasNotReadLately_DoesNotSayHowManyAreLeft()
    {
        await Shop.ShownSaleAsync(_sale.Id);
        Shop.Clock.Advance(SaleView.MaxAge + TimeSpan.FromSeconds(1));

        var answer = await Shop.ShownSaleAsync(_sale.Id);

        Assert.Equal("open", answer.Body.GetProperty("state").GetString());
        Assert.False(answer.Body.TryGetProperty("available", out _));
    }

    /// <summary>The same poll again and again, for two seconds; each costs as many reads as the first.</summary>
    private async Task<Answer> PollAsync(int reads, Func<HttpRequest, Task<IResult>> function, string? userId = null)
    {
        var caller = userId is null ? null : ShopSteps.Shopper(userId);
        await Shop.CallAsync(caller, null, function);
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var second = 0; second < 2; second++)
        {
            _reads.Clear();
            await Parallel.ForAsync(0, Polls, async (_, _) => await Shop.CallAsync(caller, null, function));
            Assert.True(_reads.Count <= reads, string.Join('\n', _reads));
            Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await Shop.CallAsync(caller, null, function);
    }

    private Task<Answer> PlaceAsync(int i) =>
        Shop.CallAsync(ShopSteps.Shopper($"waiting-{i}"), null, request => Shop.Make<GetWaitingPlace>().Run(request, _sale.Id, default));
}
