using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class RefundTests(Storefront mall)
{
    [BrowserFact]
    public async Task SingleUnits_GivenBackByTheShopperAndInTheConsole_LeaveTheRest()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        var email = await visitor.RegisterAsync();
        using var shopper = await mall.Anybody.LogInAsync(new { email, password = Visitor.Password });
        var orderId = await shopper.BuyAsync(quantity: 3);

        await page.GotoAsync($"/orders/{orderId}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give single units back" }).ClickAsync();
        await page.Locator("dialog select").SelectOptionAsync("1");
        await page.Locator("dialog").GetByLabel("Why?").FillAsync("one too many");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for the money" }).ClickAsync();
        await Expect(page.Locator("[data-testid=refund][data-status=succeeded]")).ToHaveCountAsync(1);

        await using var operators = await mall.OperateAsync($"/console/orders/{orderId}");
        await operators.Page.ActAsync("Refund", "Refund", ("line0", "1"), ("reason", "one was broken"));
        var refunds = operators.Page.GetByRole(AriaRole.Region, new() { Name = "Refunds" }).Locator("tbody tr");
        await Expect(refunds).ToHaveCountAsync(2);
        await Expect(refunds.Filter(new() { HasText = "one was broken" })).ToContainTextAsync("Done");
        await Expect(operators.Page.Locator(".page-head .badge")).ToHaveTextAsync("Paid");

        await page.ReloadAsync();
        await Expect(page.Locator("[data-testid=refund][data-status=succeeded]")).ToHaveCountAsync(2);
        await page.SeesOrderAsync("paid");
    }
}
