using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class TabsTests(Storefront mall)
{
    [BrowserFact]
    public async Task ThreeTabs_OpenedAtOnce_RefreshOnceAndShareOneStream()
    {
        await using var visitor = await mall.VisitAsync();
        // The address changes before the page asks for its stream, which must not be counted.
        var first = visitor.Page.WaitForRequestAsync("**/notifications/stream");
        await visitor.RegisterAsync("/notifications");
        await first;
        var (refreshes, streams) = (0, 0);
        visitor.Browser.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/token/refresh", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref refreshes);
            }
            else if (request.Url.EndsWith("/notifications/stream", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref streams);
            }
        };
        IPage[] tabs = [visitor.Page, await visitor.OpenTabAsync(), await visitor.OpenTabAsync()];

        await Task.WhenAll(tabs.Select(tab => tab.GotoAsync("/notifications")));

        foreach (var tab in tabs)
        {
            await Expect(tab.Locator(".notification, .empty").First).ToBeVisibleAsync();
        }

        await Eventually.Async(() => Task.FromResult(Volatile.Read(ref streams)), count => count > 0, "a stream");
        Assert.Equal(1, refreshes);
        Assert.Equal(1, streams);
    }

    [BrowserFact]
    public async Task Token_ThatTheShopRefuses_IsNotHandedFromTabToTab()
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync("/orders");
        await Expect(visitor.Page.Locator(".empty")).ToBeVisibleAsync();
        var other = await visitor.OpenTabAsync();
        var orders = await other.RunAndWaitForRequestAsync(() => other.GotoAsync("/orders"), request => request.Url.Contains("/api/v1/orders?", StringComparison.Ordinal));
        var refused = orders.Headers["authorization"];
        await Expect(other.Locator(".empty")).ToBeVisibleAsync();
        await other.RouteAsync("**/api/v1/orders?*", route => route.Request.Headers["authorization"] == refused
            ? route.FulfillAsync(new() { Status = 401, ContentType = "application/problem+json", Body = """{"status":401,"code":"unauthenticated","detail":"Log in."}""" })
            : route.ContinueAsync());

        await other.ReloadAsync();

        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "No orders here" })).ToBeVisibleAsync();
    }

    /// <summary>The shop's answer to a refresh that was on its way logs nobody in again.</summary>
    [BrowserFact]
    public async Task LogOut_WhileATokenIsRefreshed_StaysLoggedOut()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync();
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/token/refresh", async route =>
        {
            var answer = await route.FetchAsync();
            asked.TrySetResult();
            await answered.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await page.GotoAsync("/account");
        await asked.Task;

        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Log in" })).ToBeVisibleAsync();
        var refresh = page.WaitForResponseAsync("**/token/refresh");
        answered.SetResult();
        await (await refresh).FinishedAsync();
        // Another answer came after it, so the page has dealt with that one.
        await page.EvaluateAsync("fetch('/api/v1/products?pageSize=1').then(answer => answer.text())");

        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('mall.session')"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Log in" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task LogOut_InOneTab_IsSeenInAll()
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync("/account");
        var other = await visitor.OpenTabAsync();
        await other.GotoAsync("/orders");
        await Expect(other.Locator(".chips")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();

        await Expect(other.GetByText("Please log in to see this")).ToBeVisibleAsync();
        Assert.Null(await other.EvaluateAsync<string?>("localStorage.getItem('mall.session')"));
    }

    [BrowserFact]
    public async Task LogOutEverywhere_EndsOtherBrowsersAndWipesWhatTheTabsKept()
    {
        await using var visitor = await mall.VisitAsync();
        var email = await visitor.RegisterAsync("/orders");
        await Expect(visitor.Page.Locator(".empty")).ToBeVisibleAsync();
        var other = await visitor.OpenTabAsync();
        await other.GotoAsync("/orders");
        await Expect(other.Locator(".empty")).ToBeVisibleAsync();
        Assert.NotEmpty(await other.KeptOrdersAsync());
        await using var phone = await mall.VisitAsync(new Visit(Width: 390));
        await phone.Page.GotoAsync("/login?next=/orders");
        await phone.LogInAsync(email);
        await Expect(phone.Page.Locator(".empty")).ToBeVisibleAsync();

        await visitor.Page.GotoAsync("/account/security");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log out everywhere" }).ClickAsync();
        await visitor.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Log out everywhere" }).ClickAsync();

        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Log in");
        await Expect(other.GetByText("Please log in to see this")).ToBeVisibleAsync();
        Assert.Empty(await other.KeptOrdersAsync());
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.GetByText("Please log in to see this")).ToBeVisibleAsync();
        Assert.Empty(await phone.Page.KeptOrdersAsync());
    }
}
