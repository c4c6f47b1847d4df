using System.Collections.Concurrent;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class BudgetTests(Storefront mall)
{
    private const int MostRequests = 12;
    private const long MostScript = 60_000;

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/products/tea-longjing-250g")]
    [InlineData("/sales/demo-sale")]
    public async Task FirstView_OfAPhone_KeepsTheBudget(string path)
    {
        await using var visitor = await mall.VisitAsync(new Visit(Width: 390, Height: 844));
        var page = visitor.Page;
        var requests = new ConcurrentQueue<IRequest>();
        page.Request += (_, request) => requests.Enqueue(request);

        await page.GotoAsync(path);
        await Expect(page.Locator("main img").First).ToBeVisibleAsync();
        await Expect(page.Locator("main .skeleton")).ToHaveCountAsync(0);

        // What the service worker keeps for later and the beacon that counts the visit are no part of the view; nor are products of the sales that other tests opened, of which the start page shows one each.
        var seen = requests.Where(request => !request.Url.EndsWith("/sw.js", StringComparison.Ordinal) && !request.Url.EndsWith("/traffic/visits", StringComparison.Ordinal)).ToList();
        seen = [.. seen.Except(seen.Where(request => request.Url.Contains("/api/v1/products/", StringComparison.Ordinal)).Skip(1))];
        Assert.All(seen, request => Assert.StartsWith(mall.Address.ToString(), request.Url, StringComparison.Ordinal));
        Assert.True(seen.Count <= MostRequests, string.Join('\n', seen.Select(request => request.Url)));
        var scripts = await Task.WhenAll(seen.Where(request => request.ResourceType == "script").Select(request => request.SizesAsync()));
        Assert.InRange(scripts.Sum(script => (long)script.ResponseBodySize), 1, MostScript);
    }
}
