using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class NewProductTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly NewProduct Good = new("Green tea", "Leaves.", "tea", new PriceInput(1250, "CNY"), 10, null);

    [Fact]
    public void ToProduct_Good_HasAllUnitsAvailable()
    {
        var product = Good.ToProduct("tea", Now).Value!;

        Assert.Equal(("tea", "tea"), (product.Id, product.ProductId));
        Assert.Equal(new Stock(10, 0, 0), product.Stock);
        Assert.Equal(new Money(1250, "CNY"), product.Price);
        Assert.Equal(Now, product.CreatedAt);
    }

    [Fact]
    public void ToProduct_Blanks_AreTrimmed() => Assert.Equal("Green tea", (Good with { Name = "  Green tea " }).ToProduct("tea", Now).Value!.Name);

    [Fact]
    public void ToProduct_WithoutDescription_HasAnEmptyOne() => Assert.Equal("", (Good with { Description = null }).ToProduct("tea", Now).Value!.Description);

    [Fact]
    public void ToProduct_PriceWithoutCurrency_IsInTheShopsCurrency() =>
        Assert.Equal("CNY", (Good with { Price = new PriceInput(1, null) }).ToProduct("tea", Now).Value!.Price.Currency);

    [Fact]
    public void ToProduct_Nothing_NamesEveryFieldThatIsNeeded() =>
        Assert.Equal(["category", "name", "price.amount", "stock"], Errors(new NewProduct(null, null, null, null, null, null)));

    public static TheoryData<string, string> Wrong() => new()
    {
        { "name", " " },
        { "name", new string('x', 121) },
        { "name", "tea\u0000" },
        { "description", new string('x', 4001) },
        { "category", "" },
        { "category", new string('x', 51) },
        { "imageUrl", "javascript:alert(1)" },
        { "imageUrl", "http://example.com/tea.png" },
        { "imageUrl", "//example.com/tea.png" },
        { "imageUrl", "tea.png" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ToProduct_WrongText_IsNamed(string field, string text) => Assert.Equal([field], Errors(field switch
    {
        "name" => Good with { Name = text },
        "description" => Good with { Description = text },
        "category" => Good with { Category = text },
        _ => Good with { ImageUrl = text },
    }));

    [Theory]
    [InlineData("/images/tea.png")]
    [InlineData("https://example.com/tea.png")]
    public void ToProduct_ImageUrl_MayBeHttpsOrAPath(string url) => Assert.Equal(url, (Good with { ImageUrl = url }).ToProduct("tea", Now).Value!.ImageUrl);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Money.MaxAmount + 1)]
    public void ToProduct_PriceOutOfRange_IsNamed(long amount) =>
        Assert.Equal(["price.amount"], Errors(Good with { Price = new PriceInput(amount, "CNY") }));

    [Fact]
    public void ToProduct_OtherCurrency_IsNamed() => Assert.Equal(["price.currency"], Errors(Good with { Price = new PriceInput(1, "USD") }));

    [Theory]
    [InlineData(-1)]
    [InlineData(Product.MaxStock + 1)]
    public void ToProduct_StockOutOfRange_IsNamed(long stock) => Assert.Equal(["stock"], Errors(Good with { Stock = stock }));

    [Fact]
    public void ToProduct_NoStock_IsAllowed() => Assert.Equal(0, (Good with { Stock = 0 }).ToProduct("tea", Now).Value!.Stock.Available);

    private static IEnumerable<string> Errors(NewProduct product) => ((Invalid)product.ToProduct("tea", Now).Refusal!).Errors!.Keys.Order();
}
