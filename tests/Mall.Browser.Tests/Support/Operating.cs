using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests.Support;

/// <summary>What operators do again and again in the console.</summary>
internal static class Operating
{
    /// <summary>An administrator who logs in on a page of the console.</summary>
    public static async Task<Visitor> OperateAsync(this Storefront mall, string path, Visit? visit = null)
    {
        var visitor = await mall.VisitAsync(visit);
        await visitor.Page.GotoAsync(path);
        await visitor.LogInAsync(MallClient.AdminEmail, MallClient.AdminPassword);
        await Expect(visitor.Page.Locator("nav.places")).ToBeVisibleAsync();
        return visitor;
    }

    /// <summary>A shopper buys a book, or some; the id of the order, which is paid.</summary>
    public static async Task<string> BuyAsync(this MallClient shopper, int quantity = 1)
    {
        var orderId = (await shopper.PostAsync("/orders", new
        {
            items = new[] { new { productId = "books-tang-poems", quantity } },
            address = new { recipient = "Han Meimei", mobile = "13800000000", line1 = "1 Chang'an Avenue", city = "Beijing", region = "Beijing", postalCode = "100000", country = "CN" },
        })).Expect(HttpStatusCode.Accepted).Text("id");
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        return orderId;
    }

    /// <summary>Presses a button, reads what will happen, fills in what is asked for, and does it.</summary>
    public static async Task ActAsync(this IPage page, string button, string verb, params (string Name, string Value)[] values)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var dialog = page.Locator("dialog");
        await Expect(dialog.Locator(".effects li").First).ToBeVisibleAsync();
        foreach (var (name, value) in values)
        {
            await dialog.Locator($"[name='{name}']").FillAsync(value);
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Waits until a number of the page is this one.</summary>
    public static Task SeesStatAsync(this IPage page, string label, string value) =>
        Expect(page.Locator(".stat", new() { HasText = label }).Locator(".stat-value")).ToHaveTextAsync(value);

    /// <summary>Waits until the page of a sale says this state.</summary>
    public static Task SeesSaleBadgeAsync(this IPage page, string state) => Expect(page.Locator(".page-head .badge")).ToHaveTextAsync(state, new() { Timeout = 60_000 });
}
