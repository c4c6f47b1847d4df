using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class AccessibilityTests(Storefront mall)
{
    private static readonly string[] Anybodys = ["/", "/search?q=tea", "/search?q=nothing-like-this", "/products/tea-longjing-250g", "/products/missing", "/sales/demo-sale", "/cart", "/login", "/register", "/password"];

    private static readonly string[] Mine =
    [
        "/checkout", "/orders", "/notifications", "/account", "/account/addresses", "/account/security", "/account/notifications", "/account/data", "/sales/demo-sale",
    ];

    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryPage_InBothThemes_HasNoViolation(bool isDark)
    {
        await using var visitor = await mall.VisitAsync(new Visit(IsDark: isDark));
        var page = visitor.Page;
        foreach (var path in Anybodys)
        {
            await CheckAsync(page, path);
        }

        await visitor.RegisterAsync();
        await page.AddToCartAsync("books-tang-poems");
        await CheckAsync(page, "/cart");
        await CheckAsync(page, "/checkout");
        await page.GiveAddressAsync();
        var orderId = await page.PlaceOrderAsync();
        await page.SeesOrderAsync("awaitingPayment");
        await CheckAsync(page, $"/orders/{orderId}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the order" }).ClickAsync();
        await CheckHereAsync(page);
        await page.GotoAsync($"/orders/{orderId}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay now" }).ClickAsync();
        await page.WaitForURLAsync("**/pay/**");
        await Expect(page.Locator(".provider .button-primary")).ToBeVisibleAsync();
        await CheckHereAsync(page);
        foreach (var path in Mine)
        {
            await CheckAsync(page, path);
        }
    }

    [BrowserTheory]
    [InlineData(320, 1)]
    [InlineData(640, 2)]
    public async Task EveryPage_NarrowOrZoomed_LosesNothing(int width, float scale)
    {
        await using var visitor = await mall.VisitAsync(new Visit(Width: width, Height: 640, Scale: scale));
        var page = visitor.Page;
        await visitor.RegisterAsync();
        await page.AddToCartAsync("kitchen-wok-32cm");
        foreach (var path in Anybodys.Concat(Mine).Except(["/login", "/register"]))
        {
            await page.GotoAsync(path);
            await SettledAsync(page);

            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than the window.");
            var lost = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll("a[href], button, input, select")].filter(control => {
                  const box = control.getBoundingClientRect();
                  return control.checkVisibility() && box.width > 1 && !control.closest(".skip-link") && (box.left < 0 || box.right > innerWidth + 1);
                }).map(control => control.outerHTML)
                """);
            Assert.Empty(lost);
        }
    }

    [BrowserFact]
    public async Task EveryControl_IsLargeEnoughToHit()
    {
        await using var visitor = await mall.VisitAsync(new Visit(Width: 390));
        var page = visitor.Page;
        foreach (var path in Anybodys)
        {
            await page.GotoAsync(path);
            await SettledAsync(page);
            var small = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll("button, input, select, .button, .nav-link, .chip")].filter(control => {
                  const box = control.getBoundingClientRect();
                  return control.checkVisibility() && (box.width < 24 || box.height < 24);
                }).map(control => control.outerHTML)
                """);
            Assert.Empty(small);
        }
    }

    [BrowserFact]
    public async Task Purchase_ByKeyboardAlone_IsPaid()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator(".product-card").First).ToBeVisibleAsync();

        await PressOnAsync(page, "document.activeElement.matches('.product-card')");
        await PressOnAsync(page, "document.activeElement.textContent === 'Add to cart'");
        await PressOnAsync(page, "document.activeElement.matches('main a[href=\"/cart\"]')");
        await PressOnAsync(page, "document.activeElement.textContent === 'Go to checkout'");
        await Expect(page.Locator(".address-form")).ToBeVisibleAsync();
        foreach (var value in new[] { "Han Meimei", "13800000000", "1 Chang'an Avenue", null, "Beijing", "Beijing", "100000" })
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("document.activeElement.matches('.address-form input')"))
            {
                await TabToAsync(page, "document.activeElement.name === 'recipient'");
            }

            if (value is not null)
            {
                await page.Keyboard.InsertTextAsync(value);
            }
        }

        await PressOnAsync(page, "document.activeElement.textContent === 'Use this address'");
        await Expect(page.Locator(".choice input:checked")).ToHaveCountAsync(1);
        await PressOnAsync(page, "document.activeElement.textContent === 'Place the order'");
        await page.OrderIdAsync();
        await page.SeesOrderAsync("awaitingPayment");
        await PressOnAsync(page, "document.activeElement.textContent === 'Pay now'");
        await PressOnAsync(page, "document.activeElement.textContent === 'Pay'");

        await page.SeesOrderAsync("paid");
    }

    /// <summary>Goes with the tabulator until the control is reached, which has to be visible to be found, and presses it.</summary>
    private static async Task PressOnAsync(IPage page, string isIt)
    {
        await TabToAsync(page, isIt);
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, string isIt)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(isIt))
            {
                return;
            }
        }

        Assert.Fail($"The tabulator never reached: {isIt}");
    }

    private static async Task CheckAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await SettledAsync(page);
        await CheckHereAsync(page);
    }

    /// <summary>The page as it is now has no violation.</summary>
    internal static async Task CheckHereAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, $"{page.Url}: " + string.Join("; ", result.Violations.Select(violation =>
            $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>The page is there, with what it reads.</summary>
    private static async Task SettledAsync(IPage page)
    {
        await Expect(page.Locator("main h1, main h2").First).ToBeVisibleAsync();
        await Expect(page.Locator("main .skeleton")).ToHaveCountAsync(0);
    }
}
