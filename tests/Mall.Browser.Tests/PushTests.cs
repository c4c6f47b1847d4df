using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

/// <summary>Web Push in the page and in its service worker. No test reaches a push service: the browser's subscription is made up, and messages are delivered by the browser's own tools.</summary>
[Collection(StorefrontCollection.Name)]
public sealed class PushTests(Storefront mall)
{
    /// <summary>A browser whose owner allows notifications when asked, and whose push service gives a subscription. What it has survives a reload.</summary>
    private const string Subscribing =
        """
        (() => {
          const bytes = (key) => Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)).buffer;
          const made = (kept) => ({
            endpoint: kept.endpoint,
            options: { applicationServerKey: bytes(kept.key) },
            toJSON: () => ({ endpoint: kept.endpoint, expirationTime: null, keys: {
              p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", auth: "BTBZMqHH6r4Tts7J_aSIgg" } }),
            unsubscribe: async () => { localStorage.removeItem("test.subscription"); return true; },
          });
          PushManager.prototype.getSubscription = async () => {
            const kept = localStorage.getItem("test.subscription");
            return kept && made(JSON.parse(kept));
          };
          PushManager.prototype.subscribe = async ({ applicationServerKey: key }) => {
            const kept = { key, endpoint: "https://updates.push.services.mozilla.com/wpush/v2/" + crypto.randomUUID() };
            localStorage.setItem("test.subscription", JSON.stringify(kept));
            return made(kept);
          };
          Object.defineProperty(Notification, "permission", { get: () => localStorage.getItem("test.permission") ?? "default" });
          Notification.requestPermission = async () => { localStorage.setItem("test.permission", "granted"); return "granted"; };
        })();
        """;

    [LocalBrowserFact]
    public async Task Choice_IsAskedOnClickOnly_FollowsTheShopsKey_AndEndsWithTheLogOut()
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        await page.AddInitScriptAsync(Subscribing);
        var email = await visitor.RegisterAsync("/account/notifications");
        using var shopper = await mall.Anybody.LogInAsync(new { email, password = Visitor.Password });
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('test.permission')"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Notify me in this browser" }).ClickAsync();
        await Expect(page.GetByTestId("push")).ToHaveAttributeAsync("data-state", "on");
        var first = Assert.Single(await SubscriptionsAsync(shopper));

        // As if the shop had got another key since.
        await page.EvaluateAsync(
            "localStorage.setItem('test.subscription', JSON.stringify({ ...JSON.parse(localStorage.getItem('test.subscription')), key: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4' }))");
        await page.ReloadAsync();
        await Eventually.Async(() => SubscriptionsAsync(shopper), all => all.Count == 2 && all.Contains(first), "the new subscription");
        await Expect(page.GetByTestId("push")).ToHaveAttributeAsync("data-state", "on");

        await page.GetByRole(AriaRole.Button, new() { Name = "Do not notify me here any more" }).ClickAsync();
        await Expect(page.GetByTestId("push")).ToHaveAttributeAsync("data-state", "off");
        await Eventually.Async(() => SubscriptionsAsync(shopper), all => all.SequenceEqual([first]), "the end of the new subscription");

        await page.GetByRole(AriaRole.Button, new() { Name = "Notify me in this browser" }).ClickAsync();
        await Expect(page.GetByTestId("push")).ToHaveAttributeAsync("data-state", "on");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await page.WaitForFunctionAsync("localStorage.getItem('test.subscription') === null");
    }

    [LocalBrowserTheory]
    [InlineData("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })", "denied", "浏览器不允许")]
    [InlineData("delete window.PushManager", "unsupported", "无法接收通知")]
    public async Task Choice_ThatIsNone_SaysWhy(string script, string state, string words)
    {
        await using var visitor = await mall.VisitAsync(new Visit(Language: "zh-CN"));
        await visitor.Page.AddInitScriptAsync(script);

        await visitor.RegisterAsync("/account/notifications");

        await Expect(visitor.Page.GetByTestId("push")).ToHaveAttributeAsync("data-state", state);
        await Expect(visitor.Page.GetByTestId("push")).ToContainTextAsync(words);
        await Expect(visitor.Page.GetByTestId("push").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Message_OfAnOrder_TakesThePlaceOfTheOlderOneAndLeadsToTheOrder()
    {
        await using var visitor = await mall.VisitAsync();
        await visitor.Browser.GrantPermissionsAsync(["notifications"]);
        var page = visitor.Page;
        var tools = await visitor.Browser.NewCDPSessionAsync(page);
        var registered = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, e) =>
        {
            if (e?.GetProperty("registrations").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } registration)
            {
                registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
            }
        };
        await tools.SendAsync("ServiceWorker.enable");
        await page.GotoAsync("/");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => {})");
        var registrationId = await registered.Task.WaitAsync(TimeSpan.FromMilliseconds(Storefront.Patience));

        await DeliverAsync("order-1.paid", "order.paid", "Your payment arrived");
        await DeliverAsync("order-1.shipped", "order.shipped", "Your order is on its way");

        await page.WaitForFunctionAsync(
            """
            navigator.serviceWorker.ready.then((registration) => registration.getNotifications()).then((all) =>
              all.length === 1 && all[0].title === "Your order is on its way" && all[0].data.page === "/orders/order-1")
            """);

        async Task DeliverAsync(string id, string kind, string title) => await tools.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object>
        {
            ["origin"] = mall.Address.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = registrationId,
            ["data"] = JsonSerializer.Serialize(new { id, kind, title, body = "order-1", about = "order-1" }),
        });
    }

    private static async Task<List<string>> SubscriptionsAsync(MallClient shopper) =>
        [.. (await shopper.GetAsync("/notifications/push/subscriptions")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
}
