using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

/// <summary>A mall with a payment provider outside of it.</summary>
[Collection(StorefrontCollection.Name)]
public sealed partial class PaymentTests(Storefront mall) : IDisposable
{
    private const string Book = "books-tang-poems";
    private const int Narrow = 320;
    private readonly TempFolder _state = new();

    public void Dispose() => _state.Dispose();

    [LocalBrowserFact]
    public async Task WeChatPay_CodeScannedAndPaid_BringsThePageBackToTheOrder()
    {
        await using var weChat = await WeChatPayServer.StartAsync();
        await using var process = await MallProcess.StartAsync(_state.Path, weChat.Environment());
        using var anybody = new MallClient(process.BaseAddress);
        await Eventually.Async(() => anybody.GetAsync($"/products/{Book}"), answer => answer.Status == HttpStatusCode.OK, "the products of the demo");
        await using var visitor = await mall.VisitAsync(new Visit(Width: Narrow, Address: process.BaseAddress));
        await visitor.Browser.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = visitor.Page;
        await visitor.RegisterAsync();
        await page.AddToCartAsync(Book);
        await page.GotoAsync("/checkout");
        await page.GiveAddressAsync();
        await page.PlaceOrderAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { NameRegex = InsideWeChat() })).ToBeDisabledAsync();
        await FitsAsync(page);

        await BeginAsync(page, "WeChat Pay: in the browser of a phone");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Go on to WeChat" })).ToHaveAttributeAsync("href", H5Link());
        await FitsAsync(page);
        var other = Assert.Single(weChat.Numbers);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the order" }).ClickAsync();

        await BeginAsync(page, "WeChat Pay: scan a code");
        await SeesCodeAsync(page);
        await FitsAsync(page);
        var link = await page.GetByLabel("The link in the code").InputValueAsync();
        Assert.StartsWith("weixin://", link, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the link" }).ClickAsync();
        await Expect(page.GetByText("The link is copied.")).ToBeVisibleAsync();
        Assert.Equal(link, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.ReloadAsync();
        await SeesCodeAsync(page);

        var number = Assert.Single(weChat.Numbers, made => made != other);
        weChat.Pay(number);
        var callback = weChat.CallbackOf(number);
        (await anybody.PostAsync("/payments/callbacks/wechat", Encoding.UTF8.GetString(callback.Body), callback.Headers)).Expect(HttpStatusCode.OK);

        await page.SeesOrderAsync("paid");
    }

    [LocalBrowserFact]
    public async Task Reconciliation_WithAnOpenCase_IsClosedWithAReason()
    {
        await using var weChat = await WeChatPayServer.StartAsync();
        weChat.ChangeBill = rows => rows.Add(new()
        {
            ["交易时间"] = "2026-01-01 12:00:00",
            ["微信订单号"] = "4200000001",
            ["商户订单号"] = "M-of-another",
            ["交易状态"] = "SUCCESS",
            ["商户退款单号"] = "0",
            ["微信退款单号"] = "0",
            ["退款状态"] = "",
            ["商户数据包"] = "unknown",
            ["手续费"] = "0.07000",
            ["订单金额"] = "12.34",
            ["申请退款金额"] = "0.00",
        });
        MissedTimer.Leave(_state.Path, "ReconcileBills", minute: 10);
        await using var process = await MallProcess.StartAsync(_state.Path, weChat.Environment());
        using var anybody = new MallClient(process.BaseAddress);
        using var admin = await anybody.LogInAsAdminAsync();
        await Eventually.Async(
            () => admin.GetAsync("/operations/reconciliations"),
            list => list.Body.GetProperty("items").EnumerateArray().Any(one => one.GetProperty("cases").GetArrayLength() == 1),
            "a bill with a case");
        await using var visitor = await mall.OperateAsync("/console/reconciliations", new Visit(Width: Narrow, Address: process.BaseAddress));
        var page = visitor.Page;
        await page.Locator("tbody tr", new() { HasText = "wechat" }).Filter(new() { Has = page.Locator(".badge-bad") }).First.Locator("a.id").ClickAsync();
        var bill = page.GetByRole(AriaRole.Region, new() { Name = "wechat" });
        await Expect(bill.GetByRole(AriaRole.Group, new() { Name = "wechat: Sums of the bill" })).ToContainTextAsync("12.27");
        await FitsAsync(page);

        await page.ActAsync("Close case", "Close the case", ("reason", "paid at the counter"));

        var found = bill.GetByRole(AriaRole.Group, new() { Name = "wechat: Cases" }).Locator("tbody tr");
        await Expect(found).ToContainTextAsync("The shop does not have it as paid");
        await Expect(found).ToContainTextAsync("paid at the counter");
        await Expect(found.Locator("a[href^='/console/users/']")).ToBeVisibleAsync();
        await Expect(found.Locator("time")).ToHaveCountAsync(2);
        await Expect(found.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.GotoAsync("/console");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What operators did" }).Locator("a[href^='/console/reconciliations/']")).ToBeVisibleAsync();
    }

    private static async Task BeginAsync(IPage page, string way)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = way }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay now" }).ClickAsync();
        await page.WaitForURLAsync("**/pay/**");
    }

    private static Task SeesCodeAsync(IPage page) => Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code that holds the link to pay" })).ToBeVisibleAsync();

    /// <summary>Nothing is beside the window, and nobody is kept out.</summary>
    private static async Task FitsAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Narrow, $"{page.Url} is wider than the window.");
        await AccessibilityTests.CheckHereAsync(page);
    }

    [GeneratedRegex("^WeChat Pay: inside WeChat")]
    private static partial Regex InsideWeChat();

    [GeneratedRegex("^https://wx\\.tenpay\\.com/")]
    private static partial Regex H5Link();
}
