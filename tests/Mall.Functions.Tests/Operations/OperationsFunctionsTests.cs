using System.Globalization;
using Mall.Functions.Catalog;
using Mall.Functions.Operations;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Operations;

public sealed class OperationsFunctionsTests : IAsyncLifetime
{
    private RealServiceBus _bus = null!;
    private DeadLetters _letters = null!;
    private QueueAges _ages = null!;
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _bus = await RealServiceBus.OpenAsync();
        _shop = await TestShop.OpenAsync();
        _letters = new DeadLetters(_bus.Client);
        _ages = new QueueAges(_bus.Client, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        await _ages.DisposeAsync();
        await _letters.DisposeAsync();
        await _bus.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task DeadLetters_PageByPage_AreAllOfAllEntities()
    {
        for (var i = 0; i < 3; i++)
        {
            await DeadLetterAsync("notification.tasks", $"task-{i}");
            await DeadLetterAsync("seckill.tickets", $"ticket-{i}");
        }

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = (await _shop.CallAsync(SaleSteps.Admin, null, Letters, $"?pageSize=2{(token is null ? "" : $"&continuationToken={token}")}")).Body;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("messageId").GetString()!));
            token = page.GetProperty("continuationToken").GetString();
        }
        while (token is not null);

        Assert.Equal(["task-0", "task-1", "task-2", "ticket-0", "ticket-1", "ticket-2"], seen);
    }

    [Fact]
    public async Task DeadLetters_OfOneEntity_SayWhy()
    {
        await DeadLetterAsync("seckill.tickets", "t1", subject: "ticket");

        var page = (await _shop.CallAsync(SaleSteps.Admin, null, Letters, "?entity=seckill.tickets")).Body;

        var letter = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("malformed", "It cannot be read.", "ticket", "{}"),
            (letter.GetProperty("reason").GetString(), letter.GetProperty("description").GetString(), letter.GetProperty("subject").GetString(), letter.GetProperty("preview").GetString()));
    }

    [Theory]
    [InlineData(false, "?entity=nothing", "entity")]
    [InlineData(false, "?pageSize=0", "pageSize")]
    [InlineData(false, "?continuationToken=bm90aGluZw", "continuationToken")]
    [InlineData(true, "?status=lost", "status")]
    [InlineData(true, "?status=1", "status")]
    [InlineData(true, "?q=%27", "q")]
    public async Task DeadLettersAndOrders_BadQuery_Is400NamingIt(bool orders, string query, string field)
    {
        var answer = await _shop.CallAsync(SaleSteps.Admin, null, orders ? Orders : Letters, query);

        Assert.Equal((400, field), (answer.Status, answer.Field()));
    }

    [Theory]
    [InlineData("no-such-queue", "1", "entity-not-found")]
    [InlineData("notification.tasks", "1", "dead-letter-not-found")]
    public async Task Replay_OfNothing_Is404(string entity, string id, string code)
    {
        var answer = await _shop.CallAsync(SaleSteps.Admin, null, request => Replay(request, entity, id));

        Assert.Equal((404, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Orders_ByIdUserAndStatus_AreAnybodys()
    {
        var mine = await _shop.PlacedAsync(("tea", 1));
        var other = await _shop.AwaitingAsync();

        Assert.Equal([other.Id, mine.Id], await IdsAsync(""));
        Assert.Equal([mine.Id], await IdsAsync($"?q={mine.Id}"));
        Assert.Equal([mine.Id], await IdsAsync($"?q={mine.UserId}"));
        Assert.Equal([other.Id], await IdsAsync("?status=awaitingPayment"));
        Assert.Empty(await IdsAsync($"?status=paid&q={mine.Id}"));
        Assert.Empty(await IdsAsync($"?status=paid&q={mine.UserId}"));
        Assert.Empty(await IdsAsync("?q=nobody"));
    }

    [Fact]
    public async Task Stuck_SaysWhichAndWhy()
    {
        var pending = await _shop.WrittenAsync();
        var unpaid = await _shop.AwaitingAsync();
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await _shop.WrittenAsync();

        var items = (await _shop.CallAsync(SaleSteps.Admin, null, Stuck)).Body.GetProperty("items").EnumerateArray()
            .Select(item => (item.GetProperty("orderId").GetString(), item.GetProperty("why").GetString()));

        Assert.Equal([(pending.Id, "stock-not-reserved"), (unpaid.Id, "deadline-passed")], items);
    }

    [Fact]
    public async Task Overview_CountsTodaysOrdersAndWhatIsLeftBehind()
    {
        await _shop.PlacedAsync(("tea", 1));
        _shop.Clock.Advance(TimeSpan.FromDays(1));
        await _shop.AwaitingAsync();
        await _shop.AwaitingAsync();
        await _shop.WrittenAsync();
        await DeadLetterAsync("seckill.tickets", "t1");

        var overview = await OverviewAsync();

        var today = overview.GetProperty("orders");
        Assert.Equal((2, 1, 0, 3), (
            today.GetProperty("byStatus").GetProperty("awaitingPayment").GetInt64(),
            today.GetProperty("byStatus").GetProperty("pending").GetInt64(),
            today.GetProperty("byStatus").GetProperty("paid").GetInt64(),
            today.GetProperty("total").GetInt64()));
        Assert.Equal(1, overview.GetProperty("stuckOrders").GetInt32());
        Assert.Equal(1, overview.GetProperty("deadLetters").GetProperty("total").GetInt32());
        Assert.Equal(2, overview.GetProperty("outbox").GetProperty("total").GetInt64());
        Assert.True(overview.GetProperty("stock").GetProperty("balanced").GetBoolean());
        Assert.Equal(2, overview.GetProperty("stock").GetProperty("checked").GetInt32());
    }

    [Fact]
    public async Task Overview_WhatIsMeasured_IsInIt()
    {
        var sale = $"sale-{Guid.NewGuid():N}";
        Telemetry.Units.Set(5, sale, "available");
        Telemetry.Units.Set(3, sale, "held");
        Telemetry.Units.Set(2, sale, "sold");
        var before = Telemetry.Admissions.Of("sold-out").Count;
        Telemetry.Admissions.Of("sold-out").Add();
        await _shop.WrittenAsync();
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));

        var overview = await OverviewAsync();

        var units = overview.GetProperty("sales").EnumerateArray().Single(each => each.GetProperty("saleId").GetString() == sale);
        Assert.Equal((5, 3, 2), (units.GetProperty("available").GetInt64(), units.GetProperty("held").GetInt64(), units.GetProperty("sold").GetInt64()));
        Assert.True(overview.GetProperty("process").GetProperty("admissions").GetProperty("sold-out").GetInt64() > before);
        Assert.True(overview.GetProperty("process").GetProperty("orders").GetProperty("pending").GetInt64() > 0);
        Assert.Equal(0, overview.GetProperty("process").GetProperty("mismatches").GetProperty("stock").GetInt64());
        Assert.True(Assert.Single(overview.GetProperty("outbox").GetProperty("containers").EnumerateArray()).GetProperty("seconds").GetDouble() >= 59);
        Assert.Equal(DeadLetterEntity.All.Select(entity => entity.Name), overview.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("entity").GetString()));
    }

    [Fact]
    public async Task Overview_StockThatDoesNotAddUp_IsNamed()
    {
        var product = await _shop.ProductAsync();
        await _shop.AwaitingAsync(product, quantity: 2);
        var found = (await _shop.Get<ProductStore>().FindVersionedAsync(product, default))!;
        var wrong = found.Value with { Stock = found.Value.Stock with { Reserved = 3 } };
        await _shop.Get<CosmosDatabase>().Container(CatalogNames.Products).TryReplaceAsync(wrong, product, product, found.ETag, default);

        var stock = (await OverviewAsync()).GetProperty("stock");

        Assert.False(stock.GetProperty("balanced").GetBoolean());
        var mismatch = Assert.Single(stock.GetProperty("mismatches").EnumerateArray());
        Assert.Equal((product, 3, 2), (mismatch.GetProperty("productId").GetString(), mismatch.GetProperty("reserved").GetInt64(), mismatch.GetProperty("reservedByOrders").GetInt64()));
    }

    [Fact]
    public async Task Overview_ProductDeletedWhileSomebodyHasUnitsOfIt_StillAddsUp()
    {
        var product = await _shop.ProductAsync();
        await _shop.AwaitingAsync(product, quantity: 2);
        Assert.True((await _shop.Get<ProductEdits>().DeleteAsync(product, null, default)).Is(out _, out _));

        var stock = (await OverviewAsync()).GetProperty("stock");

        Assert.Equal((true, 1), (stock.GetProperty("balanced").GetBoolean(), stock.GetProperty("checked").GetInt32()));
    }

    [Fact]
    public async Task Replay_DryRun_SaysWhatWouldBeSentAndSendsNothing()
    {
        await DeadLetterAsync("seckill.tickets", "e1");
        var id = (await _letters.PeekAsync(DeadLetterEntity.Find("seckill.tickets")!, 0, 1, default))[0].SequenceNumber.ToString(CultureInfo.InvariantCulture);

        var rehearsed = await _shop.CallAsync(SaleSteps.Admin, null, request => Replay(request, "seckill.tickets", id), "?dryRun=true");
        var replayed = await _shop.CallAsync(SaleSteps.Admin, null, request => Replay(request, "seckill.tickets", id));

        Assert.Equal((200, "e1/1", true), (rehearsed.Status, rehearsed.Body.GetProperty("messageId").GetString(), rehearsed.Body.GetProperty("dryRun").GetBoolean()));
        Assert.Equal(["seckill.tickets"], rehearsed.Body.GetProperty("receivers").EnumerateArray().Select(receiver => receiver.GetString()));
        Assert.Equal(("e1/1", false), (replayed.Body.GetProperty("messageId").GetString(), replayed.Body.GetProperty("dryRun").GetBoolean()));
        var act = Assert.Single((await _shop.CallAsync(SaleSteps.Admin, null, Acts, "?subject=dead-letters.seckill.tickets")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(("replay", SaleSteps.Admin.Id, "e1/1"), (act.GetProperty("action").GetString(), act.GetProperty("by").GetString(), act.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Overview_MoneyOfToday_IsByWhatBecameOfIt()
    {
        var paid = await _shop.AwaitingAsync();
        await _shop.SettleAsync(paid, PaymentStatus.Paid);
        var awaiting = await _shop.AwaitingAsync();

        var money = (await OverviewAsync()).GetProperty("money");

        Assert.Equal(
            ("CNY", paid.Total.Amount, awaiting.Total.Amount, 0),
            (money.GetProperty("currency").GetString(), money.GetProperty("paid").GetInt64(), money.GetProperty("awaiting").GetInt64(), money.GetProperty("refunded").GetInt64()));
    }

    private async Task DeadLetterAsync(string queue, string id, string? subject = null)
    {
        await _bus.SendAsync(queue, id, subject: subject);
        await _bus.DeadLetterNextAsync(queue);
    }

    private async Task<JsonElement> OverviewAsync() => (await _shop.CallAsync(SaleSteps.Admin, null, Overview)).Body;

    private Task<IResult> Acts(HttpRequest request) => _shop.Make<ListOperatorActs>().Run(request, default);

    private Task<IResult> Overview(HttpRequest request) => new GetOverview(
        _shop.Get<OrderSearch>(), _shop.Get<OrderStore>(), _letters, _ages, _shop.Get<StockCheck>(), _shop.Get<CosmosDatabase>(),
        [new OutboxSource(OrdersNames.Container, "userId")], _shop.Clock).Run(request, default);

    private Task<IResult> Orders(HttpRequest request) => _shop.Make<SearchOrders>().Run(request, default);

    private Task<IResult> Stuck(HttpRequest request) => _shop.Make<ListStuckOrders>().Run(request, default);

    private Task<IResult> Letters(HttpRequest request) => new ListDeadLetters(_letters).Run(request, default);

    private Task<IResult> Replay(HttpRequest request, string entity, string id) => new ReplayDeadLetter(
        _letters, _shop.Get<OperatorActs>(), NullLogger<ReplayDeadLetter>.Instance).Run(request, entity, id, default);

    private async Task<string[]> IdsAsync(string query) => (await _shop.CallAsync(SaleSteps.Admin, null, Orders, query)).ItemIds();
}
