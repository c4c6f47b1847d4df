using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Microsoft.Azure.Cosmos;
using Xunit;

namespace Mall.Functions.Tests.Orders;

public sealed class OrderStoreTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.OpenAsync();

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private OrderStore Orders => _shop.Get<OrderStore>();

    [Fact]
    public async Task TryPlace_WithAKey_WritesBoth()
    {
        var (order, record) = NewOrder("user-1");

        Assert.True(await Orders.TryPlaceAsync(order, record, default));

        Assert.Equal(order.Lines, (await Orders.FindAsync("user-1", order.Id, default))!.Lines);
        Assert.Equal(record, await Orders.FindIdempotencyAsync("user-1", record.Id, default));
    }

    [Fact]
    public async Task TryPlace_OneKeyTwiceAtOnce_WritesOneOrder()
    {
        var tries = Enumerable.Range(0, 8).Select(_ => NewOrder("user-1")).ToArray();

        var placed = await Task.WhenAll(tries.Select(one => Task.Run(() => Orders.TryPlaceAsync(one.Order, one.Record, default))));

        Assert.Single(placed, true);
        var only = Assert.Single((await Orders.ListAsync("user-1", null, new PageRequest(100, null), default)).Page.Items);
        Assert.Equal(only.Id, (await Orders.FindIdempotencyAsync("user-1", tries[0].Record.Id, default))!.OrderId);
    }

    [Fact]
    public async Task TryPlace_TheSameKeyOfAnotherShopper_IsAnotherKey()
    {
        Assert.True(await Place("user-1"));
        Assert.True(await Place("user-2"));

        Task<bool> Place(string userId) => NewOrder(userId) is var (order, record) ? Orders.TryPlaceAsync(order, record, default) : throw new InvalidOperationException();
    }

    [Fact]
    public async Task TryPlace_AnOrderIdThatIsTaken_Throws()
    {
        var order = await _shop.WrittenAsync();

        await Assert.ThrowsAnyAsync<CosmosException>(() => Orders.TryPlaceAsync(order, null, default));
    }

    [Fact]
    public async Task IdempotencyRecord_AfterADay_IsForgottenAndTheOrderStays()
    {
        var (order, record) = NewOrder("user-1");
        await Orders.TryPlaceAsync(order, record, default);

        _shop.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(2));

        Assert.Null(await Orders.FindIdempotencyAsync("user-1", record.Id, default));
        Assert.NotNull(await Orders.FindAsync("user-1", order.Id, default));
    }

    [Fact]
    public async Task Change_OfNoOrder_Refuses() =>
        Assert.Equal("order-not-found", (await Orders.ChangeAsync("user-1", Ids.New(), order => order, default)).Refusal!.Code);

    [Fact]
    public async Task Change_OfAnotherShoppersOrder_Refuses()
    {
        var order = await _shop.WrittenAsync();

        Assert.Equal("order-not-found", (await Orders.ChangeAsync("user-1", order.Id, current => current, default)).Refusal!.Code);
    }

    [Fact]
    public async Task Change_ThatRefusesOrChangesNothing_WritesNothing()
    {
        var order = await _shop.WrittenAsync();
        var etag = (await _shop.ReadAsync(order)).ETag;

        Assert.Equal("order-status", (await Orders.ChangeAsync(order.UserId, order.Id, current => current.Pay(default), default)).Refusal!.Code);
        Assert.Null((await Orders.ChangeAsync(order.UserId, order.Id, current => current, default)).Refusal);

        Assert.Equal(etag, (await _shop.ReadAsync(order)).ETag);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task Change_SendsWhatWaitedAndWhatIsNewInOrder()
    {
        var order = await _shop.WrittenAsync();

        await Orders.ChangeAsync(order.UserId, order.Id, current => current.Cancel("unpaid", _shop.Clock.GetUtcNow()), default);

        Assert.Equal([OrdersNames.Created, OrdersNames.Cancelled], _shop.Sent.Select(sent => sent.Name));
        Assert.Null((await _shop.ReadAsync(order)).Value.Outbox);
    }

    [Fact]
    public async Task Change_ByFourAtOnceWhileTheOutboxIsEmptied_LosesNoChangeAndNoEvent()
    {
        var order = await _shop.WrittenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Orders.ChangeAsync(order.UserId, order.Id, current => Told(current, i), default))));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal(5, now.History.Count);
        Assert.Null(now.Outbox);
        Assert.Equal(["event-0", "event-1", "event-2", "event-3", OrdersNames.Created], _shop.Sent.Select(sent => sent.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Change_WhenSomebodyIsAlwaysFaster_GivesUpAndWritesNothing()
    {
        var order = await _shop.WrittenAsync();

        var outcome = await Orders.ChangeAsync(order.UserId, order.Id, current =>
        {
            Touch(order).GetAwaiter().GetResult();
            return current.Cancel("unpaid", default);
        }, default);

        Assert.Equal("try-again", outcome.Refusal!.Code);
        Assert.Equal(OrderStatus.Pending, (await _shop.ReadAsync(order)).Value.Status);
    }

    [Fact]
    public async Task ListOverdue_FindsExactlyWhatShouldHaveMovedOn()
    {
        var now = _shop.Clock.GetUtcNow();
        var second = TimeSpan.FromSeconds(1);
        var expected = new[]
        {
            await WriteAsync(o => o with { CreatedAt = now - second }),
            await WriteAsync(o => Awaiting(o, now - second)),
        };
        await WriteAsync(o => o with { CreatedAt = now });
        await WriteAsync(o => o with { CreatedAt = now + second });
        await WriteAsync(o => Awaiting(o, now));
        await WriteAsync(o => Awaiting(o, now + second));
        foreach (var status in Enum.GetValues<OrderStatus>().Except([OrderStatus.Pending, OrderStatus.AwaitingPayment]))
        {
            await WriteAsync(o => o with { Status = status, CreatedAt = now.AddDays(-1), PayBy = now.AddDays(-1) });
        }

        var (inTime, record) = NewOrder("user-1");
        await Orders.TryPlaceAsync(inTime, record, default);

        var overdue = await Orders.ListOverdueAsync(placedBefore: now, dueBefore: now, 100, default);

        Assert.Equal(expected.Select(order => order.Key()).OrderBy(key => key.OrderId), overdue.Select(order => order.Key).OrderBy(key => key.OrderId));
    }

    [Fact]
    public async Task ListOverdue_MoreThanTheLimit_IsCutThere()
    {
        for (var i = 0; i < 3; i++)
        {
            await _shop.WrittenAsync();
        }

        Assert.Equal(2, (await Orders.ListOverdueAsync(_shop.Clock.GetUtcNow().AddDays(1), default, 2, default)).Count);
    }

    private (Order Order, IdempotencyRecord Record) NewOrder(string userId)
    {
        var order = Order.Place(Ids.New(), userId, [AnOrder.Line()], null, _shop.Clock.GetUtcNow()).Value!;
        return (order, new IdempotencyRecord("idempotency.key", userId, "hash", order.Id));
    }

    private static Order Awaiting(Order order, DateTimeOffset payBy) =>
        order with { Status = OrderStatus.AwaitingPayment, CreatedAt = payBy.AddDays(-1), PayBy = payBy };

    private async Task<Order> WriteAsync(Func<Order, Order> change)
    {
        var order = change(Order.Place(Ids.New(), Ids.New(), [AnOrder.Line()], null, _shop.Clock.GetUtcNow()).Value!);
        await Orders.TryPlaceAsync(order, null, default);
        return order;
    }

    private static Order Told(Order order, int number) => order with
    {
        History = [.. order.History, new OrderStep(OrderStatus.Pending, order.CreatedAt.AddSeconds(number))],
        Outbox = [.. order.Outbox ?? [], Event.Of(OrdersNames.Topic, $"event-{number}", order.Id, order.UserId, order.CreatedAt, new { })],
    };

    private async Task Touch(Order order) => await _shop.Get<CosmosDatabase>().Container(OrdersNames.Container)
        .TryPatchAsync(order.Id, order.UserId, [PatchOperation.Increment("/touched", 1)], null, default);
}
