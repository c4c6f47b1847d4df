using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class SaleStockTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    private SaleStock Stock => Shop.Get<SaleStock>();

    [Fact]
    public async Task MoveOnce_ManyTimesAtOnce_MovesOnce()
    {
        var product = await Shop.ProductAsync(10);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Stock.MoveOnceAsync(product, "sale-1", "sale-1.create", StockChange.Reserve(4L), default))));

        Assert.All(outcomes, Assert.Null);
        Assert.Equal(new Stock(6, 4, 0), await Shop.StockAsync(product));
        Assert.Equal(4, (await Shop.ReservationAsync(product, "sale-1"))!.Quantity);
    }

    [Fact]
    public async Task MoveOnce_OnceRefused_IsRefusedForGood()
    {
        var product = await Shop.ProductAsync(3);
        Assert.Equal(ReserveOutcome.InsufficientStock, await Stock.MoveOnceAsync(product, "sale-1", "sale-1.create", StockChange.Reserve(4L), default));
        await Shop.Get<StockAdjustments>().AdjustAsync(
            new StockAdjustment { Id = "adjustment.1", ProductId = product, Delta = 10, Reason = "delivery", Stock = new Stock(0, 0, 0), CreatedBy = "admin", CreatedAt = default }, default);

        Assert.Equal(ReserveOutcome.InsufficientStock, await Stock.MoveOnceAsync(product, "sale-1", "sale-1.create", StockChange.Reserve(4L), default));

        Assert.Equal(new Stock(13, 0, 0), await Shop.StockAsync(product));
    }

    [Fact]
    public async Task MoveOnce_CloseAndSingleTicketsAfterIt_AddUp()
    {
        var product = await Shop.ProductAsync(10);
        await Stock.MoveOnceAsync(product, "sale-1", "sale-1.create", StockChange.Reserve(8L), default);

        await Stock.MoveOnceAsync(product, "sale-1", "sale-1.close", StockChange.CloseSale(3, 2), default);
        Assert.Equal(new Stock(5, 3, 2), await Shop.StockAsync(product));
        Assert.Equal(3, (await Shop.ReservationAsync(product, "sale-1"))!.Quantity);

        await Stock.MoveOnceAsync(product, "sale-1", "t1.sold", StockChange.Sell(1), default);
        await Stock.MoveOnceAsync(product, "sale-1", "t2.released", StockChange.Release(2), default);
        await Stock.MoveOnceAsync(product, "sale-1", "t1.refunded", StockChange.Return(1), default);

        Assert.Equal(new Stock(8, 0, 2), await Shop.StockAsync(product));
        Assert.Equal(0, (await Shop.ReservationAsync(product, "sale-1"))!.Quantity);
    }

    /// <summary>The ids of product, sale and request together are longer than Service Bus takes.</summary>
    [Fact]
    public async Task MoveOnce_ThatLeavesFewUnits_IsToldUnderIdsThatServiceBusTakes()
    {
        var product = await Shop.ProductAsync(10);
        var move = $"{Ids.New()}.restock.log.{Ids.New()}";

        Assert.Null(await Stock.MoveOnceAsync(product, "sale-1", move, StockChange.Reserve(10L), default));
        Assert.Null(await Stock.MoveOnceAsync(product, "sale-1", move, StockChange.Reserve(10L), default));

        Assert.Equal(new Stock(0, 10, 0), await Shop.StockAsync(product));
        var told = Shop.SentMessages.Where(message => message.MessageId.StartsWith(product, StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, told.Length);
        Assert.All(told, message => Assert.InRange(message.MessageId.Length, 1, Ids.MaxLength));
    }

    [Fact]
    public async Task MoveOnce_OfAProductThatIsNotThere_IsRefused() =>
        Assert.Equal(ReserveOutcome.NoSuchProduct, await Stock.MoveOnceAsync("nothing", "sale-1", "sale-1.create", StockChange.Reserve(4L), default));
}
