using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class StockChangeTests
{
    private static readonly Stock Ten = new(10, 0, 0);

    [Fact]
    public void SettlingNeedsNoStock()
    {
        Assert.Equal(0, StockChange.Sell(3).NeedsAvailable);
        Assert.Equal(0, StockChange.Release(3).NeedsAvailable);
    }

    [Fact]
    public void AnyHolders_NeverSellMoreThanThereIsAndLoseNothing()
    {
        var moves = Gen.Choose(1, 4).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(0, 5)).ListOf().ToArbitrary();
        Prop.ForAll(moves, taken =>
        {
            var stock = Ten;
            var held = new Dictionary<int, int>();
            foreach (var ((quantity, kind), holder) in taken)
            {
                if (kind == 0 && !held.ContainsKey(holder) && StockChange.Reserve(quantity).ApplyTo(stock) is { } reserved)
                {
                    (stock, held[holder]) = (reserved, quantity);
                }
                else if (kind != 0 && held.Remove(holder, out var had))
                {
                    stock = (kind == 1 ? StockChange.Sell(had) : StockChange.Release(had)).ApplyTo(stock)!;
                }

                Assert.True(stock.Available >= 0);
                Assert.Equal(held.Values.Sum(), stock.Reserved);
                Assert.Equal(10, stock.Available + stock.Reserved + stock.Sold);
            }
        }).QuickCheckThrowOnFailure();
    }
}
