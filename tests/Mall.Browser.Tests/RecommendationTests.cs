using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class RecommendationTests(Storefront mall)
{
    private const string Tea = "tea-longjing-250g";

    // Since the beginning of the page; what moves right after a click or a key does not count.
    private const string LayoutShift = """
        () => new Promise(resolve => {
            let sum = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        })
        """;

    [BrowserTheory]
    [InlineData("/")]
    [InlineData($"/products/{Tea}")]
    public async Task Recommendations_OfAPage_AreLinksToOthersAndMoveNothing(string path)
    {
        await using var visitor = await mall.VisitAsync(new Visit(Width: 390, Height: 844));
        var page = visitor.Page;
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var section = page.Locator("section[aria-labelledby=recommendations]");
        await ScrollToAsync(page, section);

        Assert.InRange(await page.EvaluateAsync<double>(LayoutShift), 0, 0.1);
        if (path != "/")
        {
            await Expect(section.Locator($"a[href='{path}']")).ToHaveCountAsync(0);
        }

        var link = section.Locator(".product-card").First;
        var name = await link.Locator(".product-card-name").InnerTextAsync();
        await link.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await ScrollToAsync(page, section);
    }

    /// <summary>They come before the reader is there. A page that was just opened may still grow meanwhile.</summary>
    private static async Task ScrollToAsync(IPage page, ILocator section)
    {
        await page.WaitForFunctionAsync("""
            () => {
                scrollTo(0, document.body.scrollHeight - 2.3 * innerHeight);
                return document.querySelector("section[aria-labelledby=recommendations] .product-card");
            }
            """);
        await section.ScrollIntoViewIfNeededAsync();
    }
}
