using System.Collections.Concurrent;
using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class SaleTests(Storefront mall)
{
    private const string Enter = "[data-testid=enter]";

    /// <summary>A clock that is wrong by so many milliseconds, and a note of the moment, by the right one, at which the button came alive.</summary>
    private const string WrongClock = """
        const Right = Date;
        globalThis.Date = class extends Right {
          constructor(...given) { given.length ? super(...given) : super(Right.now() + OFFSET); }
          static now() { return Right.now() + OFFSET; }
        };
        new MutationObserver(() => {
          const button = document.querySelector("[data-testid=enter]");
          if (button && !button.disabled) globalThis.aliveAt ??= Right.now();
        }).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    [BrowserTheory]
    [InlineData(-3_600_000)]
    [InlineData(3_600_000)]
    public async Task Opening_WithAClockAnHourOff_ArmsTheButtonInTime(long offset)
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync();
        var startsAt = DateTimeOffset.UtcNow.AddSeconds(15);
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 5, startsAt);
        await visitor.Browser.AddInitScriptAsync(WrongClock.Replace("OFFSET", offset.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

        await visitor.Page.GotoAsync($"/sales/{saleId}");
        await Expect(visitor.Page.Locator(Enter)).ToBeDisabledAsync();
        await visitor.Page.Locator($"{Enter}:not([disabled])").ClickAsync();

        await Expect(visitor.Page.GetByTestId("ticket")).ToHaveAttributeAsync("data-status", "held");
        var late = await visitor.Page.EvaluateAsync<double>("aliveAt") - startsAt.ToUnixTimeMilliseconds();
        Assert.InRange(late, -100, 5_000);
    }

    [BrowserFact]
    public async Task Enter_PressedTwiceAndAnswerLost_GivesOneTicket()
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync();
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 5, DateTimeOffset.UtcNow.AddSeconds(-1));
        var lost = 0;
        await visitor.Page.RouteAsync("**/tickets", async route =>
        {
            lost++;
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await visitor.Page.GotoAsync($"/sales/{saleId}");

        await visitor.Page.Locator(Enter).DblClickAsync();

        await Expect(visitor.Page.GetByTestId("ticket")).ToBeVisibleAsync();
        Assert.Equal(1, lost);
        await Expect(visitor.Page.GetByText("4 of 5 left")).ToBeVisibleAsync();
    }

    /// <summary>The work is done beside the page, which stays quick, and before the opening: at the press nothing is left to do. A solution that the shop does not take is replaced.</summary>
    [LocalBrowserFact]
    public async Task Enter_InAShopWithChallenges_IsPreparedByAWorkerBeforeTheOpening()
    {
        using var state = new TempFolder();
        await using var own = await MallProcess.StartAsync(state.Path, ("Seckill__ChallengeBits", "16"));
        using var anybody = new MallClient(own.BaseAddress);
        await Eventually.Async(() => anybody.GetAsync($"/products/{Selling.Product}"), answer => answer.Status == HttpStatusCode.OK, "the products of the demo");
        var saleId = await anybody.CreateSaleAsync(stock: 5, DateTimeOffset.UtcNow.AddSeconds(40));
        await using var visitor = await mall.VisitAsync(new Visit(Address: own.BaseAddress));
        var page = visitor.Page;
        var bodies = new ConcurrentQueue<string?>();
        page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/tickets", StringComparison.Ordinal))
            {
                bodies.Enqueue(request.PostData);
            }
        };
        await visitor.RegisterAsync();

        var worker = page.WaitForWorkerAsync();
        await page.GotoAsync($"/sales/{saleId}");
        Assert.Contains("/assets/solver-", (await worker).Url, StringComparison.Ordinal);
        await page.Locator($"{Enter}:not([disabled])").ClickAsync();

        await Expect(page.GetByTestId("ticket")).ToHaveAttributeAsync("data-status", "held");
        Assert.Contains("\"solution\":", Assert.Single(bodies), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Enter_ShopIsBusyAndPageIsReloaded_GoesOnAndGetsTheTicket()
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync();
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 5, DateTimeOffset.UtcNow.AddSeconds(-1));
        await visitor.Page.RouteAsync("**/tickets", route => route.FulfillAsync(new()
        {
            Status = 503, ContentType = "application/problem+json", Body = """{"status":503,"code":"try-again","detail":"Busy."}""",
        }));
        await visitor.Page.GotoAsync($"/sales/{saleId}");
        await visitor.Page.Locator(Enter).ClickAsync();
        await Expect(visitor.Page.GetByText("We ask again by ourselves")).ToBeVisibleAsync();

        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.GetByTestId("ticket")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task SoldOut_WaitingListThenOffer_IsToldLiveAndPaid()
    {
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 1, DateTimeOffset.UtcNow.AddSeconds(-1), limit: 1);
        using var winner = await mall.Anybody.NewShopperAsync();
        var orderId = (await winner.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 })).Expect(HttpStatusCode.Accepted).Text("orderId");
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync($"/sales/{saleId}");
        await page.SeesSaleAsync("soldOut");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stand in line" }).ClickAsync();
        await Expect(page.GetByTestId("waiting")).ToHaveAttributeAsync("data-waits", "yes");

        await winner.AwaitOrderAsync(orderId, "awaitingPayment");
        (await winner.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);
        await Expect(page.GetByTestId("ticket")).ToHaveAttributeAsync("data-status", "held");
        await page.Locator("[data-testid=ticket] a").ClickAsync();
        await page.PayAsync();
        await page.SeesOrderAsync("paid");
        await page.GotoAsync($"/sales/{saleId}");

        await Expect(page.GetByTestId("ticket")).ToHaveAttributeAsync("data-status", "sold");
    }

    /// <summary>A sale asks for no address, so a winner gives it afterwards.</summary>
    [BrowserFact]
    public async Task Winner_WithoutAnAddress_GivesOneOnTheOrder()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync();
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 5, DateTimeOffset.UtcNow.AddSeconds(-1));
        await page.GotoAsync($"/sales/{saleId}");
        await page.Locator(Enter).ClickAsync();
        await page.Locator("[data-testid=ticket] a").ClickAsync();
        await page.SeesOrderAsync("awaitingPayment");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add an address" }).ClickAsync();
        await page.GiveAddressAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it there" }).ClickAsync();

        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator("main address")).ToContainTextAsync("1 Chang'an Avenue");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change the address" })).ToBeVisibleAsync();
    }

    /// <summary>One unit in each bucket, and a shopper who wants them all: they come to his while the page asks again.</summary>
    [BrowserFact]
    public async Task Sale_SplitInTheConsole_IsBoughtWholeByOneShopper()
    {
        await using var operators = await mall.OperateAsync("/console/sales");
        await operators.Page.ActAsync(
            "New sale", "Create the sale", ("productId", Selling.Product), ("price.amount", "34.00"), ("stock", "4"), ("perBuyerLimit", "4"), ("buckets", "4"));
        await operators.Page.WaitForURLAsync("**/console/sales/*");
        await operators.Page.SeesStatAsync("Buckets", "4");
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await visitor.RegisterAsync(new Uri(operators.Page.Url).AbsolutePath["/console".Length..]);
        await Expect(page.GetByText("4 of 4 left")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Quantity" }).FillAsync("4");
        await page.Locator(Enter).ClickAsync();

        await Expect(page.GetByTestId("ticket")).ToHaveAttributeAsync("data-status", "held");
        await page.SeesSaleAsync("soldOut");
        await operators.Page.SeesStatAsync("Held", "4");
        await operators.Page.SeesStatAsync("Available", "0");
    }

    [BrowserFact]
    public async Task Sale_PausedResumedAndClosed_SaysSo()
    {
        using var admin = await mall.Anybody.LogInAsAdminAsync();
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 3, DateTimeOffset.UtcNow.AddSeconds(-1));
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync($"/sales/{saleId}");
        await visitor.Page.SeesSaleAsync("open");

        (await admin.PostAsync($"/seckill/sales/{saleId}/pause", new { reason = "a test" })).Expect(HttpStatusCode.OK);
        await Expect(visitor.Page.GetByText("The shop has paused the sale")).ToBeVisibleAsync();
        (await admin.PostAsync($"/seckill/sales/{saleId}/resume", new { reason = "a test" })).Expect(HttpStatusCode.OK);
        await Expect(visitor.Page.Locator(Enter)).ToBeEnabledAsync();
        (await admin.PostAsync($"/seckill/sales/{saleId}/close", new { reason = "a test" })).Expect(HttpStatusCode.OK);

        await Expect(visitor.Page.GetByText("The sale is over.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Countdown_IsReadOutAt60And10And0Seconds_AndNotEachSecond()
    {
        await using var visitor = await mall.VisitAsync();
        var startsAt = DateTimeOffset.UtcNow.AddMinutes(10);
        var saleId = await mall.Anybody.CreateSaleAsync(stock: 3, startsAt);
        var page = visitor.Page;
        await page.Clock.InstallAsync();
        await page.AddInitScriptAsync("""
            globalThis.said = [];
            new MutationObserver(() => {
              const text = document.querySelector("[data-testid=spoken]")?.textContent;
              if (text && text !== said.at(-1)) said.push(text);
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """);
        await page.GotoAsync($"/sales/{saleId}");
        await Expect(page.GetByRole(AriaRole.Timer)).ToContainTextAsync("09:");

        // From here only the page's clock jumps. An answer of the shop would set it back. The page knows the shop's time to within half of its slowest answer, so it is some seconds around each moment.
        await page.RouteAsync("**/api/**", route => route.AbortAsync());
        foreach (var (left, time) in new[] { (75_000, 25_000), (20_000, 15_000), (5_000, 20_000) })
        {
            var now = await page.EvaluateAsync<long>("Date.now()");
            await page.Clock.FastForwardAsync(Math.Max(0, startsAt.ToUnixTimeMilliseconds() - now - left));
            await page.Clock.RunForAsync(time);
        }

        await Expect(page.GetByTestId("spoken")).ToHaveTextAsync("Begins in: now");
        Assert.Equal(["Begins in 60 seconds", "Begins in 10 seconds", "Begins in: now"], await page.EvaluateAsync<string[]>("said"));
    }
}
