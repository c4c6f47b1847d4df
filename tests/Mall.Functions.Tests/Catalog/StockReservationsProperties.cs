using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class StockReservationsProperties(SharedShop shared) : IClassFixture<SharedShop>
{
    private const int Units = 6;

    private enum Call
    {
        Reserve,
        Sell,
        Release,
    }

    /// <summary>Whatever the holders ask, in any order and as often as they like: each answer is that of the model, and after each the stock adds up.</summary>
    [Fact]
    public void AnyCalls_OfSeveralHolders_AgreeWithTheModel()
    {
        var call = Gen.Elements(Call.Reserve, Call.Reserve, Call.Sell, Call.Release).Zip(Gen.Choose(1, 4));
        Prop.ForAll(call.ListOf().ToArbitrary(), calls => AgreesAsync([.. calls]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(30));
    }

    /// <param name="calls">Holder 1 takes one unit, holder 2 takes two, and so on.</param>
    private async Task AgreesAsync((Call Call, int Holder)[] calls)
    {
        var shop = shared.Shop;
        var reservations = shop.Get<StockReservations>();
        var product = await shop.ProductAsync(Units);
        var stock = new Stock(Units, 0, 0);
        var states = new Dictionary<int, ReservationState>();
        foreach (var (call, holder) in calls)
        {
            ReservationState? before = states.TryGetValue(holder, out var state) ? state : null;
            switch (call)
            {
                case Call.Reserve:
                    var expected = Reserve(before, holder);
                    Assert.Equal(expected, await reservations.ReserveAsync(product, $"holder-{holder}", holder, default));
                    break;
                case Call.Sell:
                    Settle(before, holder, ReservationState.Sold, StockChange.Sell(holder));
                    await SettledAsync(before is ReservationState.Reserved or ReservationState.Sold, () => reservations.SellAsync(product, $"holder-{holder}", holder, default));
                    break;
                default:
                    Settle(before ?? ReservationState.Released, holder, ReservationState.Released, StockChange.Release(holder));
                    await SettledAsync(before != ReservationState.Sold, () => reservations.ReleaseAsync(product, $"holder-{holder}", holder, default));
                    break;
            }

            Assert.Equal(stock, await shop.StockAsync(product));
            Assert.Equal(Units, stock.Available + stock.Reserved + stock.Sold);
        }

        ReserveOutcome Reserve(ReservationState? before, int holder)
        {
            if (before is { } known)
            {
                return known == ReservationState.Released ? ReserveOutcome.Released : ReserveOutcome.Reserved;
            }

            if (StockChange.Reserve(holder).ApplyTo(stock) is not { } after)
            {
                return ReserveOutcome.InsufficientStock;
            }

            (stock, states[holder]) = (after, ReservationState.Reserved);
            return ReserveOutcome.Reserved;
        }

        void Settle(ReservationState? before, int holder, ReservationState to, StockChange change)
        {
            if (before == ReservationState.Reserved)
            {
                (stock, states[holder]) = (change.ApplyTo(stock)!, to);
            }
            else if (before is { } known)
            {
                states[holder] = known;
            }
        }
    }

    private static async Task SettledAsync(bool allowed, Func<Task> settle)
    {
        if (allowed)
        {
            await settle();
        }
        else
        {
            await Assert.ThrowsAnyAsync<InvalidOperationException>(settle);
        }
    }
}
