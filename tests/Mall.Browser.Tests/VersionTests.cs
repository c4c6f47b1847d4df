using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class VersionTests(Storefront mall)
{
    private const string Shells = "(async () => (await caches.keys()).filter(name => name.startsWith('mall-shell-')).join())()";

    /// <summary>The service worker of the old version is at work when the new one comes, and the old script is gone.</summary>
    [BrowserFact]
    public async Task NewVersion_Deployed_IsThereWithinOneReloadAlsoOffline()
    {
        await using var site = await DeployedSite.OpenAsync(mall.Address);
        await using var visitor = await mall.VisitAsync(new Visit(Address: site.Address));
        var page = visitor.Page;
        await page.GotoAsync("/");
        await Eventually.Async(() => page.EvaluateAsync<bool>("navigator.serviceWorker.controller !== null"), isThere => isThere, "the service worker to control the page");
        await Expect(page.Locator(".product-card").First).ToBeVisibleAsync();
        var old = await page.EvaluateAsync<string>(Shells);

        site.Deploy();
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-version", "next");
        await Expect(page.Locator(".product-card").First).ToBeVisibleAsync();
        await Eventually.Async(() => page.EvaluateAsync<string>(Shells), shells => shells == $"{old}-next", "the shell of the new version alone");
        await visitor.Browser.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-version", "next");
    }
}
