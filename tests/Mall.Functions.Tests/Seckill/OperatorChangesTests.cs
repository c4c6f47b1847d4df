using Mall.Functions.Catalog;
using Mall.Functions.Operations;
using Mall.Functions.Seckill;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

/// <summary>Pause, resume, restock and close, with a real gate.</summary>
public sealed class OperatorChangesTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.OpenAsync(await redis.SettingsAsync());

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private SaleGate Gate => _shop.Get<SaleGate>();

    [Fact]
    public async Task Create_WhoseTimeHasCome_IsOpenAtOnce()
    {
        var answer = await _shop.CreateSaleAsync(_shop.NewSale(await _shop.ProductAsync(100), stock: 10));

        Assert.Equal("open", answer.Body.GetProperty("state").GetString());
        Assert.Equal(10, (await Gate.StateAsync(answer.Body.GetProperty("id").GetString()!))!.Capacity);
    }

    [Fact]
    public async Task PauseAndResume_ReachTheGateAndTheLog()
    {
        var sale = await OpenAsync();

        Assert.Equal("paused", (await CallAsync<PauseSale>(sale, new { reason = "price is wrong" })).Body.GetProperty("state").GetString());
        Assert.Equal(GateCode.Paused, (await Gate.EnterAsync(sale, "buyer")).Code);
        Assert.Equal("open", (await CallAsync<ResumeSale>(sale)).Body.GetProperty("state").GetString());
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "buyer")).Code);

        Assert.Equal(["create", "pause", "resume"], (await LogAsync(sale)).Select(entry => entry.Action).Order());
        Assert.Contains(await LogAsync(sale), entry => entry is { Action: "pause", By: "admin-1", Reason: "price is wrong" });
    }

    [Fact]
    public async Task Pause_Twice_IsOneChange()
    {
        var sale = await OpenAsync();
        await CallAsync<PauseSale>(sale);

        Assert.Equal(200, (await CallAsync<PauseSale>(sale)).Status);

        Assert.Equal(2, (await _shop.SaleAsync(sale.Id)).Version);
        Assert.Equal(2, (await LogAsync(sale)).Count);
    }

    [Fact]
    public async Task Change_WhileTicketsAreWritten_Succeeds()
    {
        var sale = await OpenAsync(100);
        var stop = false;
        var drain = Task.Run(async () =>
        {
            for (var position = 1; !Volatile.Read(ref stop) && position <= 100; position++)
            {
                await _shop.DrainAsync(sale, sale.Intent(position));
            }
        });

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await CallAsync<PauseSale>(sale)).Status);
            Assert.Equal(200, (await CallAsync<ResumeSale>(sale)).Status);
        }

        Volatile.Write(ref stop, true);
        await drain;
        var now = await _shop.SaleAsync(sale.Id);
        Assert.True(now.IsBalanced);
        Assert.Equal(11, now.Version);
    }

    [Fact]
    public async Task Restock_TakesUnitsFromTheProductAndSellsThem()
    {
        var sale = await OpenAsync(1);
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "first")).Code);
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(sale, "second")).Code);

        var answer = await CallAsync<RestockSale>(sale, new { quantity = 4, reason = "found more" });

        Assert.Equal((200, 5), (answer.Status, answer.Body.GetProperty("stock").GetInt64()));
        Assert.Equal(new Stock(95, 5, 0), await _shop.StockAsync(sale.ProductId));
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "second")).Code);
        Assert.Contains(await LogAsync(sale), entry => entry is { Action: "restock", Quantity: 4, Reason: "found more" });
        await _shop.AssertCountsAsync(sale, 5, 0, 0);
    }

    [Fact]
    public async Task Restock_WithTheSameKeyAtOnceAndLater_IsOnce()
    {
        var sale = await OpenAsync(1);
        var body = new { quantity = 4, reason = "found more" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => CallAsync<RestockSale>(sale, body, "key-1"))));
        var later = await CallAsync<RestockSale>(sale, body, "key-1");
        var other = await CallAsync<RestockSale>(sale, new { quantity = 5, reason = "found more" }, "key-1");

        Assert.All([.. answers, later], answer => Assert.Equal(200, answer.Status));
        Assert.Equal(422, other.Status);
        await _shop.AssertCountsAsync(sale, 5, 0, 0);
        Assert.Equal(new Stock(95, 5, 0), await _shop.StockAsync(sale.ProductId));
        Assert.Null((await _shop.SaleAsync(sale.Id)).PendingMove);
    }

    [Fact]
    public async Task Restock_ManyAtOnce_AreAllCounted()
    {
        var sale = await OpenAsync(1);

        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(quantity => Task.Run(() => CallAsync<RestockSale>(sale, new { quantity, reason = "more" }))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await _shop.AssertCountsAsync(sale, 16, 0, 0);
        Assert.Equal(16, (await Gate.StateAsync(sale.Id))!.Capacity);
    }

    [Fact]
    public async Task Restock_MoreThanTheProductHas_ChangesNothing()
    {
        var sale = await OpenAsync(1);

        var answer = await CallAsync<RestockSale>(sale, new { quantity = 100, reason = "more" });

        Assert.Equal((409, "insufficient-stock"), (answer.Status, answer.Code));
        await _shop.AssertCountsAsync(sale, 1, 0, 0);
        Assert.Null((await _shop.SaleAsync(sale.Id)).PendingMove);
        Assert.Single(await LogAsync(sale));
    }

    [Fact]
    public async Task Restock_ThatWasRefused_WorksWhenItIsCorrectedOrThereAreUnits()
    {
        var sale = await OpenAsync();
        var body = new { quantity = 1000, reason = "more" };
        Assert.Equal("insufficient-stock", (await CallAsync<RestockSale>(sale, body, "key-1")).Code);
        Assert.Equal("insufficient-stock", (await CallAsync<RestockSale>(sale, body, "key-1")).Code);

        var corrected = await CallAsync<RestockSale>(sale, new { quantity = 2, reason = "more" }, "key-1");
        var refused = await CallAsync<RestockSale>(sale, body, "key-2");
        await _shop.Get<StockAdjustments>().AdjustAsync(
            new StockAdjustment { Id = "adjustment.1", ProductId = sale.ProductId, Delta = 2000, Reason = "delivery", Stock = new Stock(0, 0, 0), CreatedBy = "admin", CreatedAt = default }, default);
        var later = await CallAsync<RestockSale>(sale, body, "key-2");

        Assert.Equal((200, "insufficient-stock", 200), (corrected.Status, refused.Code, later.Status));
        Assert.Equal(1002, (await _shop.Get<SaleStore>().FindAsync(sale.Id, default))!.Restocked);
    }

    /// <summary>The timer, say, finds the announced movement before the request that announced it goes on.</summary>
    [Fact]
    public async Task Restock_RefusedWhileSomebodyElseFinishesTheMovement_IsNotAnswered200()
    {
        var sale = await OpenAsync();
        var finishing = 0;
        _shop.BeforeRequest = async request =>
        {
            if (request.Content is { } content && (await content.ReadAsStringAsync()).Contains("stockMove", StringComparison.Ordinal) && Interlocked.Exchange(ref finishing, 1) == 0)
            {
                await _shop.Get<SaleMoves>().FinishAsync(sale.Id, default);
            }
        };

        var answer = await CallAsync<RestockSale>(sale, new { quantity = 1000, reason = "more" }, "key-1");

        Assert.Equal(1, finishing);
        Assert.Equal((409, "insufficient-stock"), (answer.Status, answer.Code));
        Assert.Equal(0, (await _shop.Get<SaleStore>().FindAsync(sale.Id, default))!.Restocked);
    }

    [Fact]
    public async Task Restock_WithoutReason_IsInvalid() => Assert.Equal(400, (await CallAsync<RestockSale>(await OpenAsync(), new { quantity = 1 })).Status);

    [Fact]
    public async Task Close_WithATicketThatIsHeld_WaitsForItAndGivesTheRestBackOnce()
    {
        var sale = await OpenAsync(10);
        var paid = await WonAsync(sale, 2);
        var waiting = await WonAsync(sale, 3);
        await _shop.SettleAsync(paid, PaymentDecision.Paid);

        var answer = await CallAsync<CloseSale>(sale, new { reason = "enough" });
        await CloseDueAsync();

        Assert.Equal("closing", answer.Body.GetProperty("state").GetString());
        await _shop.AssertCountsAsync(sale, 5, 3, 2);
        Assert.Equal(new Stock(90, 10, 0), await _shop.StockAsync(sale.ProductId));
        Assert.Equal(GateCode.Closed, (await Gate.EnterAsync(sale, "late")).Code);
        Assert.True(await IsBalancedAsync(sale));

        await _shop.SettleAsync(waiting, PaymentDecision.Closed);
        await CloseDueAsync();

        Assert.Equal((SaleMode.Closed, GateStatus.Cold), await _shop.SaleAsync(sale.Id) is var closed ? (closed.Mode, closed.Gate) : default);
        await _shop.AssertCountsAsync(sale, 0, 0, 2, 8);
        Assert.Equal(new Stock(98, 0, 2), await _shop.StockAsync(sale.ProductId));
        Assert.True((await _shop.Make<StockCheck>().RunAsync(default)).Balanced);
        Assert.Equal(["close", "closed", "create"], (await LogAsync(sale)).Select(entry => entry.Action).Order());
        Assert.True(await IsBalancedAsync(sale));

        await _shop.RefundAsync(paid);

        await _shop.AssertCountsAsync(sale, 0, 0, 0, 10);
        Assert.Equal(new Stock(100, 0, 0), await _shop.StockAsync(sale.ProductId));
        Assert.True(await IsBalancedAsync(sale));
    }

    [Fact]
    public async Task Close_WithAllUnitsHeldAndNoneSold_SettlesWhenTheyArePaid()
    {
        var sale = await OpenAsync(3);
        var order = await WonAsync(sale, 3);
        await CallAsync<CloseSale>(sale);

        await _shop.SettleAsync(order, PaymentDecision.Paid);
        await CloseDueAsync();

        Assert.Equal(OrderStatus.Paid, (await _shop.ReadAsync(order)).Value.Status);
        Assert.Equal(SaleMode.Closed, (await _shop.SaleAsync(sale.Id)).Mode);
        await _shop.AssertCountsAsync(sale, 0, 0, 3, 0);
        Assert.Equal(new Stock(97, 0, 3), await _shop.StockAsync(sale.ProductId));
    }

    /// <summary>An earlier version closed sales while tickets were held, and with nothing else to move the move of the rest could not be made: everything behind it was stuck.</summary>
    [Theory]
    [InlineData(PaymentDecision.Paid, 0, 3)]
    [InlineData(PaymentDecision.Closed, 3, 0)]
    public async Task Settle_InASaleThatAnEarlierVersionClosedTooSoon_Heals(PaymentDecision decision, long released, long sold)
    {
        var sale = await OpenAsync(3);
        var order = await WonAsync(sale, 3);
        await _shop.PatchSaleAsync(
            sale.Id, PatchOperation.Set("/mode", SaleMode.Closed), PatchOperation.Set("/pendingMove", new SaleMove($"{sale.Id}.close", SaleMoveKind.Close, 0)));
        await (decision == PaymentDecision.Paid ? _shop.PayAsync(order) : _shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Unpaid, default));

        await Task.WhenAll(Task.Run(() => _shop.DecideAsync(order)), Task.Run(() => _shop.DecideAsync(order)));
        await CloseDueAsync();

        await _shop.AssertCountsAsync(sale, 0, 0, sold, released);
        Assert.Equal(new Stock(97 + released, 0, sold), await _shop.StockAsync(sale.ProductId));
        Assert.Null((await _shop.SaleAsync(sale.Id)).PendingMove);
        Assert.True(await IsBalancedAsync(sale));
    }

    [Fact]
    public async Task Close_AfterACrashBeforeRedisWasTold_TheTimerGivesItsKeysAnExpiry()
    {
        var sale = await OpenAsync(10);
        await _shop.Get<SaleStore>().ChangeModeAsync(current => current.StartClosing(), SaleLogEntry.Of(sale.Id, "close", "x", default), default);
        var found = (await _shop.Get<SaleStore>().FindVersionedAsync(sale.Id, default))!;
        var closed = found.Value.FinishClosing(new SaleMove($"{sale.Id}.close", SaleMoveKind.Close, 10));
        await _shop.Get<SaleStore>().TryFinishClosingAsync(found, closed, SaleLogEntry.Of(sale.Id, "closed", "x", default), default);

        await CloseDueAsync();

        Assert.NotNull(await _shop.Get<Mall.Functions.Platform.RedisConnection>().CallAsync(db => db.KeyTimeToLiveAsync(SaleKeys.Sale(sale.Id))));
        Assert.Equal(GateStatus.Cold, (await _shop.SaleAsync(sale.Id)).Gate);
    }

    [Fact]
    public async Task Close_WithAWinThatIsNoTicketYet_WaitsForIt()
    {
        var sale = await OpenAsync(10);
        var intent = (await Gate.EnterAsync(sale, "buyer", 2)).Intent!;

        Assert.Equal("closing", (await CallAsync<CloseSale>(sale)).Body.GetProperty("state").GetString());
        await CloseDueAsync();
        await _shop.AssertCountsAsync(sale, 10, 0, 0);

        await Gate.SentAsync(sale.Id, [intent.TicketId]);
        await CloseDueAsync();
        Assert.Equal(SaleMode.Closing, (await _shop.SaleAsync(sale.Id)).Mode);

        await _shop.DrainAsync(sale, intent);
        await _shop.SettleAsync((await _shop.OrderAsync(intent))!, PaymentDecision.Paid);
        await CloseDueAsync();
        Assert.Equal(SaleMode.Closed, (await _shop.SaleAsync(sale.Id)).Mode);
        await _shop.AssertCountsAsync(sale, 0, 0, 2, 8);
        Assert.Equal(new Stock(98, 0, 2), await _shop.StockAsync(sale.ProductId));
    }

    [Fact]
    public async Task Close_WhileTheGateIsGone_WaitsForTheRebuild()
    {
        var sale = await OpenAsync(10);
        await Gate.ShutAsync(sale.Id);

        Assert.Equal("closing", (await CallAsync<CloseSale>(sale)).Body.GetProperty("state").GetString());
        await CloseDueAsync();

        Assert.Equal(SaleMode.Closing, (await _shop.SaleAsync(sale.Id)).Mode);
    }

    [Fact]
    public async Task Close_OfASaleThatNeverOpened_GivesEverythingBack()
    {
        var sale = await _shop.SaleAsync(10, opensIn: TimeSpan.FromMinutes(30));

        await CallAsync<CloseSale>(sale);

        Assert.Equal(SaleMode.Closed, (await _shop.SaleAsync(sale.Id)).Mode);
        Assert.Equal(new Stock(100, 0, 0), await _shop.StockAsync(sale.ProductId));
    }

    [Fact]
    public async Task Close_ManyAtOnce_GivesBackOnce()
    {
        var sale = await OpenAsync(10);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => i % 2 == 0 ? CallAsync<CloseSale>(sale) : CloseDueAsync())));
        await CloseDueAsync();

        await _shop.AssertCountsAsync(sale, 0, 0, 0, 10);
        Assert.Equal(new Stock(100, 0, 0), await _shop.StockAsync(sale.ProductId));
        Assert.Null((await _shop.SaleAsync(sale.Id)).PendingMove);
    }

    /// <summary>A crash after the sale was written and before its product moved.</summary>
    [Fact]
    public async Task Close_AfterACrash_TheTimerMovesTheProduct()
    {
        var sale = await OpenAsync(10);
        await _shop.Get<SaleStore>().ChangeModeAsync(current => current.StartClosing(), SaleLogEntry.Of(sale.Id, "close", "x", default), default);
        var found = (await _shop.Get<SaleStore>().FindVersionedAsync(sale.Id, default))!;
        var closed = found.Value.FinishClosing(new SaleMove($"{sale.Id}.close", SaleMoveKind.Close, 10));
        Assert.True(await _shop.Get<SaleStore>().TryFinishClosingAsync(found, closed, SaleLogEntry.Of(sale.Id, "closed", "x", default), default));
        Assert.Equal(new Stock(90, 10, 0), await _shop.StockAsync(sale.ProductId));

        await CloseDueAsync();

        Assert.Equal(new Stock(100, 0, 0), await _shop.StockAsync(sale.ProductId));
    }

    [Fact]
    public async Task Timer_SaleWhoseTimeIsOver_IsClosed()
    {
        var sale = await OpenAsync(10);
        await _shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/endsAt", DateTimeOffset.UnixEpoch.AddDays(1)));

        await CloseDueAsync();

        Assert.Equal(SaleMode.Closed, (await _shop.SaleAsync(sale.Id)).Mode);
        Assert.Contains(await LogAsync(sale), entry => entry is { Action: "close", By: "clock" });
    }

    [Fact]
    public async Task Closed_NothingMoreIsAllowed()
    {
        var sale = await OpenAsync(10);
        await CallAsync<CloseSale>(sale);

        Assert.Equal("sale-closed", (await CallAsync<PauseSale>(sale)).Code);
        Assert.Equal("sale-closed", (await CallAsync<ResumeSale>(sale)).Code);
        Assert.Equal("sale-closed", (await CallAsync<RestockSale>(sale, new { quantity = 1, reason = "more" })).Code);
        Assert.Equal(200, (await CallAsync<CloseSale>(sale)).Status);
    }

    [Fact]
    public async Task Pause_OfNoSale_Is404()
    {
        var sale = await OpenAsync();

        Assert.Equal(404, (await CallAsync<PauseSale>(sale with { Id = "nothing" })).Status);
    }

    private async Task<Sale> OpenAsync(long stock = 10)
    {
        var sale = await _shop.OpenSaleAsync(stock);
        await Gate.OpenAsync(sale);
        return sale;
    }

    private Task<Answer> CallAsync<T>(Sale sale, object? body = null, string? key = null)
    {
        var function = _shop.Make<T>();
        return _shop.CallAsync(SaleSteps.Admin, body, request => Run(request), idempotencyKey: key);

        Task<Microsoft.AspNetCore.Http.IResult> Run(Microsoft.AspNetCore.Http.HttpRequest request) =>
            (Task<Microsoft.AspNetCore.Http.IResult>)typeof(T).GetMethod("Run")!.Invoke(function, [request, sale.Id, CancellationToken.None])!;
    }

    private async Task<Order> WonAsync(Sale sale, int quantity)
    {
        var intent = (await Gate.EnterAsync(sale, Ids.New(), quantity)).Intent!;
        await Gate.SentAsync(sale.Id, [intent.TicketId]);
        await _shop.DrainAsync(sale, intent);
        return (await _shop.OrderAsync(intent))!;
    }

    private async Task<bool> IsBalancedAsync(Sale sale) => (await _shop.Get<SaleAudit>().RunAsync(sale.Id, default))!.Balanced;

    private async Task<IReadOnlyList<SaleLogEntry>> LogAsync(Sale sale) =>
        (await _shop.Get<SaleStore>().LogAsync(sale.Id, new PageRequest(100, null), default)).Page.Items;

    private Task CloseDueAsync() => _shop.Make<SweepSales>().SweepAsync(default);
}
