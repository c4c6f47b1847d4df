using Mall.Functions.Catalog;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Xunit;

namespace Mall.Functions.Tests.Orders;

public sealed class ReserveStockTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    private StockReservations Stock => Shop.Get<StockReservations>();

    [Fact]
    public async Task Run_EnoughOfEverything_TakesEveryLine()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));

        Assert.True(await RunAsync(order));

        Assert.Equal((new Stock(8, 2, 0), new Stock(7, 3, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
        Assert.Equal(OrderStatus.Pending, (await Shop.ReadAsync(order)).Value.Status);
    }

    [Fact]
    public async Task Run_Again_TakesNothingTwice()
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.PlacedAsync((tea, 2));

        Assert.True(await RunAsync(order));
        Assert.True(await RunAsync(order));

        Assert.Equal(new Stock(8, 2, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Run_AfterACrashBetweenTheLines_TakesTheRest()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));
        await Stock.ReserveAsync(tea, order.Id, 2, default);

        Assert.True(await RunAsync(order));

        Assert.Equal((new Stock(8, 2, 0), new Stock(7, 3, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Fact]
    public async Task Run_OneLineShort_TakesNothingAndRejects()
    {
        var (tea, cup, pot) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 2), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3), (pot, 1));

        Assert.False(await RunAsync(order));

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
        Assert.Equal(new Stock(2, 0, 0), await Shop.StockAsync(cup));
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(pot));
    }

    [Fact]
    public async Task Run_OneLineShort_ALateReserveOfAnyLineFindsThatItIsOver()
    {
        var (tea, cup, pot) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 2), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3), (pot, 1));
        await RunAsync(order);

        foreach (var line in order.Lines)
        {
            Assert.Equal(ReserveOutcome.Released, await Stock.ReserveAsync(line.ProductId, order.Id, 1, default));
        }
    }

    [Fact]
    public async Task Run_AProductThatIsGone_RejectsAndSaysSo()
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.PlacedAsync((tea, 2), (Ids.New(), 1));

        Assert.False(await RunAsync(order));

        await AssertRejectedAsync(order, "product-unavailable");
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_AfterACrashWhileGivingBack_RejectsAndNothingStaysTaken(int released)
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 2));
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));
        await Stock.ReserveAsync(tea, order.Id, 2, default);
        foreach (var line in order.Lines.Take(released))
        {
            await Stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        Assert.False(await RunAsync(order));

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal((new Stock(10, 0, 0), new Stock(2, 0, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_AfterACrashWhileGivingBackForAProductThatIsGone_StillSaysSo(int released)
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.PlacedAsync((tea, 2), (Ids.New(), 1));
        await Stock.ReserveAsync(tea, order.Id, 2, default);
        foreach (var line in order.Lines.Take(released))
        {
            await Stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, default);
        }

        Assert.False(await RunAsync(order));

        await AssertRejectedAsync(order, "product-unavailable");
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Run_AfterACrashWhileGivingBack_StaysRejectedThoughThereIsStockNow()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 5));
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));
        await Stock.ReserveAsync(tea, order.Id, 2, default);
        await Stock.ReleaseAsync(tea, order.Id, 2, default);

        Assert.False(await RunAsync(order));

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal((new Stock(10, 0, 0), new Stock(5, 0, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Fact]
    public async Task Run_OfAnOrderThatAwaitsItsPayment_GoesOnAndTakesNothing()
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.AwaitingAsync(tea, 2);

        Assert.True(await RunAsync(order));

        Assert.Equal(new Stock(8, 2, 0), await Shop.StockAsync(tea));
    }

    [Theory]
    [InlineData(PaymentDecision.Paid, 0, 2)]
    [InlineData(PaymentDecision.Closed, 0, 0)]
    public async Task Run_OfASettledOrder_EndsAndTakesNothing(PaymentDecision decision, long reserved, long sold)
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.AwaitingAsync(tea, 2);
        await Shop.SettleAsync(order, decision);

        Assert.False(await RunAsync(order));

        Assert.Equal(new Stock(10 - reserved - sold, reserved, sold), await Shop.StockAsync(tea));
    }

    [Fact]
    public Task Run_OfNoOrder_Fails() => Assert.ThrowsAsync<InvalidOperationException>(() => Shop.Make<ReserveStock>().Run(new OrderKey(Ids.New(), "nobody"), default));

    [Fact]
    public async Task Run_TwiceAtOnceWithEnough_TakesOnce()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync());
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));

        Assert.All(await Task.WhenAll(Task.Run(() => RunAsync(order)), Task.Run(() => RunAsync(order))), Assert.True);

        Assert.Equal((new Stock(8, 2, 0), new Stock(7, 3, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    [Fact]
    public async Task Run_TwiceAtOnceWithTooLittle_RejectsOnceAndNothingStaysTaken()
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync(available: 2));
        var order = await Shop.PlacedAsync((tea, 2), (cup, 3));

        Assert.All(await Task.WhenAll(Task.Run(() => RunAsync(order)), Task.Run(() => RunAsync(order))), Assert.False);

        await AssertRejectedAsync(order, "insufficient-stock");
        Assert.Equal((new Stock(10, 0, 0), new Stock(2, 0, 0)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
    }

    private Task<bool> RunAsync(Order order) => Shop.Make<ReserveStock>().Run(order.Key(), default);

    private async Task AssertRejectedAsync(Order order, string reason)
    {
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal((OrderStatus.Rejected, reason), (now.Status, now.Reason));
        Assert.Equal([OrderStatus.Pending, OrderStatus.Rejected], now.History.Select(step => step.Status));
        Assert.Contains(Shop.Sent, sent => sent.Id == $"{order.Id}.order.rejected");
    }
}
