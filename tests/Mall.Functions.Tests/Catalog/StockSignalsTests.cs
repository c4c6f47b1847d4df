using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

/// <summary>The rule, and what it leads to over a real store; the threshold is 5.</summary>
public sealed class StockSignalsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    private StockReservations Reservations => Shop.Get<StockReservations>();

    [Theory]
    [InlineData(7, false, 6, false, false, false)]
    [InlineData(6, false, 5, false, true, false)]
    [InlineData(6, true, 5, false, false, false)]
    [InlineData(6, false, 0, false, true, false)]
    [InlineData(5, true, 6, false, false, true)]
    [InlineData(0, true, 1, true, false, false)]
    [InlineData(0, true, 9, true, false, true)]
    [InlineData(0, false, 3, true, false, false)]
    [InlineData(3, false, 2, false, true, false)]
    public void Of_Change_IsToldAsItShould(long before, bool told, long after, bool again, bool low, bool enough) => Assert.Equal(
        new StockSignals(again, low, enough),
        StockSignals.Of(AProduct.Of(available: before) with { StockLow = told }, new Stock(after, 0, 0)));

    [Fact]
    public void Of_ProductThatIsNoLongerSold_SaysNothing() => Assert.Equal(
        default,
        StockSignals.Of(AProduct.Of(available: 0) with { Type = Product.DeletedType }, new Stock(9, 0, 0)));

    [Fact]
    public async Task Reserve_AcrossTheThreshold_IsToldOnceWithAMailToTheOperators()
    {
        var tea = await Shop.ProductAsync(available: 8);

        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(ReserveOutcome.Reserved, await Reservations.ReserveAsync(tea, $"order-{i}", 1, default));
        }

        Assert.Equal([("notification.tasks", 5L), ("product.events", 5L)], Told(tea, CatalogNames.StockLow).Order());
        Assert.Empty(Told(tea, CatalogNames.StockUpdated));
        Assert.Equal(new Stock(0, 8, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Reserve_ByManyAtOnceAcrossTheThreshold_IsToldOnceAndNothingIsLost()
    {
        var tea = await Shop.ProductAsync(available: 20);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Reservations.ReserveAsync(tea, $"order-{i}", 1, default))));

        Assert.Equal(20, outcomes.Count(outcome => outcome == ReserveOutcome.Reserved));
        Assert.Equal(new Stock(0, 20, 0), await Shop.StockAsync(tea));
        Assert.Single(Told(tea, CatalogNames.StockLow), told => told.Topic == CatalogNames.Topic);
    }

    [Fact]
    public async Task Release_ThatMakesUnitsAvailableAgain_IsTold()
    {
        var tea = await Shop.ProductAsync(available: 1);
        await Reservations.ReserveAsync(tea, "order-1", 1, default);

        await Reservations.ReleaseAsync(tea, "order-1", 1, default);

        Assert.Equal([("product.events", 1L)], Told(tea, CatalogNames.StockUpdated));
    }

    [Fact]
    public async Task Reserve_AcrossTheThresholdAgainAfterItWasMore_IsToldAgain()
    {
        var tea = await Shop.ProductAsync(available: 6);

        await Reservations.ReserveAsync(tea, "order-1", 1, default);
        await Reservations.ReleaseAsync(tea, "order-1", 1, default);
        await Reservations.ReserveAsync(tea, "order-2", 2, default);

        Assert.Equal([5, 4], Told(tea, CatalogNames.StockLow).Where(told => told.Topic == CatalogNames.Topic).Select(told => told.Available));
    }

    [Fact]
    public async Task Reserve_WhileTheBusIsDown_LeavesTheEventToTheTimer()
    {
        await using var shop = await TestShop.OpenAsync();
        var tea = await shop.ProductAsync(available: 6);
        shop.ServiceBusIsDown = true;
        Assert.Equal(ReserveOutcome.Reserved, await shop.Get<StockReservations>().ReserveAsync(tea, "order-1", 1, default));
        Assert.Empty(shop.Sent);
        shop.ServiceBusIsDown = false;
        shop.Clock.Advance(TimeSpan.FromSeconds(10));

        await shop.Make<Functions.Platform.RelayOutboxes>().Run(null!, default);
        await shop.Make<Functions.Platform.RelayOutboxes>().Run(null!, default);

        Assert.Equal(2, shop.Sent.Count);
    }

    private IEnumerable<(string Topic, long Available)> Told(string productId, string name) => Shop.Sent
        .Where(@event => @event.Name == name && @event.DataAs<ProductEventData>().ProductId == productId)
        .Select(@event => (@event.Topic, @event.DataAs<ProductEventData>().Available));
}
