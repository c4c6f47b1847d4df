using Mall.Functions.Catalog;
using Mall.Functions.Operations;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

/// <summary>Pause, resume, restock and close, with a real gate.</summary>
public sealed class OperatorChangesTests(RealRedis redis) : RedisShopTests(redis)
{
    [Fact]
    public async Task Create_WhoseTimeHasCome_IsOpenAtOnce()
    {
        var answer = await Shop.CreateSaleAsync(Shop.NewSale(await Shop.ProductAsync(100), stock: 10));

        Assert.Equal("open", answer.Body.GetProperty("state").GetString());
        Assert.Equal(10, (await Gate.StateAsync(answer.Body.GetProperty("id").GetString()!))!.Capacity);
    }

    [Fact]
    public async Task PauseAndResume_ReachTheGateAndTheLog()
    {
        var sale = await OpenSaleAsync();

        Assert.Equal("paused", (await OperateAsync<PauseSale>(sale, new { reason = "price is wrong" })).Body.GetProperty("state").GetString());
        Assert.Equal(GateCode.Paused, (await Gate.EnterAsync(sale, "buyer")).Code);
        Assert.Equal("open", (await OperateAsync<ResumeSale>(sale)).Body.GetProperty("state").GetString());
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "buyer")).Code);

        Assert.Equal(["create", "pause", "resume"], (await LogAsync(sale)).Select(entry => entry.Action).Order());
        Assert.Contains(await LogAsync(sale), entry => entry is { Action: "pause", By: "admin-1", Reason: "price is wrong" });
    }

    [Fact]
    public async Task Pause_Twice_IsOneChange()
    {
        var sale = await OpenSaleAsync();
        await OperateAsync<PauseSale>(sale);

        Assert.Equal(200, (await OperateAsync<PauseSale>(sale)).Status);

        Assert.Equal(2, (await Shop.SaleAsync(sale.Id)).Version);
        Assert.Equal(2, (await LogAsync(sale)).Count);
    }

    [Fact]
    public async Task Change_WhileTicketsAreWritten_Succeeds()
    {
        var sale = await OpenSaleAsync(100);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (written, stop) = (0, false);
        var drain = Task.Run(async () =>
        {
            for (var position = 1; !Volatile.Read(ref stop) && position <= 100; position++)
            {
                await Shop.DrainAsync(sale, sale.Intent(position));
                Volatile.Write(ref written, position);
                begun.TrySetResult();
            }
        });
        await begun.Task.WaitAsync(HangGuard.Time);
        var before = Volatile.Read(ref written);

        var rounds = 0;
        do
        {
            Assert.Equal(200, (await OperateAsync<PauseSale>(sale)).Status);
            Assert.Equal(200, (await OperateAsync<ResumeSale>(sale)).Status);
        }
        while (++rounds < 5 || (Volatile.Read(ref written) == before && !drain.IsCompleted));

        Assert.True(Volatile.Read(ref written) > before);
        Volatile.Write(ref stop, true);
        await drain;
        var now = await Shop.SaleAsync(sale.Id);
        Assert.True(now.IsBalanced);
        Assert.Equal(1 + (2 * rounds), now.Version);
    }

    [Fact]
    public async Task Restock_TakesUnitsFromTheProductAndSellsThem()
    {
        var sale = await OpenSaleAsync(1);
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "first")).Code);
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(sale, "second")).Code);

        var answer = await OperateAsync<RestockSale>(sale, new { quantity = 4, reason = "found more" });

        Assert.Equal((200, 5), (answer.Status, answer.Body.GetProperty("stock").GetInt64()));
        Assert.Equal(new Stock(95, 5, 0), await Shop.StockAsync(sale.ProductId));
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "second")).Code);
        Assert.Contains(await LogAsync(sale), entry => entry is { Action: "restock", Quantity: 4, Reason: "found more" });
        await Shop.AssertCountsAsync(sale, 5, 0, 0);
    }

    [Fact]
    public async Task Restock_WithTheSameKeyAtOnceAndLater_IsOnce()
    {
        var sale = await OpenSaleAsync(1);
        var body = new { quantity = 4, reason = "found more" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OperateAsync<RestockSale>(sale, body, "key-1"))));
        var later = await OperateAsync<RestockSale>(sale, body, "key-1");
        var other = await OperateAsync<RestockSale>(sale, new { quantity = 5, reason = "found more" }, "key-1");

        Assert.All([.. answers, later], answer => Assert.Equal(200, answer.Status));
        Assert.Equal(422, other.Status);
        await Shop.AssertCountsAsync(sale, 5, 0, 0);
        Assert.Equal(new Stock(95, 5, 0), await Shop.StockAsync(sale.ProductId));
        Assert.Null((await Shop.SaleAsync(sale.Id)).PendingMove);
    }

    [Fact]
    public async Task Restock_ManyAtOnce_AreAllCounted()
    {
        var sale = await OpenSaleAsync(1);

        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(quantity => Task.Run(() => OperateAsync<RestockSale>(sale, new { quantity, reason = "more" }))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await Shop.AssertCountsAsync(sale, 16, 0, 0);
        Assert.Equal(16, (await Gate.StateAsync(sale.Id))!.Capacity);
    }

    [Fact]
    public async Task Restock_MoreThanTheProductHas_ChangesNothing()
    {
        var sale = await OpenSaleAsync(1);

        var answer = await OperateAsync<RestockSale>(sale, new { quantity = 100, reason = "more" });

        Assert.Equal((409, "insufficient-stock"), answer.Told);
        await Shop.AssertCountsAsync(sale, 1, 0, 0);
        Assert.Null((await Shop.SaleAsync(sale.Id)).PendingMove);
        Assert.Single(await LogAsync(sale));
    }

    [Fact]
    public async Task Restock_ThatWasRefused_WorksWhenItIsCorrectedOrThereAreUnits()
    {
        var sale = await OpenSaleAsync();
        var body = new { quantity = 1000, reason = "more" };
        Assert.Equal("insufficient-stock", (await OperateAsync<RestockSale>(sale, body, "key-1")).Code);
        Assert.Equal("insufficient-stock", (await OperateAsync<RestockSale>(sale, body, "key-1")).Code);

        var corrected = await OperateAsync<RestockSale>(sale, new { quantity = 2, reason = "more" }, "key-1");
        var refused = await OperateAsync<RestockSale>(sale, body, "key-2");
        await Shop.Get<StockAdjustments>().AdjustAsync(
            new StockAdjustment { Id = "adjustment.1", ProductId = sale.ProductId, Delta = 2000, Reason = "delivery", Stock = new Stock(0, 0, 0), CreatedBy = "admin", CreatedAt = default }, default);
        var later = await OperateAsync<RestockSale>(sale, body, "key-2");

        Assert.Equal((200, "insufficient-stock", 200), (corrected.Status, refused.Code, later.Status));
        Assert.Equal(1002, (await Shop.Get<SaleStore>().FindAsync(sale.Id, default))!.Restocked);
    }

    /// <summary>The timer, say, finds the announced movement before the request that announced it goes on.</summary>
    [Fact]
    public async Task Restock_RefusedWhileSomebodyElseFinishesTheMovement_IsNotAnswered200()
    {
        var sale = await OpenSaleAsync();
        var finishing = 0;
        Shop.BeforeRequest = async request =>
        {
            if (request.Content is { } content && (await content.ReadAsStringAsync()).Contains("stockMove", StringComparison.Ordinal) && Interlocked.Exchange(ref finishing, 1) == 0)
            {
                await Shop.Get<SaleMoves>().FinishAsync(sale.Id, default);
            }
        };

        var answer = await OperateAsync<RestockSale>(sale, new { quantity = 1000, reason = "more" }, "key-1");

        Assert.Equal(1, finishing);
        Assert.Equal((409, "insufficient-stock"), answer.Told);
        Assert.Equal(0, (await Shop.Get<SaleStore>().FindAsync(sale.Id, default))!.Restocked);
    }

    [Fact]
    public async Task Change_OfNoSaleOrWithoutAReason_IsRefused()
    {
        var sale = await OpenSaleAsync();

        Assert.Equal(404, (await OperateAsync<PauseSale>(sale with { Id = "nothing" })).Status);
        Assert.Equal(400, (await OperateAsync<RestockSale>(sale, new { quantity = 1 })).Status);
    }

    [Fact]
    public async Task Close_WithATicketThatIsHeld_WaitsForItAndGivesTheRestBackOnce()
    {
        var sale = await OpenSaleAsync();
        var paid = await WonAsync(sale, 2);
        var waiting = await WonAsync(sale, 3);
        await Shop.SettleAsync(paid, PaymentStatus.Paid);

        var answer = await OperateAsync<CloseSale>(sale, new { reason = "enough" });
        await SweepAsync();

        Assert.Equal("closing", answer.Body.GetProperty("state").GetString());
        await Shop.AssertCountsAsync(sale, 5, 3, 2);
        Assert.Equal(new Stock(90, 10, 0), await Shop.StockAsync(sale.ProductId));
        Assert.Equal(GateCode.Closed, (await Gate.EnterAsync(sale, "late")).Code);
        Assert.True(await IsBalancedAsync(sale));

        await Shop.SettleAsync(waiting, PaymentStatus.Closed);
        await SweepAsync();

        Assert.Equal((SaleMode.Closed, GateStatus.Cold), await Shop.SaleAsync(sale.Id) is var closed ? (closed.Mode, closed.Gate) : default);
        await Shop.AssertCountsAsync(sale, 0, 0, 2, 8);
        Assert.Equal(new Stock(98, 0, 2), await Shop.StockAsync(sale.ProductId));
        Assert.True((await Shop.Make<StockCheck>().RunAsync(default)).Balanced);
        Assert.Equal(["close", "closed", "create"], (await LogAsync(sale)).Select(entry => entry.Action).Order());
        Assert.True(await IsBalancedAsync(sale));

        await Shop.RefundAsync(paid);

        await Shop.AssertCountsAsync(sale, 0, 0, 0, 10);
        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(sale.ProductId));
        Assert.True(await IsBalancedAsync(sale));
    }

    [Fact]
    public async Task Close_WithAllUnitsHeldAndNoneSold_SettlesWhenTheyArePaid()
    {
        var sale = await OpenSaleAsync(3);
        var order = await WonAsync(sale, 3);
        await OperateAsync<CloseSale>(sale);

        await Shop.SettleAsync(order, PaymentStatus.Paid);
        await SweepAsync();

        Assert.Equal(OrderStatus.Paid, (await Shop.ReadAsync(order)).Value.Status);
        Assert.Equal(SaleMode.Closed, (await Shop.SaleAsync(sale.Id)).Mode);
        await Shop.AssertCountsAsync(sale, 0, 0, 3, 0);
        Assert.Equal(new Stock(97, 0, 3), await Shop.StockAsync(sale.ProductId));
    }

    /// <summary>A crash after the sale was written: its product has not moved and Redis was told nothing.</summary>
    [Fact]
    public async Task Close_AfterACrash_TheTimerMovesTheProductAndGivesTheKeysInRedisAnExpiry()
    {
        var sale = await OpenSaleAsync();
        await Shop.Get<SaleStore>().ChangeModeAsync(current => current.StartClosing(), SaleLogEntry.Of(sale.Id, "close", "x", default), default);
        var found = (await Shop.Get<SaleStore>().FindVersionedAsync(sale.Id, default))!;
        var closed = found.Value.FinishClosing(new SaleMove($"{sale.Id}.close", SaleMoveKind.Close, 10));
        Assert.True(await Shop.Get<SaleStore>().TryFinishClosingAsync(found, closed, SaleLogEntry.Of(sale.Id, "closed", "x", default), default));
        Assert.Equal(new Stock(90, 10, 0), await Shop.StockAsync(sale.ProductId));

        await SweepAsync();

        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(sale.ProductId));
        Assert.NotNull(await Shop.Get<RedisConnection>().CallAsync(db => db.KeyTimeToLiveAsync(SaleKeys.Sale(sale.Id))));
        Assert.Equal(GateStatus.Cold, (await Shop.SaleAsync(sale.Id)).Gate);
    }

    [Fact]
    public async Task Close_WithAWinThatIsNoTicketYet_WaitsForIt()
    {
        var sale = await OpenSaleAsync();
        var intent = (await Gate.EnterAsync(sale, "buyer", 2)).Intent!;

        Assert.Equal("closing", (await OperateAsync<CloseSale>(sale)).Body.GetProperty("state").GetString());
        await SweepAsync();
        await Shop.AssertCountsAsync(sale, 10, 0, 0);

        await Gate.SentAsync(sale.Id, [intent.TicketId]);
        await SweepAsync();
        Assert.Equal(SaleMode.Closing, (await Shop.SaleAsync(sale.Id)).Mode);

        await Shop.DrainAsync(sale, intent);
        await Shop.SettleAsync((await Shop.OrderAsync(intent))!, PaymentStatus.Paid);
        await SweepAsync();
        Assert.Equal(SaleMode.Closed, (await Shop.SaleAsync(sale.Id)).Mode);
        await Shop.AssertCountsAsync(sale, 0, 0, 2, 8);
        Assert.Equal(new Stock(98, 0, 2), await Shop.StockAsync(sale.ProductId));
    }

    [Fact]
    public async Task Close_WhileTheGateIsGone_WaitsForTheRebuild()
    {
        var sale = await OpenSaleAsync();
        await Gate.ShutAsync(sale.Id);

        Assert.Equal("closing", (await OperateAsync<CloseSale>(sale)).Body.GetProperty("state").GetString());
        await SweepAsync();

        Assert.Equal(SaleMode.Closing, (await Shop.SaleAsync(sale.Id)).Mode);
    }

    [Fact]
    public async Task Close_OfASaleThatNeverOpened_GivesEverythingBack()
    {
        var sale = await Shop.SaleAsync(10, opensIn: TimeSpan.FromMinutes(30));

        await OperateAsync<CloseSale>(sale);

        Assert.Equal(SaleMode.Closed, (await Shop.SaleAsync(sale.Id)).Mode);
        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(sale.ProductId));
    }

    [Fact]
    public async Task Close_ManyAtOnce_GivesBackOnce()
    {
        var sale = await OpenSaleAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => i % 2 == 0 ? OperateAsync<CloseSale>(sale) : SweepAsync())));
        await SweepAsync();

        await Shop.AssertCountsAsync(sale, 0, 0, 0, 10);
        Assert.Equal(new Stock(100, 0, 0), await Shop.StockAsync(sale.ProductId));
        Assert.Null((await Shop.SaleAsync(sale.Id)).PendingMove);
    }

    [Fact]
    public async Task Timer_SaleWhoseTimeIsOver_IsClosed()
    {
        var sale = await OpenSaleAsync();
        await Shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/endsAt", DateTimeOffset.UnixEpoch.AddDays(1)));

        await SweepAsync();

        Assert.Equal(SaleMode.Closed, (await Shop.SaleAsync(sale.Id)).Mode);
        Assert.Contains(await LogAsync(sale), entry => entry is { Action: "close", By: "clock" });
    }

    [Fact]
    public async Task Closed_NothingMoreIsAllowed()
    {
        var sale = await OpenSaleAsync();
        await OperateAsync<CloseSale>(sale);

        Assert.Equal("sale-closed", (await OperateAsync<PauseSale>(sale)).Code);
        Assert.Equal("sale-closed", (await OperateAsync<ResumeSale>(sale)).Code);
        Assert.Equal("sale-closed", (await OperateAsync<RestockSale>(sale, new { quantity = 1, reason = "more" })).Code);
        Assert.Equal(200, (await OperateAsync<CloseSale>(sale)).Status);
    }

    private async Task<IReadOnlyList<SaleLogEntry>> LogAsync(Sale sale) =>
        (await Shop.Get<SaleStore>().LogAsync(sale.Id, new PageRequest(100, null), default)).Page.Items;
}
