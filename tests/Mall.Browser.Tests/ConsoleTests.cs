using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class ConsoleTests(Storefront mall)
{
    private const string Product = "home-incense-sandalwood";



    [BrowserFact]
    public async Task Shopper_InTheConsole_ReadsWordsAndAsksForNoData()
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.RegisterAsync();
        var asked = new ConcurrentQueue<string>();
        visitor.Page.Request += (_, request) => asked.Enqueue(request.Url);

        await visitor.Page.GotoAsync("/console/orders");

        await Expect(visitor.Page.GetByText("Only administrators may do this.")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("nav.places")).ToHaveCountAsync(0);
        Assert.DoesNotContain(asked, url => url.Contains("/operations/", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Sale_FromTheConsole_IsCreatedSellsIsPausedRestockedClosedAndAudited()
    {
        await using var visitor = await mall.OperateAsync("/console/sales");
        var page = visitor.Page;

        await page.ActAsync("New sale", "Create the sale", ("productId", Product), ("price.amount", "34.00"), ("stock", "3"), ("perBuyerLimit", "1"));
        await page.WaitForURLAsync("**/console/sales/*");
        var saleId = page.Url[(page.Url.LastIndexOf('/') + 1)..];
        await page.SeesStatAsync("Available", "3");
        using (var buyer = await mall.Anybody.NewShopperAsync())
        {
            var orderId = (await buyer.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 })).Expect(HttpStatusCode.Accepted).Text("orderId");
            await page.SeesStatAsync("Held", "1");
            await buyer.AwaitOrderAsync(orderId, "awaitingPayment");
            await buyer.PayAsync(orderId);
        }

        await page.SeesStatAsync("Sold", "1");
        await page.ActAsync("Pause", "Pause", ("reason", "the price is wrong"));
        await page.SeesSaleBadgeAsync("Paused");
        await page.ActAsync("Resume", "Resume");
        await page.SeesSaleBadgeAsync("Open");
        await page.ActAsync("Restock", "Restock", ("quantity", "2"), ("reason", "another box was found"));
        await page.SeesStatAsync("Available", "4");
        await page.ActAsync("Close sale", "Close sale", ("reason", "enough"));
        await page.SeesSaleBadgeAsync("Over");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run the audit" }).ClickAsync();

        await Expect(page.GetByText("Everything adds up")).ToBeVisibleAsync();
        await Expect(page.GetByText("3 at the start + 2 added = 0 available + 0 held + 1 sold + 4 given back")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Log" }).GetByText("another box was found")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Price_WithAComma_IsRefusedAtItsField()
    {
        await using var visitor = await mall.OperateAsync("/console/sales");
        var page = visitor.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "New sale" }).ClickAsync();
        foreach (var (name, value) in new[] { ("productId", Product), ("price.amount", "1,299"), ("stock", "3") })
        {
            await page.Locator($"dialog [name='{name}']").FillAsync(value);
        }

        await page.Locator("dialog button[type=submit]").ClickAsync();

        await Expect(page.Locator("dialog [name='price.amount']")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [BrowserFact]
    public async Task Order_ShippedInTheConsole_TellsItsStoryFromEverySource()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var orderId = await shopper.BuyAsync();
        await using var visitor = await mall.OperateAsync($"/console/orders?q={orderId}");
        var page = visitor.Page;
        await page.Locator("td a.id").First.ClickAsync();

        await page.ActAsync("Ship", "Ship", ("carrier", "SF Express"), ("trackingNumber", "SF123"));

        foreach (var source in (string[])["order", "payment", "orchestration", "stock", "event", "notification", "operator"])
        {
            await Expect(page.Locator($".entry[data-source={source}]").First).ToBeVisibleAsync();
        }

        await Expect(page.Locator(".entry[data-source=order]").Last).ToContainTextAsync("SF Express");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Orchestration" }).UncheckAsync();
        await Expect(page.Locator(".entry[data-source=orchestration]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Order_RefundedInTheConsole_NeedsAReasonAndSaysWhoDidIt()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var orderId = await shopper.BuyAsync();
        await using var visitor = await mall.OperateAsync($"/console/orders/{orderId}");
        var page = visitor.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Refund", Exact = true }).ClickAsync();
        await Expect(page.Locator("dialog .effects")).ToContainTextAsync("goes back to the shopper");
        await Expect(page.Locator("dialog [name=reason]")).ToHaveAttributeAsync("required", "");
        await page.Locator("dialog [name=reason]").FillAsync("it was broken");
        await page.Locator("dialog button[type=submit]").ClickAsync();

        await Expect(page.Locator(".page-head .badge")).ToHaveTextAsync("Refunded");
        await Expect(page.Locator(".entry[data-source=operator]")).ToContainTextAsync("it was broken");
        await page.GotoAsync("/console");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What operators did" }).GetByText("it was broken")).ToBeVisibleAsync();
    }

    [LocalBrowserFact]
    public async Task DeadLetter_InTheConsole_IsRehearsedAndReplayed()
    {
        using var state = new TempFolder();
        await LeftMessage.LeaveAsync(state.Path);
        await using var poisoned = await MallProcess.StartAsync(state.Path);
        await using var visitor = await mall.OperateAsync("/console/dead-letters", new Visit(Address: poisoned.BaseAddress));
        var page = visitor.Page;
        await Eventually.Async(
            async () =>
            {
                await page.ReloadAsync();
                await Expect(page.Locator(".scroller, .nothing").First).ToBeVisibleAsync();
                return await page.GetByText("malformed").CountAsync();
            },
            count => count == 1,
            "the dead letter");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {LeftMessage.Id}" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replay 1 chosen" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToContainTextAsync($"Dry run: goes to {LeftMessage.Entity}");
        await Expect(page.Locator("dialog")).ToContainTextAsync($"as {LeftMessage.Id}/1");
        await page.Locator("dialog button[type=submit]").ClickAsync();
        await Expect(page.GetByText("Replayed: 1.")).ToBeVisibleAsync();

        // Nobody can read it this time either.
        await Eventually.Async(
            async () =>
            {
                await page.GotoAsync($"/console/dead-letters?entity={LeftMessage.Entity}");
                await Expect(page.Locator(".scroller, .nothing").First).ToBeVisibleAsync();
                return await page.Locator($"input[aria-label='Choose {LeftMessage.Id}/1']").CountAsync();
            },
            count => count == 1,
            "the dead letter again");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What operators did here" }).GetByText("Replayed")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Orders_SearchSavedAsAView_IsThereAgain()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var userId = (await shopper.GetAsync("/profile")).Text("id");
        await shopper.BuyAsync();
        await using var visitor = await mall.OperateAsync("/console/orders");
        var page = visitor.Page;
        await page.Locator("[name=q]").FillAsync(userId);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);

        await page.ActAsync("Save this search", "Save", ("name", "Han Meimei"));
        await page.GotoAsync("/console/orders");
        await page.GetByRole(AriaRole.Link, new() { Name = "Han Meimei" }).ClickAsync();

        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the view Han Meimei" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Han Meimei" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Stock_AdjustedInTheConsole_IsInItsHistory()
    {
        using var admin = await mall.Anybody.LogInAsAdminAsync();
        var productId = await admin.NewProductAsync(stock: 5);
        await using var visitor = await mall.OperateAsync($"/console/products/{productId}");
        var page = visitor.Page;

        await page.ActAsync("Adjust stock", "Adjust stock", ("delta", "-2"), ("reason", "two were broken"));

        await page.SeesStatAsync("Available", "3");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Stock history" })).ToContainTextAsync("two were broken");
    }

    [BrowserFact]
    public async Task Ledger_OfAPaidOrder_ShowsItsEntriesAndThatNothingWasChanged()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var orderId = await shopper.BuyAsync();
        using var admin = await mall.Anybody.LogInAsAdminAsync();
        await Eventually.Async(
            async () => await admin.ListAllAsync("/payments/ledger"), list => list.Exists(entry => entry.GetProperty("orderId").GetString() == orderId), "the order in the ledger");
        await using var visitor = await mall.OperateAsync("/console/ledger");
        var page = visitor.Page;

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Verification" })).ToContainTextAsync("Nothing is missing or changed");
        await Expect(page.Locator($"tbody a[href='/console/orders/{orderId}']")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "From the beginning" }).ClickAsync();
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("0");
    }

    [BrowserFact]
    public async Task StatisticsAndTraffic_InTheConsole_ShowWhatWasSoldAndSeen()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        await shopper.BuyAsync();
        using var admin = await mall.Anybody.LogInAsAdminAsync();
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        var told = await page.RunAndWaitForResponseAsync(() => page.GotoAsync("/sales/demo-sale"), response => response.Url.EndsWith("/traffic/visits", StringComparison.Ordinal));
        Assert.Equal(("""{"page":"/sales/{id}","sale":"demo-sale"}""", 204), (told.Request.PostData, told.Status));
        await Eventually.Async(
            () => StatisticsOfLedger.AskAsync(admin),
            answer => answer.GetProperty("products").EnumerateArray().Any(product => product.GetProperty("productId").GetString() == "books-tang-poems"),
            "the book in the statistics");

        await page.GotoAsync("/console/statistics");
        await visitor.LogInAsync(MallClient.AdminEmail, MallClient.AdminPassword);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "By product" }).Locator("tbody")).ToContainTextAsync("Three Hundred Tang Poems");
        await page.Locator("[name=zone]").FillAsync("Asia/Kathmandu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.WaitForURLAsync("**zone=Asia%2FKathmandu");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "By day" }).Locator("tbody tr")).ToHaveCountAsync(30);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save as CSV" }).ClickAsync());
        Assert.StartsWith("date,orders,units,gross,discounts,refunds,net\r\n", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
        await page.Locator("[name=zone]").FillAsync("Mars/Olympus");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("main [role=alert]")).ToBeVisibleAsync();

        await page.GotoAsync("/console/traffic");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "By day" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Role_GivenAndTakenInTheConsole_IsInTheLog()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var email = (await shopper.GetAsync("/profile")).Text("email");
        await using var visitor = await mall.OperateAsync("/console/users");
        var page = visitor.Page;
        await page.Locator("[name=q]").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Found" }).Locator("a.id").ClickAsync();

        await page.ActAsync("Make administrator", "Make administrator", ("reason", "looks after the shop"));
        await page.ActAsync("Take the role", "Take the role", ("reason", "is on leave"));

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make administrator" })).ToBeVisibleAsync();
        var acts = page.GetByRole(AriaRole.Region, new() { Name = "What operators did here" }).Locator("tbody tr");
        await Expect(acts).ToHaveCountAsync(2);
        await Expect(acts.Filter(new() { HasText = "Made administrator" })).ToContainTextAsync("looks after the shop");
        await Expect(acts.Filter(new() { HasText = "is on leave" })).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData(false, "en-US", 1280)]
    [InlineData(true, "zh-CN", 1280)]
    [InlineData(false, "zh-CN", 320)]
    public async Task Pages_AllOfThem_AreWithoutAViolationOfAccessibility(bool isDark, string language, int width)
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var orderId = await shopper.BuyAsync();
        var userId = (await shopper.GetAsync("/profile")).Text("id");
        var sales = (await mall.Anybody.GetAsync("/seckill/sales")).Body.GetProperty("items");
        await using var visitor = await mall.OperateAsync("/console", new Visit(Language: language, IsDark: isDark, Width: width));
        string[] paths =
        [
            "/console", "/console/orders", $"/console/orders/{orderId}", "/console/stuck", "/console/dead-letters", "/console/sales", $"/console/sales/{sales[0].GetProperty("id").GetString()}",
            "/console/products", $"/console/products/{Product}", "/console/users", $"/console/users/{userId}", "/console/payments", "/console/reconciliations", "/console/ledger",
            "/console/statistics", "/console/traffic",
        ];
        var violations = new List<string>();
        foreach (var path in paths)
        {
            await visitor.Page.GotoAsync(path);
            await Expect(visitor.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(visitor.Page.Locator("main [role=status] .skeleton, main .skeleton")).ToHaveCountAsync(0);
            violations.AddRange((await visitor.Page.RunAxe(AccessibilityTests.Rules)).Violations.Select(violation => $"{path}: {violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Select(node => node.Target))}"));
            var tooWide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (tooWide > 0)
            {
                violations.Add($"{path}: {tooWide} pixels wider than the window");
            }
        }

        Assert.Empty(violations);
    }

    [BrowserFact]
    public async Task Dialog_ThatAsksBeforeItActs_IsWithoutAViolationOfAccessibility()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        await using var visitor = await mall.OperateAsync($"/console/orders/{await shopper.BuyAsync()}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Refund", Exact = true }).ClickAsync();
        await Expect(visitor.Page.Locator("dialog")).ToBeVisibleAsync();

        await AccessibilityTests.CheckHereAsync(visitor.Page);
    }
}
