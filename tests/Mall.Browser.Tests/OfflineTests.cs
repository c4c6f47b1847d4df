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
    [BrowserFact]
    public async Task LogOut_InTheConsole_WipesWhatTheStorefrontKept()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync("/orders");
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await Eventually.Async(() => page.KeptOrdersAsync(), kept => kept.Length > 0, "the list of orders to be kept");

        await page.GotoAsync("/console");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in with another account" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Log in");

        Assert.Empty(await page.KeptOrdersAsync());
    }

    /// <summary>What another account left behind, because its log-out was cut off.</summary>
    [BrowserFact]
    public async Task Offline_WhatAnotherAccountSaw_IsNotShown()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => {})");
        await visitor.RegisterAsync("/orders");
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await Eventually.Async(() => page.KeptOrdersAsync(), kept => kept.Length > 0, "the list of orders to be kept");
        await page.EvaluateAsync(
            """
            new Promise(resolve => {
              const opening = indexedDB.open("mall", 1);
              opening.onsuccess = () => {
                const writing = opening.result.transaction("answers", "readwrite");
                writing.oncomplete = resolve;
                writing.objectStore("answers").openCursor().onsuccess = ({ target: { result } }) => {
                  result?.update({ ...result.value, whose: "somebody-else" });
                  result?.continue();
                };
              };
            }).then(() => {})
            """);

        await visitor.Browser.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Expect(page.Locator("main [role=alert]")).ToBeVisibleAsync();
        await Expect(page.GetByText("This is what the shop showed")).ToHaveCountAsync(0);
    }
}
