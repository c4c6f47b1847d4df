using Mall.Functions.Catalog;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Tests.Builders;
using Xunit;

namespace Mall.Functions.Tests.Orders;

public sealed class SettleOrderTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private string _tea = null!;
    private string _cup = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _tea = await _shop.ProductAsync();
        _cup = await _shop.ProductAsync();
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private StockReservations Stock => _shop.Get<StockReservations>();

    [Fact]
    public async Task Paid_SellsEveryLineThenSaysSo()
    {
        var order = await AwaitingAsync();

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        await AssertPaidAsync(order);
    }

    [Fact]
    public async Task Paid_WhoeverHearsOfIt_FindsTheStockSold()
    {
        var order = await AwaitingAsync();
        Stock? heard = null;
        _shop.OnSending = async sent => heard = sent.Name == OrdersNames.Paid ? await _shop.StockAsync(_cup) : heard;

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        Assert.Equal(new Stock(7, 0, 3), heard);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Paid_AfterACrashBetweenTheSteps_SellsTheRest(int sold)
    {
        var order = await AwaitingAsync();
        foreach (var line in order.Lines.Take(sold))
        {
            await Stock.SellAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        await AssertPaidAsync(order);
    }

    [Fact]
    public async Task Paid_Again_ChangesNothing()
    {
        var order = await AwaitingAsync();
        await _shop.SettleAsync(order, PaymentDecision.Paid);
        var etag = (await _shop.ReadAsync(order)).ETag;

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        await AssertPaidAsync(order);
        Assert.Equal(etag, (await _shop.ReadAsync(order)).ETag);
    }

    [Fact]
    public async Task Paid_TwiceAtOnce_IsOnce()
    {
        var order = await AwaitingAsync();

        await Task.WhenAll(Task.Run(() => _shop.SettleAsync(order, PaymentDecision.Paid)), Task.Run(() => _shop.SettleAsync(order, PaymentDecision.Paid)));

        await AssertPaidAsync(order);
    }

    [Fact]
    public async Task Paid_WithoutReservations_FailsAndDoesNotSaySo()
    {
        var order = await _shop.PlacedAsync((_tea, 2));
        await _shop.Make<OpenPayment>().Run(order.Key(), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.SettleAsync(order, PaymentDecision.Paid));

        Assert.Equal(OrderStatus.AwaitingPayment, (await _shop.ReadAsync(order)).Value.Status);
    }

    [Theory]
    [InlineData(CloseReason.Unpaid, "unpaid")]
    [InlineData(CloseReason.Cancelled, "cancelled-by-shopper")]
    public async Task Closed_GivesEverythingBackThenSaysWhy(CloseReason because, string reason)
    {
        var order = await AwaitingAsync();
        await _shop.Get<PaymentStore>().CloseAsync(order.Id, because, default);

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        await AssertCancelledAsync(order, reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Closed_AfterACrashBetweenTheSteps_GivesTheRestBack(int released)
    {
        var order = await AwaitingAsync();
        foreach (var line in order.Lines.Take(released))
        {
            await Stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        await AssertCancelledAsync(order, "unpaid");
    }

    [Fact]
    public async Task Closed_TwiceAtOnce_IsOnce()
    {
        var order = await AwaitingAsync();

        await Task.WhenAll(Task.Run(() => _shop.SettleAsync(order, PaymentDecision.Closed)), Task.Run(() => _shop.SettleAsync(order, PaymentDecision.Closed)));

        await AssertCancelledAsync(order, "unpaid");
    }

    [Fact]
    public async Task Closed_BeforeThePaymentWasOpened_CancelsThePendingOrder()
    {
        var order = await _shop.PlacedAsync((_tea, 2), (_cup, 3));
        await _shop.Make<ReserveStock>().Run(order.Key(), default);

        await _shop.SettleAsync(order, PaymentDecision.Closed);

        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.Cancelled], now.History.Select(step => step.Status));
        Assert.Equal(new Stock(10, 0, 0), await _shop.StockAsync(_tea));
    }

    [Theory]
    [InlineData(PaymentDecision.Paid, PaymentDecision.Closed)]
    [InlineData(PaymentDecision.Closed, PaymentDecision.Paid)]
    public async Task Settled_AskedForTheOpposite_StaysAsItIs(PaymentDecision first, PaymentDecision then)
    {
        var order = await AwaitingAsync();
        await _shop.SettleAsync(order, first);

        await _shop.SettleAsync(order, then);

        await (first == PaymentDecision.Paid ? AssertPaidAsync(order) : AssertCancelledAsync(order, "unpaid"));
    }

    [Fact]
    public async Task Paid_WhileTheServiceBusIsDown_SettlesAndKeepsTheEvent()
    {
        var order = await AwaitingAsync();
        _shop.ServiceBusIsDown = true;

        await _shop.SettleAsync(order, PaymentDecision.Paid);

        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal(OrderStatus.Paid, now.Status);
        Assert.Equal([OrdersNames.Paid], now.Outbox!.Select(waiting => waiting.Name));
    }

    private async Task<Order> AwaitingAsync()
    {
        var order = await _shop.PlacedAsync((_tea, 2), (_cup, 3));
        await _shop.Make<ReserveStock>().Run(order.Key(), default);
        await _shop.Make<OpenPayment>().Run(order.Key(), default);
        return order;
    }

    private async Task AssertPaidAsync(Order order)
    {
        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.AwaitingPayment, OrderStatus.Paid], now.History.Select(step => step.Status));
        Assert.Null(now.Outbox);
        Assert.Equal((new Stock(8, 0, 2), new Stock(7, 0, 3)), (await _shop.StockAsync(_tea), await _shop.StockAsync(_cup)));
        Assert.Equal([OrdersNames.Created, OrdersNames.Paid], _shop.Sent.Select(sent => sent.Name));
    }

    private async Task AssertCancelledAsync(Order order, string reason)
    {
        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Cancelled, reason), (now.Status, now.Reason));
        Assert.Null(now.Outbox);
        Assert.Equal((new Stock(10, 0, 0), new Stock(10, 0, 0)), (await _shop.StockAsync(_tea), await _shop.StockAsync(_cup)));
        Assert.Equal([OrdersNames.Created, OrdersNames.Cancelled], _shop.Sent.Select(sent => sent.Name));
    }
}
