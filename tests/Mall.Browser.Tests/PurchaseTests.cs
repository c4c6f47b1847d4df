using System.Globalization;
using Mall.Embedded.Settings;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class PurchaseTests(Storefront mall)
{
    private const string Tea = "tea-longjing-250g";
    private const string Book = "books-tang-poems";

    [BrowserFact]
    public async Task Newcomer_FromTheStartPage_PaysAnOrder()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tea", Exact = true }).ClickAsync();
        await page.Locator($"a[href='/products/{Tea}']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "One more" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" }).ClickAsync();
        await page.Locator("main a[href='/cart']").ClickAsync();
        await Expect(page.GetByTestId("total")).ToHaveTextAsync("¥536.00");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to checkout" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await page.Locator("input[name=name]").FillAsync($"newcomer-{Guid.NewGuid():N}@mall.example");
        await page.Locator("input[name=password]").FillAsync(Visitor.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await page.GiveAddressAsync();
        await page.PlaceOrderAsync();
        await page.SeesOrderAsync("awaitingPayment");
        await page.PayAsync();

        await page.SeesOrderAsync("paid");
        await Expect(page.Locator(".timeline .done")).ToHaveCountAsync(3);
        await Expect(page.Locator("header a[href='/cart'] .count")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Payment_Declined_MayBeTriedAgain()
    {
        await using var visitor = await mall.VisitAsync();
        await OrderAsync(visitor, Book);

        await visitor.Page.PayAsync("Let it be declined");
        await Expect(visitor.Page.GetByText("The payment was declined.")).ToBeVisibleAsync();
        await visitor.Page.PayAsync();

        await visitor.Page.SeesOrderAsync("paid");
    }

    [BrowserFact]
    public async Task Payment_Twice_SaysThatOneGoesBack()
    {
        await using var visitor = await mall.VisitAsync();
        var orderId = await OrderAsync(visitor, Book);

        await visitor.Page.PayAsync("Pay twice");

        await Expect(visitor.Page.GetByText("A payment came too late or twice.")).ToBeVisibleAsync();
        await visitor.Page.GotoAsync($"/orders/{orderId}");
        await visitor.Page.SeesOrderAsync("paid");
    }

    [LocalBrowserFact]
    public async Task Payment_AfterTheTimeIsOver_GoesBackAndTheOrderSaysSo()
    {
        using var state = new TempFolder();
        await using var hurried = await MallProcess.StartAsync(state.Path, ("Orders__PaymentWindow", "00:00:30"));
        await using var visitor = await mall.VisitAsync(new Visit(Address: hurried.BaseAddress));
        var page = visitor.Page;
        await AwaitProductsAsync(page);
        var orderId = await OrderAsync(visitor, Book);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay now" }).ClickAsync();
        await page.WaitForURLAsync("**/pay/**");
        var order = await visitor.OpenTabAsync();
        await order.GotoAsync($"/orders/{orderId}");
        await order.SeesOrderAsync("cancelled");
        await Expect(page.GetByText("The time to pay is over.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Pay", Exact = true }).ClickAsync();

        await Expect(page.GetByText("A payment came too late or twice.")).ToBeVisibleAsync();
        await Expect(order.GetByText("The money went back to you.")).ToBeVisibleAsync();
        await Expect(order.GetByText("It was not paid in time.")).ToBeVisibleAsync();
        await Expect(order.GetByText("Nothing was charged.")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the order" }).ClickAsync();
        await page.SeesOrderAsync("cancelled");
    }

    [BrowserFact]
    public async Task PlaceOrder_PressedTwice_PlacesOne()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await ToCheckoutAsync(visitor, Book);

        await page.GetByRole(AriaRole.Button, new() { Name = "Place the order" }).DblClickAsync();
        await page.OrderIdAsync();

        await page.GotoAsync("/orders");
        await Expect(page.Locator(".order-card")).ToHaveCountAsync(1);
        await Expect(page.Locator(".order-card-name")).Not.ToContainTextAsync("more");
    }

    [BrowserFact]
    public async Task PlaceOrder_AnswerIsLost_PlacesOne()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await ToCheckoutAsync(visitor, Book);
        await page.RouteAsync("**/api/v1/orders", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });

        await page.PlaceOrderAsync();

        await page.GotoAsync("/orders");
        await Expect(page.Locator(".order-card")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task PlaceOrder_FailedAndCheckoutIsOpenedAgain_PlacesItWithoutAPress()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await ToCheckoutAsync(visitor, Book);
        await FailToPlaceAsync(page);

        await page.ReloadAsync();

        await page.OrderIdAsync();
        await page.SeesOrderAsync("awaitingPayment");
    }

    /// <summary>Nobody ordered the cart that there is now, until somebody presses.</summary>
    [BrowserFact]
    public async Task PlaceOrder_FailedAndCartIsAnotherNow_WaitsForAPress()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await ToCheckoutAsync(visitor, Book);
        var key = await FailToPlaceAsync(page);
        await page.AddToCartAsync(Tea);
        var sent = KeysOfOrders(page);

        await page.GotoAsync("/checkout");
        await Expect(page.Locator(".summary-lines li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".choice input:checked")).ToHaveCountAsync(1);
        Assert.Empty(sent);
        await page.PlaceOrderAsync();

        Assert.NotEqual(key, Assert.Single(sent));
        await Expect(page.Locator("section[aria-labelledby=order-lines] .line")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task PlaceOrder_FailedAndPressedWithAnotherAddress_SendsItThere()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await ToCheckoutAsync(visitor, Book);
        var key = await FailToPlaceAsync(page);
        var sent = KeysOfOrders(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Add an address" }).ClickAsync();
        await page.GiveAddressAsync("2 Chang'an Avenue");
        await Expect(page.Locator(".choice")).ToHaveCountAsync(2);
        await page.PlaceOrderAsync();

        await Expect(page.Locator("section[aria-labelledby=order-lines] .line")).ToHaveCountAsync(1);
        await Expect(page.Locator("main address")).ToContainTextAsync("2 Chang'an Avenue");
        Assert.NotEqual(key, Assert.Single(sent));
    }

    [BrowserFact]
    public async Task Cart_CannotBeRead_SaysSoAndIsReadAgain()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.AddToCartAsync(Book);
        await page.RouteAsync("**/api/v1/cart", FailAsync);

        await page.GotoAsync("/cart");
        await Expect(page.GetByText("Something went wrong on our side.")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.Locator(".line")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Order_CancelledAndRefunded_ShowsIt()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await OrderAsync(visitor, Book);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the order" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Cancel the order" }).ClickAsync();
        await page.SeesOrderAsync("cancelled");

        await OrderAsync(visitor, Book, isKnown: true);
        await page.PayAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Give it back" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Give it back" }).ClickAsync();

        await page.SeesOrderAsync("refunded");
    }

    [BrowserFact]
    public async Task Order_Shipped_IsShownLiveAndReceived()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        var orderId = await OrderAsync(visitor, Book);
        await page.PayAsync();
        await page.SeesOrderAsync("paid");

        using var admin = await mall.Anybody.LogInAsAdminAsync();
        (await admin.PostAsync($"/orders/{orderId}/ship", new { carrier = "SF Express", trackingNumber = "SF123" })).Expect(HttpStatusCode.OK);
        await page.SeesOrderAsync("shipped");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have received it" }).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "I have received it" }).ClickAsync();

        await page.SeesOrderAsync("completed");
    }

    [BrowserFact]
    public async Task Cart_PriceChangedAndTooFewLeft_SaysSoBeforeOrdering()
    {
        using var admin = await mall.Anybody.LogInAsAdminAsync();
        var productId = await admin.NewProductAsync(stock: 3);
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.AddToCartAsync(productId);
        await page.AddToCartAsync(productId);
        (await admin.PostAsync($"/products/{productId}/stock-adjustments", new { delta = -2, reason = "broken" })).Expect(HttpStatusCode.Created);

        await page.GotoAsync("/cart");

        await Expect(page.Locator(".line .warn")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Go to checkout" })).ToBeDisabledAsync();
    }

    [LocalBrowserFact]
    public async Task Checkout_HostKilledInTheMiddleOfIt_PlacesOneOrder()
    {
        using var state = new TempFolder();
        string[] port = ["--port", LoopbackPort.Choose().ToString(CultureInfo.InvariantCulture)];
        await using var first = await MallProcess.StartAsync(state.Path, port, []);
        await using var visitor = await mall.VisitAsync(new Visit(Address: first.BaseAddress));
        var page = visitor.Page;
        await AwaitProductsAsync(page);
        await ToCheckoutAsync(visitor, Book);
        await first.KillAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Place the order" }).ClickAsync();
        await Expect(page.GetByText("We ask again")).ToBeVisibleAsync();
        await using var second = await MallProcess.StartAsync(state.Path, port, []);
        await page.OrderIdAsync();
        await page.SeesOrderAsync("awaitingPayment");
        await page.PayAsync();
        await page.SeesOrderAsync("paid");

        await page.GotoAsync("/orders");
        await Expect(page.Locator(".order-card")).ToHaveCountAsync(1);
    }

    /// <summary>Presses while the shop fails; the key that was sent.</summary>
    private static async Task<string> FailToPlaceAsync(IPage page)
    {
        await page.RouteAsync("**/api/v1/orders", FailAsync);
        var request = await page.RunAndWaitForRequestAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Place the order" }).ClickAsync(), "**/api/v1/orders");
        await Expect(page.GetByText("Something went wrong on our side.")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        return request.Headers["idempotency-key"];
    }

    private static Task FailAsync(IRoute route) => route.FulfillAsync(new()
    {
        Status = 500, ContentType = "application/problem+json", Body = """{"status":500,"code":"internal-error","detail":"It failed."}""",
    });

    /// <summary>The keys of the orders that the page sends from now on.</summary>
    private static List<string> KeysOfOrders(IPage page)
    {
        var keys = new List<string>();
        page.Request += (_, request) => keys.AddRange(request.Url.EndsWith("/api/v1/orders", StringComparison.Ordinal) ? [request.Headers["idempotency-key"]] : []);
        return keys;
    }

    private static Task AwaitProductsAsync(IPage page) =>
        Eventually.Async(() => page.APIRequest.GetAsync($"/api/v1/products/{Book}"), answer => answer.Ok, "the products of the demo");

    private static async Task<string> OrderAsync(Visitor visitor, string productId, bool isKnown = false)
    {
        await ToCheckoutAsync(visitor, productId, isKnown);
        var id = await visitor.Page.PlaceOrderAsync();
        await visitor.Page.SeesOrderAsync("awaitingPayment");
        return id;
    }

    private static async Task ToCheckoutAsync(Visitor visitor, string productId, bool isKnown = false)
    {
        if (!isKnown)
        {
            await visitor.RegisterAsync();
        }

        await visitor.Page.AddToCartAsync(productId);
        await visitor.Page.GotoAsync("/checkout");
        if (!isKnown)
        {
            await visitor.Page.GiveAddressAsync();
        }

        await Expect(visitor.Page.Locator(".choice input:checked")).ToHaveCountAsync(1);
    }
}
