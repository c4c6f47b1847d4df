using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed partial class ClockTests(Storefront mall)
{
    /// <summary>The browser's monotonic clock may stand still while a device sleeps.</summary>
    private const string SleepyClock = """
        {
          const now = performance.now.bind(performance);
          globalThis.slept = 0;
          performance.now = () => now() - slept;
        }
        """;

    [BrowserFact]
    public async Task Countdown_AfterTheDeviceSlept_IsSetRightByTheNextAnswer()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        var email = await visitor.RegisterAsync();
        using var shopper = await mall.Anybody.LogInAsync(new { email, password = Visitor.Password });
        var orderId = (await shopper.PostAsync("/orders", new { items = new[] { new { productId = "books-tang-poems", quantity = 1 } } })).Expect(HttpStatusCode.Accepted).Text("id");
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        await page.AddInitScriptAsync(SleepyClock);
        await page.GotoAsync($"/orders/{orderId}");
        var left = page.GetByRole(AriaRole.Timer);
        await Expect(left).ToContainTextAsync(LessThanFifteenMinutes());

        // No answer of the shop is on its way while the clock stands still.
        await visitor.Browser.SetOfflineAsync(true);
        await Expect(page.GetByText("This is what the shop showed")).ToBeVisibleAsync();
        await page.EvaluateAsync("globalThis.slept = 600_000");
        await Expect(left).ToContainTextAsync(AtLeastTwentyMinutes());
        await visitor.Browser.SetOfflineAsync(false);

        await Expect(left).ToContainTextAsync(LessThanFifteenMinutes());
    }

    [GeneratedRegex("1[0-4]:")]
    private static partial Regex LessThanFifteenMinutes();

    [GeneratedRegex("2[0-4]:")]
    private static partial Regex AtLeastTwentyMinutes();
}
