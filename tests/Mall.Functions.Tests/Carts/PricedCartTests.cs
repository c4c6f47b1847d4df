using Mall.Functions.Carts;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Carts;

public sealed class PricedCartTests
{
    [Fact]
    public void Of_TakesNameAndPriceOfNow()
    {
        var line = Assert.Single(Price(quantity: 2, AProduct.Of(price: 1300, name: "Greener tea")).Items);

        Assert.Equal(("Greener tea", 1300, 2600), (line.Name, line.Price.Amount, line.LineTotal.Amount));
    }

    [Theory]
    [InlineData(1250, 10, null)]
    [InlineData(1251, 10, "price-changed")]
    [InlineData(1249, 10, "price-changed")]
    [InlineData(1250, 2, null)]
    [InlineData(1250, 1, "insufficient-stock")]
    [InlineData(1251, 0, "insufficient-stock")]
    public void Of_WarnsOfWhatStandsMostInTheWay(long price, long available, string? warning) =>
        Assert.Equal(warning, Assert.Single(Price(quantity: 2, AProduct.Of(price: price, available: available)).Items).Warning);

    [Fact]
    public void Of_AProductThatIsGone_StaysInTheListButNotInTheTotal()
    {
        var cart = Price(quantity: 2, null);

        var line = Assert.Single(cart.Items);
        Assert.Equal(("Tea", 1250, "unavailable"), (line.Name, line.Price.Amount, line.Warning));
        Assert.Equal(new Money(0, "CNY"), cart.Total);
    }

    [Fact]
    public void Of_ManyLines_AddsThemUp()
    {
        var cart = Cart.Empty("u").Put(Line("a", 2)).Value!.Put(Line("b", 3)).Value!;

        Assert.Equal(2 * 100 + 3 * 7, PricedCart.Of(cart, id => AProduct.Of(id, price: id == "a" ? 100 : 7)).Total.Amount);
    }

    [Fact]
    public void Of_TheLargestCartThereCanBe_DoesNotOverflow()
    {
        var cart = Enumerable.Range(0, Cart.MaxLines).Aggregate(Cart.Empty("u"), (c, i) => c.Put(Line($"p{i}", Cart.MaxQuantity)).Value!);

        Assert.Equal(Cart.MaxLines * Cart.MaxQuantity * Money.MaxAmount, PricedCart.Of(cart, id => AProduct.Of(id, price: Money.MaxAmount)).Total.Amount);
    }

    [Fact]
    public void Of_AnEmptyCart_IsZero() => Assert.Equal(new Money(0, "CNY"), PricedCart.Of(Cart.Empty("u"), _ => null).Total);

    private static CartLine Line(string productId, int quantity) => new(productId, quantity, "Tea", new Money(1250, "CNY"));

    private static PricedCart Price(int quantity, Product? product) => PricedCart.Of(Cart.Empty("u").Put(Line("tea", quantity)).Value!, _ => product);
}
