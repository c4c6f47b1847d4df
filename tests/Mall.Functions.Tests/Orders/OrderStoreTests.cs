using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Orders;

public sealed class OrderStoreTests : ShopTests
{
    private OrderStore Orders => Shop.Get<OrderStore>();

    [Fact]
    public async Task TryPlace_WithAKey_WritesBoth()
    {
        var (order, record) = NewOrder("user-1");

        Assert.True(await Orders.TryPlaceAsync(order, record, default));

        Assert.Equal(order.Lines, (await Orders.FindAsync("user-1", order.Id, default))!.Lines);
        Assert.Equal(record, await Orders.FindIdempotencyAsync("user-1", record.Id, default));
    }

    [Fact]
    public async Task TryPlace_AnOrderIdThatIsTaken_Throws()
    {
        var order = await Shop.WrittenAsync();

        await Assert.ThrowsAnyAsync<CosmosException>(() => Orders.TryPlaceAsync(order, null, default));
    }

    [Fact]
    public async Task IdempotencyRecord_AfterADay_IsForgottenAndTheOrderStays()
    {
        var (order, record) = NewOrder("user-1");
        await Orders.TryPlaceAsync(order, record, default);

        Shop.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(2));

        Assert.Null(await Orders.FindIdempotencyAsync("user-1", record.Id, default));
        Assert.NotNull(await Orders.FindAsync("user-1", order.Id, default));
    }

    [Fact]
    public async Task Change_OfAnotherShoppersOrder_Refuses()
    {
        var order = await Shop.WrittenAsync();

        Assert.Equal("order-not-found", (await Orders.ChangeAsync("user-1", order.Id, current => current, default)).Refusal!.Code);
    }

    [Fact]
    public async Task Change_SendsWhatWaitedAndWhatIsNewInOrder()
    {
        var order = await Shop.WrittenAsync();

        await Orders.ChangeAsync(order.UserId, order.Id, current => current.Cancel("unpaid", Shop.Clock.GetUtcNow()), default);

        Assert.Equal([OrdersNames.Created, OrdersNames.Cancelled], Shop.Sent.Select(sent => sent.Name));
        Assert.Null((await Shop.ReadAsync(order)).Value.Outbox);
    }

    [Fact]
    public async Task Change_ByFourAtOnceWhileTheOutboxIsEmptied_LosesNoChangeAndNoEvent()
    {
        var order = await Shop.WrittenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Orders.ChangeAsync(order.UserId, order.Id, current => Told(current, i), default))));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal(5, now.History.Count);
        Assert.Null(now.Outbox);
        Assert.Equal(["event-0", "event-1", "event-2", "event-3", OrdersNames.Created], Shop.Sent.Select(sent => sent.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListOverdue_FindsExactlyWhatShouldHaveMovedOn()
    {
        var now = Shop.Clock.GetUtcNow();
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
            await Shop.WrittenAsync();
        }

        Assert.Equal(2, (await Orders.ListOverdueAsync(Shop.Clock.GetUtcNow().AddDays(1), default, 2, default)).Count);
    }

    private (Order Order, IdempotencyRecord Record) NewOrder(string userId)
    {
        var order = Order.Place(Ids.New(), userId, [AnOrder.Line()], null, Shop.Clock.GetUtcNow()).Value!;
        return (order, new IdempotencyRecord("idempotency.key", userId, "hash", order.Id));
    }

    private static Order Awaiting(Order order, DateTimeOffset payBy) =>
        order with { Status = OrderStatus.AwaitingPayment, CreatedAt = payBy.AddDays(-1), PayBy = payBy };

    private async Task<Order> WriteAsync(Func<Order, Order> change)
    {
        var order = change(Order.Place(Ids.New(), Ids.New(), [AnOrder.Line()], null, Shop.Clock.GetUtcNow()).Value!);
        await Orders.TryPlaceAsync(order, null, default);
        return order;
    }

    private static Order Told(Order order, int number) => order with
    {
        History = [.. order.History, new OrderStep(OrderStatus.Pending, order.CreatedAt.AddSeconds(number))],
        Outbox = [.. order.Outbox ?? [], Event.Of(OrdersNames.Topic, $"event-{number}", order.Id, order.UserId, order.CreatedAt, new { })],
    };
}
