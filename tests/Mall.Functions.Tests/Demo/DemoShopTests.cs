using Mall.Functions.Catalog;
using Mall.Functions.Demo;

namespace Mall.Functions.Tests.Demo;

public sealed class DemoShopTests : ShopTests
{
    private ProductStore Products => Shop.Get<ProductStore>();

    [Fact]
    public void Products_AreTwoDozenInSixCategoriesWithIdsThatFitIntoAnAddress()
    {
        var products = DemoProducts.All(default(DateTimeOffset).AddYears(2025)).ToArray();

        Assert.InRange(products.Length, 24, 30);
        Assert.Equal(6, products.Select(product => product.Category).Distinct().Count());
        Assert.Equal(products.Length, products.Select(product => product.ProductId).Distinct().Count());
        Assert.All(products, product => Assert.Matches("^[a-z0-9-]+$", product.ProductId));
    }

    [Fact]
    public void Products_WouldBeAcceptedFromAnAdministrator() => Assert.All(
        DemoProducts.All(default(DateTimeOffset).AddYears(2025)),
        product => Assert.Null(new NewProduct(
            product.Name, product.Description, product.Category, new PriceInput(product.Price.Amount, "CNY"), product.Stock.Available, null).ToProduct("x", default).Refusal));

    [Fact]
    public async Task Fill_EmptyShop_HasProductsAndAShopperWhoCanLogIn()
    {
        await FillAsync();

        Assert.NotNull(await Products.FindAsync("tea-longjing-250g", default));
        var user = (await Shop.Get<UserStore>().FindAsync(DemoShop.ShopperId, default))!;
        Assert.Equal(PasswordVerdict.Right, Shop.Get<Passwords>().Verify(user.PasswordHash, DemoShop.ShopperPassword));
    }

    [Fact]
    public async Task Fill_ShopWithAProduct_DoesNothing()
    {
        await Products.TryCreateAsync(AProduct.Of(), default);

        await FillAsync();

        Assert.Null(await Products.FindAsync("tea-longjing-250g", default));
        Assert.Null(await Shop.Get<UserStore>().FindAsync(DemoShop.ShopperId, default));
    }

    [Fact]
    public async Task Fill_AfterACrashHalfWay_IsCompleted()
    {
        foreach (var product in DemoProducts.All(Shop.Clock.GetUtcNow()).Take(7))
        {
            await Products.TryCreateAsync(product, default);
        }

        await FillAsync();

        foreach (var product in DemoProducts.All(Shop.Clock.GetUtcNow()))
        {
            Assert.NotNull(await Products.FindAsync(product.ProductId, default));
        }
    }

    [Fact]
    public async Task Fill_Again_ChangesNothing()
    {
        await FillAsync();
        await Shop.Make<StockReservations>().ReserveAsync("tea-longjing-250g", "order-1", 5, default);

        await FillAsync();

        Assert.Equal(115, (await Products.FindAsync("tea-longjing-250g", default))!.Stock.Available);
        Assert.Single(Shop.Sent);
    }

    [Fact]
    public async Task Fill_EmptyShop_HasASaleThatOpensWithinAMinute()
    {
        await FillAsync();
        await FillAsync();

        var sale = await Shop.SaleAsync(DemoShop.SaleId);
        Assert.InRange(sale.StartsAt, Shop.Clock.GetUtcNow(), Shop.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(DemoShop.UnitsOnSale, sale.Available);
        Assert.Equal(new Stock(250, 50, 0), (await Products.FindAsync(DemoShop.OnSale, default))!.Stock);
    }

    [Fact]
    public async Task Fill_LeavesNothingThatLooksLikeAProductAndIsNone()
    {
        await FillAsync();

        Assert.Null(await Products.FindAsync("demo-seed", default));
        Assert.Null(await Products.FindAsync("demo", default));
    }

    [Fact]
    public async Task Fill_AgainAfterAProductWasDeleted_DoesNotBringItBack()
    {
        await FillAsync();
        var products = Shop.Get<CosmosDatabase>().Container(CatalogNames.Products);
        var tea = (await products.FindAsync<Product>("tea-longjing-250g", "tea-longjing-250g", default))!;
        Assert.True(await products.TryDeleteAsync(tea.Value.Id, tea.Value.ProductId, tea.ETag, default));

        await FillAsync();

        Assert.Null(await Products.FindAsync("tea-longjing-250g", default));
    }

    private Task FillAsync() => Shop.Get<DemoShop>().FillAsync(default);
}
