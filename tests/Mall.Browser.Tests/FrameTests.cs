using Mall.Browser.Tests.Support;
using Xunit;
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
        await Expect(visitor.Page.Locator(".product-card")).ToHaveCountAsync(12);
    }
}
