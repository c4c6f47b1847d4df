using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>The process dies before each write of a payment in turn, be it the shop's own or a request that has WeChat Pay write something. Whatever dies, who was charged has his order or his money
/// back, and nothing happens twice.</summary>
public sealed class WeChatPayCrashTests : WeChatPayShop
{
    private const long Total = 2500;

    [Fact]
    public Task Pay_KilledBetweenAnyTwoWrites_IsOneAttemptWhenPressedAgain() => ShopDeath.AtEachCutAsync(first: 0, least: 3, most: 20, run: async write =>
    {
        var order = await Shop.AwaitingAsync();
        var isDead = await Shop.DiesBeforeAsync(write, () => PayAsync(order));

        Assert.Equal(201, (await PayAsync(order)).Status);

        Assert.True(Server.Pay(NumberOf(order)));
        await DeliverAsync(Server.CallbackOf(NumberOf(order)));
        Assert.True(await Shop.DecideAsync(order));
        await AssertExactAsync(order, OrderStatus.Paid);
        return isDead;
    });

    [Fact]
    public Task Pay_KilledBetweenAnyTwoWrites_AndNeverPressedAgain_IsClosedAtTheDeadline() => ShopDeath.AtEachCutAsync(first: 0, least: 3, most: 20, run: async write =>
    {
        var order = await Shop.AwaitingAsync();
        var isDead = await Shop.DiesBeforeAsync(write, () => PayAsync(order));
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));

        Assert.True(Server.NumberOf($"{order.Id}.1") is not { } number || !Server.Pay(number));
        await AssertExactAsync(order, OrderStatus.Cancelled);
        return isDead;
    });

    /// <summary>From the callback to the paid order. WeChat Pay repeats a message that was not answered, or the shop asks.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Callback_KilledBetweenAnyTwoWrites_SellsOnce(bool isRepeated) => ShopDeath.AtEachCutAsync(first: 0, least: 3, most: 20, run: async write =>
    {
        var (order, number) = await ChargedAsync();
        var callback = Server.CallbackOf(number);
        var isDead = await Shop.DiesBeforeAsync(write, async () =>
        {
            await DeliverAsync(callback);
            await Shop.DecideAsync(order);
        });
        if (isRepeated)
        {
            Assert.Equal(200, (await DeliverAsync(callback)).Status);
        }
        else
        {
            Shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await AskAsync();
        }

        Assert.True(await Shop.DecideAsync(order));
        await AssertExactAsync(order, OrderStatus.Paid);
        return isDead;
    });

    /// <summary>The shop asks, has the attempt closed, and decides.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Deadline_KilledBetweenAnyTwoWrites_SellsWhatWasPaidAndCancelsWhatWasNot(bool isPaid) => ShopDeath.AtEachCutAsync(first: 0, least: 3, most: 20, run: async write =>
    {
        var (order, number) = await StartedAsync();
        Assert.True(!isPaid || Server.Pay(number));
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));
        var isDead = await Shop.DiesBeforeAsync(write, () => Shop.DecideAsync(order, deadlinePassed: true));

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));

        Assert.Equal(isPaid, Server.Pay(number));
        await AssertExactAsync(order, isPaid ? OrderStatus.Paid : OrderStatus.Cancelled);
        return isDead;
    });

    /// <summary>He cancels, the process dies, and he pays with the code that he still has, if WeChat Pay lets him.</summary>
    [Fact]
    public Task Cancel_KilledBetweenAnyTwoWrites_ThenPaid_SellsOrGivesBack() => ShopDeath.AtEachCutAsync(first: 0, least: 2, most: 20, run: async write =>
    {
        var (order, number) = await StartedAsync();
        var isDead = await Shop.DiesBeforeAsync(write, () => Shop.Get<OrderCancellation>().CancelAsync(order, Shop.Durable.Client, default));
        var isCharged = Server.Pay(number);
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));
        await AskAsync();
        await RefundTimerAsync();

        await AssertExactAsync(order, isCharged ? OrderStatus.Paid : OrderStatus.Cancelled);
        return isDead;
    });

    private string NumberOf(Order order) => Server.NumberOf($"{order.Id}.1")!;

    private async Task AssertExactAsync(Order order, OrderStatus expected)
    {
        Shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await Shop.Make<RelayOutboxes>().Run(new TimerInfo(), default);
        var (now, payment) = ((await Shop.ReadAsync(order)).Value, await Shop.PaymentAsync(order.Id));
        var isPaid = expected == OrderStatus.Paid;
        Assert.Equal((expected, null, null), (now.Status, now.Outbox, payment.Outbox));
        Assert.Equal(isPaid ? new Stock(8, 0, 2) : new Stock(10, 0, 0), await Shop.StockAsync(order.Lines[0].ProductId));
        Assert.Equal(isPaid ? Total : 0, Server.Movements.Where(movement => movement.PaymentId == $"{order.Id}.1").Sum(movement => movement.RefundNumber is null ? movement.Fen : -movement.Fen));
        Assert.Equal((isPaid ? PaymentStatus.Paid : PaymentStatus.Closed, null, null), (payment.Status, payment.AskAt, payment.Refunds));
        Assert.True(payment.Attempts.Count <= 1);
        Assert.Single(Shop.Sent.Where(sent => sent.UserId == order.UserId && (sent.Name is "order.paid" or "order.cancelled")).DistinctBy(sent => sent.Id));
    }
}
