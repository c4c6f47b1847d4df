using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class CouponTests(Storefront mall)
{
    private const string Book = "books-tang-poems";

    [BrowserFact]
    public async Task Coupon_MadeInTheConsole_IsClaimedAndUsedAndAfterItsStopNobodyGetsOne()
    {
        var name = $"Autumn {Guid.NewGuid():N}";
        await using var operators = await mall.OperateAsync("/console/coupons");
        var console = operators.Page;
        await console.ActAsync("New coupon", "Create", ("name", name), ("value", "5.00"), ("claimLimit", "9"), ("perUserLimit", "3"));
        await console.WaitForURLAsync("**/console/coupons/*");
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync("/coupons");
        var claim = page.GetByRole(AriaRole.Button, new() { Name = $"Get the coupon {name}" });
        await claim.ClickAsync();
        await Expect(page.GetByText("The coupon is yours.")).ToBeVisibleAsync();

        await page.AddToCartAsync(Book);
        await page.GotoAsync("/checkout");
        await page.GiveAddressAsync();
        var total = page.Locator(".total");
        var full = decimal.Parse((await total.InnerTextAsync()).Split('¥')[^1], CultureInfo.InvariantCulture);
        var reduced = string.Create(CultureInfo.InvariantCulture, $"¥{full - 5:0.00}");
        await page.GetByLabel("Coupon").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page.GetByText("Discount")).ToBeVisibleAsync();
        await Expect(total).ToContainTextAsync(reduced);
        await page.PlaceOrderAsync();
        await page.PayAsync();
        await page.SeesOrderAsync("paid");
        await Expect(page.Locator("main")).ToContainTextAsync(reduced);

        await console.ReloadAsync();
        await console.SeesStatAsync("Used", "1");
        await page.GotoAsync("/coupons");
        await Expect(claim).ToBeVisibleAsync();
        await console.ActAsync("Stop", "Stop", ("reason", "enough"));
        await Expect(console.Locator(".page-head .badge")).ToHaveTextAsync("Stopped");

        await claim.ClickAsync();

        await Expect(page.GetByText("This coupon is not given out any more.")).ToBeVisibleAsync();
        await page.GotoAsync("/account/coupons");
        await Expect(page.Locator("main li", new() { HasText = name })).ToHaveCountAsync(1);
    }
}
