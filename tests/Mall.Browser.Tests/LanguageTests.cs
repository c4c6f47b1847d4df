using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class LanguageTests(Storefront mall)
{
    [BrowserTheory]
    [InlineData("zh-CN", "zh-CN", "查看全部")]
    [InlineData("zh-TW", "zh-CN", "查看全部")]
    [InlineData("en-GB", "en", "See everything")]
    [InlineData("fr-FR", "en", "See everything")]
    public async Task Browser_Language_ChoosesThatOfThePage(string wanted, string shown, string text)
    {
        await using var visitor = await mall.VisitAsync(new Visit(Language: wanted));

        await visitor.Page.GotoAsync("/");

        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", shown);
        await Expect(visitor.Page.GetByText(text)).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Switch_ToTheOtherLanguage_IsAtOnceAndStays()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/login");

        await page.GetByTestId("language").SelectOptionAsync("zh-CN");
        await Expect(page.Locator("h1")).ToHaveTextAsync("登录");
        await page.ReloadAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("登录");
    }

    [BrowserFact]
    public async Task EveryPage_InChinese_HasAllItsTexts()
    {
        await using var visitor = await mall.VisitAsync(new Visit(Language: "zh-CN"));
        await visitor.RegisterAsync();

        // A text that is missing is an error on the console, which fails the test.
        foreach (var path in new[]
        {
            "/", "/search?q=tea", "/products/tea-longjing-250g", "/sales/demo-sale", "/cart", "/checkout", "/orders", "/notifications", "/account", "/account/addresses", "/account/security",
            "/account/notifications", "/account/data", "/password",
        })
        {
            await visitor.Page.GotoAsync(path);
            await Expect(visitor.Page.Locator("main h1, main h2").First).ToBeVisibleAsync();
        }
    }
}
