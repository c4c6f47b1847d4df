using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

public sealed class InteractionsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 11, 12, 0, 0, TimeSpan.Zero);
    private static readonly Interactions None = Interactions.None("user-1");

    [Fact]
    public void With_TheSameEventAgain_IsTheSameObject()
    {
        var once = None.WithBought(["tea", "cup"], Noon).WithInCart(["pot"], Noon);

        Assert.Same(once, once.WithBought(["tea", "cup"], Noon));
        Assert.Same(once, once.WithInCart(["pot"], Noon));
    }

    [Fact]
    public void With_EventsInAnyOrder_IsTheSame()
    {
        var inOrder = None.WithInCart(["tea"], Noon).WithBought(["tea"], Noon.AddHours(1)).WithBought(["tea", "cup"], Noon.AddHours(2));
        var backwards = None.WithBought(["tea", "cup"], Noon.AddHours(2)).WithBought(["tea"], Noon.AddHours(1)).WithInCart(["tea"], Noon);

        Assert.Equal(inOrder.Products, backwards.Products);
    }

    [Fact]
    public void With_MoreThanAreKept_ForgetsCartsBeforePurchasesAndTheOldestFirst()
    {
        var bought = Enumerable.Range(0, Interactions.MaxProducts - 1).Aggregate(None, (known, i) => known.WithBought([$"bought-{i}"], Noon.AddMinutes(i)));

        var full = bought.WithInCart(["cart-1"], Noon.AddDays(1)).WithInCart(["cart-2"], Noon.AddDays(2)).WithBought(["last"], Noon.AddDays(3));

        Assert.Equal(Interactions.MaxProducts, full.Products.Count);
        Assert.Equal("last", full.Products[0].ProductId);
        Assert.DoesNotContain(full.Products, one => one.ProductId.StartsWith("cart", StringComparison.Ordinal));
        Assert.DoesNotContain(full.WithBought(["one-more"], Noon.AddDays(4)).Products, one => one.ProductId == "bought-0");
    }

    [Fact]
    public void Weight_HalvesWithEveryHalfLifeAndAPurchaseSaysMoreThanACart()
    {
        var bought = Assert.Single(None.WithBought(["tea"], Noon).Products);
        var inCart = Assert.Single(None.WithInCart(["tea"], Noon).Products);

        Assert.Equal(1, bought.WeightAt(Noon), 5);
        Assert.Equal(0.5, bought.WeightAt(Noon + Interaction.HalfLife), 5);
        Assert.Equal(0.25, bought.WeightAt(Noon + (2 * Interaction.HalfLife)), 5);
        Assert.Equal(0.4, inCart.WeightAt(Noon), 5);
        Assert.Equal(1, bought.WeightAt(Noon.AddDays(-1)), 5);
    }
}
