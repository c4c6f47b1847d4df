using Mall.Embedded.Settings;
using Mall.Functions.Catalog;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Catalog;

public sealed class StockReservationsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private const string Holder = "order-1";

    private TestShop Shop => shared.Shop;

    private StockReservations Reservations => Shop.Get<StockReservations>();

    [Fact]
    public async Task Reserve_MovesTheUnitsAndWritesTheReservation()
    {
        var tea = await Shop.ProductAsync();

        Assert.Equal(ReserveOutcome.Reserved, await Reservations.ReserveAsync(tea, Holder, 3, default));

        Assert.Equal(new Stock(7, 3, 0), await Shop.StockAsync(tea));
        Assert.Equal(new Reservation(Holder, tea, 3, ReservationState.Reserved), await Shop.ReservationAsync(tea, Holder));
    }

    [Fact]
    public async Task Reservation_ThatIsSettled_ExpiresLongAfterAnybodyTriesAgain()
    {
        await using var shop = await TestShop.OpenAsync();
        var (tea, reservations) = (await shop.ProductAsync(), shop.Get<StockReservations>());
        foreach (var holder in new[] { "waits", "paid", "gave-up", "never-had-any" })
        {
            await (holder == "never-had-any" ? Task.CompletedTask : reservations.ReserveAsync(tea, holder, 1, default));
        }

        await reservations.SellAsync(tea, "paid", 1, default);
        await reservations.ReleaseAsync(tea, "gave-up", 1, default);
        await reservations.ReleaseAsync(tea, "never-had-any", 1, default);

        shop.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(ReservationState.Sold, (await shop.ReservationAsync(tea, "paid"))!.State);
        shop.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(ReservationState.Reserved, (await shop.ReservationAsync(tea, "waits"))!.State);
        foreach (var holder in new[] { "paid", "gave-up", "never-had-any" })
        {
            Assert.Null(await shop.ReservationAsync(tea, holder));
        }
    }

    [Fact]
    public async Task Return_AfterTheReservationExpired_GivesTheUnitsBackOnce()
    {
        await using var shop = await TestShop.OpenAsync();
        var (tea, reservations) = (await shop.ProductAsync(), shop.Get<StockReservations>());
        await reservations.ReserveAsync(tea, Holder, 3, default);
        await reservations.SellAsync(tea, Holder, 3, default);
        shop.Clock.Advance(TimeSpan.FromDays(100));

        await reservations.ReturnAsync(tea, Holder, "refund-1", 3, default);
        await reservations.ReturnAsync(tea, Holder, "refund-1", 3, default);

        Assert.Equal(new Stock(10, 0, 0), await shop.StockAsync(tea));
    }

    [Fact]
    public async Task Return_InParts_GivesEachPartBackOnce()
    {
        await using var shop = await TestShop.OpenAsync();
        var (tea, reservations) = (await shop.ProductAsync(), shop.Get<StockReservations>());
        await reservations.ReserveAsync(tea, Holder, 3, default);
        await reservations.SellAsync(tea, Holder, 3, default);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => reservations.ReturnAsync(tea, Holder, $"refund-{i % 2}", 1, default))));

        Assert.Equal(new Stock(9, 0, 1), await shop.StockAsync(tea));
    }

    [Fact]
    public async Task Return_OfUnitsThatAreNotSold_Throws()
    {
        await using var shop = await TestShop.OpenAsync();
        var (tea, reservations) = (await shop.ProductAsync(), shop.Get<StockReservations>());
        await reservations.ReserveAsync(tea, Holder, 3, default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => reservations.ReturnAsync(tea, Holder, "refund-1", 3, default));

        Assert.Equal(new Stock(7, 3, 0), await shop.StockAsync(tea));

        await reservations.ReleaseAsync(tea, Holder, 3, default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reservations.ReturnAsync(tea, Holder, "refund-1", 3, default));

        Assert.Equal(new Stock(10, 0, 0), await shop.StockAsync(tea));
    }

    [Fact]
    public async Task Adjustment_IsShownForTwoYears()
    {
        await using var shop = await TestShop.OpenAsync();
        var (tea, adjustments) = (await shop.ProductAsync(), shop.Get<StockAdjustments>());
        var adjustment = new StockAdjustment
        {
            Id = "adjustment.1", ProductId = tea, Delta = 5, Reason = "A delivery.", Stock = new Stock(0, 0, 0), CreatedBy = "admin", CreatedAt = shop.Clock.GetUtcNow(),
        };
        await adjustments.AdjustAsync(adjustment, default);

        shop.Clock.Advance(TimeSpan.FromDays(730));
        Assert.NotNull(await adjustments.FindAsync(tea, adjustment.Id, default));
        shop.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(await adjustments.FindAsync(tea, adjustment.Id, default));
    }

    [Fact]
    public async Task Reserve_MoreThanThereIs_LeavesNoTraceAndALaterTryMaySucceed()
    {
        var tea = await Shop.ProductAsync(available: 2);

        Assert.Equal(ReserveOutcome.InsufficientStock, await Reservations.ReserveAsync(tea, Holder, 3, default));

        Assert.Equal(new Stock(2, 0, 0), await Shop.StockAsync(tea));
        Assert.Null(await Shop.ReservationAsync(tea, Holder));
        Assert.Equal(ReserveOutcome.Reserved, await Reservations.ReserveAsync(tea, Holder, 2, default));
    }

    [Fact]
    public async Task Reserve_OfNoProduct_LeavesNoTrace()
    {
        var nothing = Ids.New();

        Assert.Equal(ReserveOutcome.NoSuchProduct, await Reservations.ReserveAsync(nothing, Holder, 1, default));

        Assert.Null(await Shop.ReservationAsync(nothing, Holder));
    }

    [Fact]
    public async Task Reserve_WhenTheDatabaseIsBusy_ThrowsAndTakesNothing()
    {
        var tea = await Shop.ProductAsync();
        Shop.Faults.Next(Fault.CosmosUnavailable);

        var busy = await Assert.ThrowsAnyAsync<CosmosException>(() => Reservations.ReserveAsync(tea, Holder, 3, default));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Release_OfNoProduct_IsHarmless()
    {
        var nothing = Ids.New();

        await Reservations.ReleaseAsync(nothing, Holder, 3, default);

        Assert.Equal(ReserveOutcome.Released, await Reservations.ReserveAsync(nothing, Holder, 3, default));
    }

    [Fact]
    public async Task Reserve_ByManyHoldersAtOnce_NeverOversells()
    {
        var tea = await Shop.ProductAsync(available: 10);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Reservations.ReserveAsync(tea, $"holder-{i}", 1, default)));

        Assert.Equal(10, outcomes.Count(outcome => outcome == ReserveOutcome.Reserved));
        Assert.Equal(22, outcomes.Count(outcome => outcome == ReserveOutcome.InsufficientStock));
        Assert.Equal(new Stock(0, 10, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Reserve_ByOneHolderManyTimesAtOnce_TakesOnce()
    {
        var tea = await Shop.ProductAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Reservations.ReserveAsync(tea, Holder, 3, default)));

        Assert.All(outcomes, outcome => Assert.Equal(ReserveOutcome.Reserved, outcome));
        Assert.Equal(new Stock(7, 3, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task ReserveAndRelease_OfOneHolderAtOnce_AlwaysEndReleased()
    {
        var tea = await Shop.ProductAsync();
        for (var i = 0; i < 20; i++)
        {
            var holder = $"holder-{i}";
            await Task.WhenAll(
                Task.Run(() => Reservations.ReserveAsync(tea, holder, 3, default)), Task.Run(() => Reservations.ReleaseAsync(tea, holder, 3, default)));

            Assert.Equal(ReservationState.Released, (await Shop.ReservationAsync(tea, holder))!.State);
            Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
        }
    }

    [Fact]
    public async Task SellAndRelease_OfOneReservationAtOnce_ExactlyOneHappens()
    {
        for (var i = 0; i < 20; i++)
        {
            var tea = await Shop.ProductAsync();
            await Reservations.ReserveAsync(tea, Holder, 3, default);

            var sell = Task.Run(() => Reservations.SellAsync(tea, Holder, 3, default));
            var release = Task.Run(() => Reservations.ReleaseAsync(tea, Holder, 3, default));
            var sold = await Record.ExceptionAsync(() => sell) is null;
            var released = await Record.ExceptionAsync(() => release) is null;

            Assert.NotEqual(sold, released);
            Assert.Equal(sold ? new Stock(7, 0, 3) : new Stock(10, 0, 0), await Shop.StockAsync(tea));
        }
    }
}
