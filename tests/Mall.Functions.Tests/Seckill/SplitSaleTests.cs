using Mall.Functions.Catalog;
using Mall.Functions.Operations;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

/// <summary>A sale that is split into buckets, with real gates and a queue that writes down what it is given.</summary>
public sealed class SplitSaleTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:BuyerBurst", "10000"))
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.Clock.Advance(DateTimeOffset.UtcNow - Shop.Clock.GetUtcNow());
    }

    private SaleStore Store => Shop.Get<SaleStore>();

    [Fact]
    public async Task Create_WithBuckets_GivesEachItsShareAndOpensThem()
    {
        var productId = await Shop.ProductAsync(100);
        var answer = await CreateAsync(productId, stock: 10, buckets: 4);

        Assert.Equal((201, "open", 10, 10, 4), (answer.Status, answer.Body.GetProperty("state").GetString(), Number(answer, "stock"), Number(answer, "available"), Number(answer, "buckets")));
        var sale = await Shop.SaleAsync(answer.Body.GetProperty("id").GetString()!);
        Assert.Equal([3, 3, 2, 2], (await Store.BucketsAsync(sale, default)).Select(bucket => bucket.Available));
        Assert.Equal([3, 3, 2, 2], (await StatesAsync(sale)).Select(state => state.Capacity));
        Assert.Equal(new Stock(90, 10, 0), await Shop.StockAsync(productId));
        Assert.Single((await Shop.CallAsync(null, null, request => Shop.Make<ListSales>().Run(request, default))).Body.GetProperty("items").EnumerateArray());
    }

    /// <summary>A sale that is not split is written as before.</summary>
    [Fact]
    public async Task Create_WithOneBucket_IsNotSplit()
    {
        var answer = await CreateAsync(await Shop.ProductAsync(100), stock: 10, buckets: 1);

        Assert.False(answer.Body.TryGetProperty("buckets", out _));
        Assert.Null((await Shop.SaleAsync(answer.Body.GetProperty("id").GetString()!)).Buckets);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    [InlineData(11)]
    public async Task Create_WithTooManyOrNoBuckets_Is400(int buckets)
    {
        var answer = await CreateAsync(await Shop.ProductAsync(100), stock: 10, buckets);

        Assert.Equal((400, true), (answer.Status, answer.Body.GetProperty("errors").TryGetProperty("buckets", out _)));
    }

    [Fact]
    public async Task Create_WithTheSameKeyAndOtherBuckets_IsRefused()
    {
        var productId = await Shop.ProductAsync(100);
        var first = await CreateAsync(productId, 10, 2, "key-1");

        Assert.Equal((201, 201, 422), (first.Status, (await CreateAsync(productId, 10, 2, "key-1")).Status, (await CreateAsync(productId, 10, 3, "key-1")).Status));
        Assert.Equal(new Stock(90, 10, 0), await Shop.StockAsync(productId));
    }

    [Fact]
    public Task Create_KilledBetweenAnyTwoWrites_HasEachUnitOnceInTheEnd() => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        var productId = await Shop.ProductAsync(100);
        var key = $"key-{cutOff}";
        var wasCut = await Shop.CutOffAsync(cutOff, async cancellation =>
        {
            var request = Shop.Request(Body(productId, 10, 3), SaleSteps.Admin);
            request.Headers["Idempotency-Key"] = key;
            return await Shop.Make<CreateSale>().Run(request, cancellation);
        });

        var answer = await CreateAsync(productId, 10, 3, key);

        Assert.Equal(201, answer.Status);
        var sale = await Shop.SaleAsync(answer.Body.GetProperty("id").GetString()!);
        Assert.Equal(10, (await SumsAsync(sale)).Available);
        Assert.Equal(new Stock(90, 10, 0), await Shop.StockAsync(productId));
        return wasCut;
    });

    [Fact]
    public async Task Enter_TheSameBuyer_HasOneTicketOfTheSale()
    {
        var sale = await OpenAsync(units: 8, buckets: 4);

        var first = await EnterAsync(sale.Id, "lilei");
        var again = await EnterAsync(sale.Id, "lilei");

        Assert.Equal((202, 200, sale.Id), (first.Status, again.Status, first.Body.GetProperty("saleId").GetString()));
        Assert.Equal(first.Body.GetProperty("ticketId").GetString(), again.Body.GetProperty("ticketId").GetString());
        var mine = await Shop.MyTicketAsync(sale.Id, "lilei");
        Assert.Equal((200, sale.Id), (mine.Status, mine.Body.GetProperty("saleId").GetString()));
        Assert.Equal(SaleBuckets.IdFor(sale.Id, 4, "lilei"), Ticket.SaleIdOf(mine.Body.GetProperty("ticketId").GetString()!));
    }

    /// <summary>Else a buyer could choose a bucket, and have a ticket in each.</summary>
    [Fact]
    public async Task Bucket_UnderItsOwnId_IsNoSale()
    {
        var sale = await OpenAsync(units: 8, buckets: 4);
        await EnterAsync(sale.Id, "lilei");
        foreach (var id in SaleBuckets.IdsOf(sale))
        {
            Assert.Equal(404, (await EnterAsync(id, "lilei")).Status);
            Assert.Equal(404, (await Shop.ShownSaleAsync(id)).Status);
            Assert.Equal(404, (await Shop.JoinWaitingListAsync(id, "lilei")).Status);
            Assert.Equal(404, (await Shop.MyTicketAsync(id, "lilei")).Status);
            Assert.Equal(404, (await OperateAsync<PauseSale>(sale with { Id = id })).Status);
            Assert.Equal(404, (await OperateAsync<RestockSale>(sale with { Id = id }, new { quantity = 1, reason = "more" })).Status);
        }
    }

    [Fact]
    public async Task Enter_ADryBucketWhileAnotherHasUnits_IsTryAgainAndThenATicket()
    {
        var sale = await OpenAsync(units: 2, buckets: 2);
        await EnterAsync(sale.Id, BuyerOf(sale, 0, 0));

        // Once by the gate, and once by the local view.
        Assert.Equal("try-again", (await EnterAsync(sale.Id, BuyerOf(sale, 0, 1))).Code);
        await RefreshAsync();
        Assert.Equal("try-again", (await EnterAsync(sale.Id, BuyerOf(sale, 0, 1))).Code);

        await BalanceAsync(sale, (0, 1));
        await RefreshAsync();
        Assert.Equal(202, (await EnterAsync(sale.Id, BuyerOf(sale, 0, 1))).Status);
        await RefreshAsync();
        Assert.Equal("sold-out", (await EnterAsync(sale.Id, BuyerOf(sale, 0, 2))).Code);
        Assert.Equal("sold-out", (await EnterAsync(sale.Id, BuyerOf(sale, 1, 0))).Code);
        Assert.Equal("soldOut", (await Shop.ShownSaleAsync(sale.Id)).Body.GetProperty("state").GetString());
    }

    /// <summary>One unit in each of three buckets, and a buyer who wants three.</summary>
    [Fact]
    public async Task Enter_ForMoreThanAnyBucketHas_GetsThemTogether()
    {
        var sale = await OpenAsync(units: 3, buckets: 3, limit: 3);
        var buyer = BuyerOf(sale, 1, 0);

        Assert.Equal("try-again", (await EnterAsync(sale.Id, buyer, 3)).Code);
        await RefreshAsync();
        Assert.Equal("try-again", (await EnterAsync(sale.Id, buyer, 3)).Code);
        await BalanceAsync(sale, (1, 3));

        Assert.Equal(202, (await EnterAsync(sale.Id, buyer, 3)).Status);
        Assert.Equal(3, (await SumsAsync(sale)).Initial);
    }

    [Fact]
    public async Task PauseResumeAndRestock_ReachAllBuckets()
    {
        var sale = await OpenAsync(units: 4, buckets: 3);

        Assert.Equal("paused", (await OperateAsync<PauseSale>(sale)).Body.GetProperty("state").GetString());
        Assert.All(await StatesAsync(sale), state => Assert.Equal(SaleMode.Paused, state.Mode));
        Assert.Equal("sale-paused", (await EnterAsync(sale.Id, "lilei")).Code);
        Assert.Equal("open", (await OperateAsync<ResumeSale>(sale)).Body.GetProperty("state").GetString());
        var restocked = await OperateAsync<RestockSale>(sale, new { quantity = 7, reason = "found more" });

        Assert.Equal((200, 11, 11), (restocked.Status, Number(restocked, "stock"), Number(restocked, "available")));
        Assert.Equal([5, 3, 3], (await StatesAsync(sale)).Select(state => state.Capacity));
        Assert.Equal(new Stock(89, 11, 0), await Shop.StockAsync(sale.ProductId));
        Assert.Equal("insufficient-stock", (await OperateAsync<RestockSale>(sale, new { quantity = 1000, reason = "more" })).Code);
        Assert.Equal(11, (await SumsAsync(sale)).Available);
    }

    [Fact]
    public Task Restock_KilledBetweenAnyTwoWrites_IsCountedOnce() => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        var sale = await OpenAsync(units: 3, buckets: 3);
        var log = SaleLogEntry.Of(sale.Id, "restock", "admin-1", Shop.Clock.GetUtcNow(), "more", 5, "key", "hash");
        var wasCut = await Shop.CutOffAsync(cutOff, cancellation => Shop.Get<OperatorChanges>().RestockAsync(log, cancellation));

        Assert.Null((await Shop.Get<OperatorChanges>().RestockAsync(log, default)).Refusal);

        Assert.Equal(8, (await SumsAsync(sale)).Available);
        Assert.Equal(new Stock(92, 8, 0), await Shop.StockAsync(sale.ProductId));
        await Shop.Get<GateWatch>().LookAsync(default);
        Assert.Equal(8, (await StatesAsync(sale)).Sum(state => state.Capacity));
        return wasCut;
    });

    /// <summary>The timer goes on with it: no unit is lost, none is there twice, and the gates sell what the documents say.</summary>
    [Fact]
    public Task Transfer_KilledBetweenAnyTwoWrites_IsFinishedByTheTimer() => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        var sale = await OpenAsync(units: 12, buckets: 3);
        await EnterAsync(sale.Id, BuyerOf(sale, 0, 0));
        var wasCut = await BalanceCutOffAsync(cutOff, sale, (1, 6));

        // What the gates say is never more than there is, whenever it stopped.
        Assert.InRange((await StatesAsync(sale)).Sum(state => state.Capacity), 0, 12);
        await SweepAsync();

        var buckets = await Store.BucketsAsync(sale, default);
        Assert.Equal(12, buckets.Sum(bucket => bucket.Capacity));
        Assert.All(buckets, bucket => Assert.True(bucket.IsBalanced && bucket.PendingMove is null));
        Assert.Equal(buckets.Select(bucket => bucket.Capacity), (await StatesAsync(sale)).Select(state => state.Capacity));
        Assert.True(wasCut || buckets[1].Available == 6);
        return wasCut;
    });

    /// <summary>The last unit of the sale is on its way to whoever asks for it, and whoever brings it stops anywhere; every door has just read all gates.</summary>
    [Fact]
    public Task Enter_WhileTheLastUnitIsOnItsWay_IsNeverSoldOut() => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        var sale = await OpenAsync(units: 2, buckets: 2);
        var waits = BuyerOf(sale, 0, 1);
        await EnterAsync(sale.Id, BuyerOf(sale, 0, 0));
        var wasCut = await BalanceCutOffAsync(cutOff, sale, (0, 1));

        await RefreshAsync();
        Assert.Equal("open", (await Shop.ShownSaleAsync(sale.Id)).Body.GetProperty("state").GetString());
        Assert.Contains((await EnterAsync(sale.Id, waits)).Status, (int[])[202, 503]);

        await SweepAsync();

        // Unless it was there already: as soon as the lease of the dead is seen to be over.
        await BalanceAsync(sale, (0, 1));
        Shop.Clock.Advance(GateLeases.HolderGoneAfter);
        await BalanceAsync(sale, (0, 1));
        await RefreshAsync();
        Assert.InRange((await EnterAsync(sale.Id, waits)).Status, 200, 202);
        await RefreshAsync();
        Assert.Equal("sold-out", (await EnterAsync(sale.Id, BuyerOf(sale, 0, 2))).Code);
        return wasCut;
    });

    /// <summary>A bucket's gate is filled again while its units are about to leave: they do not, or they do, but they are not in both.</summary>
    [Fact]
    public async Task Transfer_OfAGateThatIsLostMeanwhile_MovesNothingTwice()
    {
        var sale = await OpenAsync(units: 8, buckets: 2);
        var (from, to) = (SaleBuckets.IdsOf(sale)[0], SaleBuckets.IdsOf(sale)[1]);
        var taken = await Shop.SaleAsync(from);
        Assert.True(await Store.TryBeginMoveAsync(taken, new SaleMove("move-1", SaleMoveKind.Take, 3, To: to), default));
        Assert.Equal(3, await Gate.TakeAsync(await Shop.SaleAsync(from), 3));
        Assert.Equal(1, (await Gate.StateAsync(from))!.Capacity);

        // Its server forgets its scripts, and the gate is filled from a document that counts all units.
        await Redis.EmptyAsync();
        await Redis.CommandAsync("SCRIPT", "FLUSH");
        Shop.Clock.JumpsToTimers = true;
        Assert.Equal(RebuildOutcome.Ready, await Shop.Get<RebuildGate>().RunAsync(from, default));
        Assert.False(await Store.TryGiveAsync(taken with { Version = taken.Version }, new SaleMove("move-1", SaleMoveKind.Give, 3, To: to), default));
        await SweepAsync();

        Assert.Equal(8, (await SumsAsync(sale)).Available);
        Assert.Equal(8, (await StatesAsync(sale)).Sum(state => state.Capacity));
    }

    /// <summary>One instance found no free unit and ends the move, while another found some that had just come back.</summary>
    [Fact]
    public async Task Transfer_GivenUpWhileAnotherInstanceTakesUnits_GivesThemBackToTheGate()
    {
        var sale = await OpenAsync(units: 4, buckets: 2);
        var (from, to, buyer) = (SaleBuckets.IdsOf(sale)[0], SaleBuckets.IdsOf(sale)[1], BuyerOf(sale, 0, 0));
        await EnterAsync(sale.Id, buyer, 2);
        var move = new SaleMove("move-1", SaleMoveKind.Take, 2, To: to);
        Assert.True(await Store.TryBeginMoveAsync(await Shop.SaleAsync(from), move, default));
        var taking = await Shop.SaleAsync(from);
        Assert.Equal(0, await Gate.TakeAsync(taking, 2));
        await Gate.ReleaseAsync(taking, (await Gate.TicketOfAsync(from, buyer))!.TicketId, buyer, lapsed: false, []);
        Assert.Equal(2, await Gate.TakeAsync(taking, 2));
        Assert.True(await Store.TryGiveUpAsync(taking, move, default));

        await Shop.Get<GateWatch>().LookAsync(default);

        Assert.Equal([2, 2], (await StatesAsync(sale)).Select(state => state.Capacity));
    }

    [Fact]
    public async Task Rebuild_OfOneBucket_LeavesTheOthersOpen()
    {
        var sale = await OpenAsync(units: 9, buckets: 3);
        var ids = SaleBuckets.IdsOf(sale);
        await Shop.Get<RedisConnection>().CallAsync(db => db.KeyDeleteAsync(SaleKeys.Sale(ids[1])));
        Shop.Clock.JumpsToTimers = true;

        await Shop.Get<GateWatch>().LookAsync(default);

        Assert.Equal([1, 2, 1], (await Store.BucketsAsync(sale, default)).Select(bucket => bucket.Generation));
        Assert.Equal([3, 3, 3], (await StatesAsync(sale)).Select(state => state.Capacity));
    }

    [Fact]
    public async Task Close_WithUnitsSoldInSomeBuckets_GivesTheRestBackOnceAndClosesTheSaleLast()
    {
        var sale = await OpenAsync(units: 9, buckets: 3);
        await SellAsync(sale, BuyerOf(sale, 0, 0));
        var held = await HoldAsync(sale, BuyerOf(sale, 2, 0));

        // The other two are closed at once, and have nothing any more.
        var closing = await OperateAsync<CloseSale>(sale);
        Assert.Equal(("closing", 2), (closing.Body.GetProperty("state").GetString(), Number(closing, "available")));
        await SweepAsync();
        Assert.Equal(SaleMode.Closing, (await Shop.SaleAsync(sale.Id)).Mode);
        await Shop.SettleAsync(held, PaymentStatus.Closed);
        await SweepAsync();

        var closed = await Shop.SaleAsync(sale.Id);
        Assert.Equal((SaleMode.Closed, 0, 1, 8), (closed.Mode, closed.Available, closed.Sold, closed.Returned));
        Assert.All(await Store.BucketsAsync(sale, default), bucket => Assert.Equal((SaleMode.Closed, 0), (bucket.Mode, bucket.Available)));
        Assert.Equal(new Stock(99, 0, 1), await Shop.StockAsync(sale.ProductId));
    }

    /// <summary>Units are on their way between two buckets when the sale is closed.</summary>
    [Fact]
    public async Task Close_WithUnitsOnTheirWay_WaitsForThem()
    {
        var sale = await OpenAsync(units: 8, buckets: 2);
        var ids = SaleBuckets.IdsOf(sale);
        Assert.True(await Store.TryBeginMoveAsync(await Shop.SaleAsync(ids[0]), new SaleMove("move-1", SaleMoveKind.Take, 3, To: ids[1]), default));
        var taking = await Shop.SaleAsync(ids[0]);
        Assert.Equal(3, await Gate.TakeAsync(taking, 3));
        Assert.True(await Store.TryGiveAsync(taking, new SaleMove("move-1", SaleMoveKind.Give, 3, To: ids[1]), default));

        await OperateAsync<CloseSale>(sale);
        await SweepAsync();

        Assert.Equal((SaleMode.Closed, 8), ((await Shop.SaleAsync(sale.Id)).Mode, (await Shop.SaleAsync(sale.Id)).Returned));
        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(sale.ProductId));
    }

    /// <summary>A unit comes back in a bucket in which nobody waits.</summary>
    [Fact]
    public async Task Released_WhileSomebodyWaitsInAnotherBucket_IsOfferedToHim()
    {
        var sale = await OpenAsync(units: 2, buckets: 2);
        var held = await HoldAsync(sale, BuyerOf(sale, 0, 0));
        await SellAsync(sale, BuyerOf(sale, 1, 0));
        await RefreshAsync();
        var waits = BuyerOf(sale, 1, 1);
        var joined = await Shop.JoinWaitingListAsync(sale.Id, waits);
        Assert.Equal((201, sale.Id), (joined.Status, joined.Body.GetProperty("saleId").GetString()));

        await Shop.SettleAsync(held, PaymentStatus.Closed);
        await SweepAsync();

        var offered = await Gate.TicketOfAsync(SaleBuckets.IdsOf(sale)[1], waits);
        Assert.NotNull(offered);
        var place = await Shop.CallAsync(ShopSteps.Shopper(waits), null, request => Shop.Make<GetWaitingPlace>().Run(request, sale.Id, default));
        Assert.Equal(("served", sale.Id), (place.Body.GetProperty("status").GetString(), place.Body.GetProperty("saleId").GetString()));
    }

    [Fact]
    public async Task Join_WhileABucketHasUnits_IsNotSoldOut()
    {
        var sale = await OpenAsync(units: 2, buckets: 2);
        await HoldAsync(sale, BuyerOf(sale, 0, 0));
        await RefreshAsync();
        await EnterAsync(sale.Id, BuyerOf(sale, 0, 1));

        var answer = await Shop.JoinWaitingListAsync(sale.Id, BuyerOf(sale, 0, 1));

        Assert.Equal("not-sold-out", answer.Code);
    }

    [Fact]
    public async Task Gauges_OfASplitSale_AreItsSums()
    {
        var sale = await OpenAsync(units: 9, buckets: 3);
        await HoldAsync(sale, BuyerOf(sale, 0, 0));

        var gauges = await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<GetSaleGauges>().Run(request, sale.Id, default));

        Assert.Equal((9, 8, 1), (Number(gauges, "total"), Number(gauges, "available"), Number(gauges, "held")));
    }

    private static int Number(Answer answer, string name) => answer.Body.GetProperty(name).GetInt32();

    private object Body(string productId, long stock, int buckets, int limit = 2) => new
    {
        productId,
        price = new { amount = 990 },
        stock,
        perBuyerLimit = limit,
        startsAt = Shop.Clock.GetUtcNow().AddDays(-1),
        endsAt = Shop.Clock.GetUtcNow().AddDays(2),
        buckets,
    };

    private Task<Answer> CreateAsync(string productId, long stock, int buckets, string? key = null, int limit = 2) => Shop.CreateSaleAsync(Body(productId, stock, buckets, limit), key);

    private async Task<Sale> OpenAsync(int units, int buckets, int limit = 2)
    {
        var answer = await CreateAsync(await Shop.ProductAsync(100), units, buckets, limit: limit);
        return await Shop.SaleAsync(answer.Body.GetProperty("id").GetString()!);
    }

    private async Task<List<GateState>> StatesAsync(Sale sale) => [.. await Task.WhenAll(SaleBuckets.IdsOf(sale).Select(async id => (await Gate.StateAsync(id))!))];

    private Task<Sale> SumsAsync(Sale sale) => Shop.Get<SaleSums>().OfAsync(sale, default);

    /// <summary>A buyer of the bucket with this index.</summary>
    private static string BuyerOf(Sale sale, int index, int number) =>
        Enumerable.Range(0, 10_000).Select(i => $"buyer-{i}").Where(user => SaleBuckets.IndexFor(user, sale.Buckets!.Value) == index).Skip(number).First();

    private Task<Answer> EnterAsync(string saleId, string userId, int quantity = 1) => Shop.EnterAsync(saleId, userId, new { quantity });

    /// <summary>What the background loop does each second.</summary>
    private Task RefreshAsync() => Shop.Get<SaleViews>().RefreshAllAsync(default);

    private async Task<bool> BalanceAsync(Sale sale, (int Index, int Quantity) wanted, CancellationToken cancellationToken = default)
    {
        await Shop.Get<BalanceBuckets>().RunAsync(sale.Id, new Dictionary<string, int> { [SaleBuckets.IdsOf(sale)[wanted.Index]] = wanted.Quantity }, cancellationToken);
        return true;
    }

    private Task<bool> BalanceCutOffAsync(int cutOff, Sale sale, (int Index, int Quantity) wanted) => Shop.CutOffAsync(cutOff, cancellation => BalanceAsync(sale, wanted, cancellation));

    private new async Task SweepAsync()
    {
        await base.SweepAsync();
        await Shop.Get<GateWatch>().LookAsync(default);
    }

    private async Task<Order> HoldAsync(Sale sale, string userId)
    {
        var bucket = await Shop.SaleAsync(SaleBuckets.IdFor(sale.Id, sale.Buckets!.Value, userId));
        var intent = await WinAsync(bucket, userId);
        await Shop.DrainAsync(bucket, intent);
        return (await Shop.OrderAsync(intent))!;
    }

    private async Task SellAsync(Sale sale, string userId) => await Shop.SettleAsync(await HoldAsync(sale, userId), PaymentStatus.Paid);
}
