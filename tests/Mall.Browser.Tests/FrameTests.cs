using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class FrameTests(Storefront mall)
{
    [BrowserFact]
    public async Task Home_Opened_ShowsTheSaleAndProducts()
    {
        await using var visitor = await mall.VisitAsync();

        await visitor.Page.GotoAsync("/");

        await Expect(visitor.Page.Locator(".hero h1")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("section[aria-labelledby=new-products] .product-card")).ToHaveCountAsync(12);
    }

    [BrowserFact]
    public async Task Search_BackFromAProduct_IsWhereItWas()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/search");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Expect(page.Locator(".product-card")).ToHaveCountAsync(24);
        var product = page.Locator(".product-card").Nth(20);
        await product.ScrollIntoViewIfNeededAsync();
        var place = await page.EvaluateAsync<int>("Math.round(scrollY)");

        await product.ClickAsync();
        await Expect(page.Locator(".product h1")).ToBeVisibleAsync();
        await page.GoBackAsync();

        await Expect(page.Locator(".product-card")).ToHaveCountAsync(24);
        await Expect(product).ToBeInViewportAsync();
        Assert.InRange(await page.EvaluateAsync<int>("Math.round(scrollY)"), place - 5, place + 5);
    }
}
