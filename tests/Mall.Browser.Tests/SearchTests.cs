using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed partial class SearchTests(Storefront mall)
{
    [BrowserFact]
    public async Task Search_ByKeyboard_SuggestsMarksAndNarrows()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the shop" });
        var options = page.Locator(".suggestions").GetByRole(AriaRole.Option);

        await box.PressSequentiallyAsync("longj");
        await Expect(options.First).ToContainTextAsync("Longjing");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await AccessibilityTests.CheckHereAsync(page);
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await box.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/products/tea-longjing-250g");

        await box.FillAsync("longjng");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=longjng");
        await Expect(page.Locator(".product-card mark").First).ToHaveTextAsync("Longjing");

        await box.FillAsync("tea");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=tea");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = TwoHundredToFiveHundred() }).ClickAsync();
        await Expect(page).ToHaveURLAsync(TheBand());
        await Expect(page.Locator(".price").First).ToContainTextAsync("268");
        await AccessibilityTests.CheckHereAsync(page);
    }

    [GeneratedRegex("200.*500")]
    private static partial Regex TwoHundredToFiveHundred();

    [GeneratedRegex("minPrice=200&maxPrice=499.99")]
    private static partial Regex TheBand();
}
