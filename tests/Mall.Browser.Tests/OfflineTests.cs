using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class OfflineTests(Storefront mall)
{
    private const string Product = "/products/tea-longjing-250g";

    [BrowserFact]
    public async Task Offline_ThenBack_ShowsWhatWasSeenWithItsAgeAndSellsAgain()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => {})");
        await page.GotoAsync(Product);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" })).ToBeVisibleAsync();

        await visitor.Browser.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.GetByText("This is what the shop showed")).ToBeVisibleAsync();
        await Expect(page.GetByText("Buying is possible again when you are back.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" })).ToHaveCountAsync(0);

        await visitor.Browser.SetOfflineAsync(false);
        await page.AddToCartAsync("tea-longjing-250g");
    }

    [BrowserFact]
    public async Task LogOut_WipesWhatWasKept()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync("/orders");
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await page.GotoAsync("/account");

        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Log in" })).ToBeVisibleAsync();

        Assert.Empty(await page.KeptOrdersAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>("(async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(request => request.url)))).flat().filter(url => url.includes('/api/')))()"));
    }
}
