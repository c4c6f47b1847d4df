namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class OperationsTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    public static TheoryData<string, string> Routes => new()
    {
        { "GET", "/operations/overview" },
        { "GET", "/operations/orders" },
        { "GET", "/operations/orders/stuck" },
        { "GET", "/operations/orders/1/timeline" },
        { "POST", "/operations/orders/1/cancel" },
        { "POST", "/operations/orders/1/refund" },
        { "POST", "/operations/orders/1/refunds/1/retry" },
        { "GET", "/operations/payments" },
        { "GET", "/operations/users" },
        { "GET", "/operations/acts" },
        { "GET", "/operations/sales/1/gauges" },
        { "GET", "/operations/dead-letters" },
        { "GET", "/operations/statistics" },
        { "POST", "/operations/statistics/rebuilds" },
        { "GET", "/operations/traffic" },
        { "GET", "/payments/ledger" },
        { "GET", "/payments/ledger/export" },
        { "POST", "/products" },
        { "POST", "/operations/dead-letters/order.events.notifications/1/replay" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task AnyOperation_IsForAdministratorsOnly(string method, string path)
    {
        var shopper = await _mall.NewShopperAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await _mall.SendAsync(new HttpMethod(method), path, null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await shopper.SendAsync(new HttpMethod(method), path, null)).Status);
    }

    [Fact]
    public async Task Timeline_OfAShippedOrder_TellsItFromEverySource()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shopper = await _mall.NewShopperAsync();
        var orderId = (await shopper.PostAsync("/orders", new
        {
            items = new[] { new { productId = await admin.NewProductAsync(stock: 1), quantity = 1 } },
            address = new { recipient = "Li Lei", mobile = "13800138000", line1 = "1 Nanjing Road", city = "Shanghai", region = "Shanghai", postalCode = "200000", country = "CN" },
        })).Expect(HttpStatusCode.Accepted).Text("id");
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        (await admin.PostAsync($"/orders/{orderId}/ship", new { carrier = "SF", trackingNumber = "SF1" })).Expect(HttpStatusCode.OK);

        var timeline = (await Eventually.Async(
            () => admin.GetAsync($"/operations/orders/{orderId}/timeline"),
            answer => Kinds(answer, "notification").Contains("order.shipped") && answer.Body.GetProperty("orchestration").GetProperty("status").GetString() == "completed",
            "the timeline with the last notification and the end of the orchestration")).Body;

        Assert.Empty(timeline.GetProperty("missing").EnumerateArray());
        Assert.Equal(["pending", "awaitingPayment", "paid", "shipped"], Kinds(timeline, "order"));
        Assert.Equal(["started", "ended"], Kinds(timeline, "orchestration").Where(kind => kind is "started" or "ended"));
        Assert.Contains("step-done", Kinds(timeline, "orchestration"));
        Assert.Contains("event-received", Kinds(timeline, "orchestration"));
        Assert.Equal(["attempt", "callback", "paid"], Kinds(timeline, "payment"));
        Assert.Equal(["sold"], Kinds(timeline, "stock"));
        Assert.Equal(["ship"], Kinds(timeline, "operator"));
        Assert.Equal(["order.created", "order.paid", "order.shipped"], Kinds(timeline, "event"));
        var times = timeline.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order(), times);
    }

    private static List<string> Kinds(Answer answer, string source) => Kinds(answer.Expect(HttpStatusCode.OK).Body, source);

    private static List<string> Kinds(System.Text.Json.JsonElement timeline, string source) =>
    [
        .. timeline.GetProperty("entries").EnumerateArray().Where(entry => entry.GetProperty("source").GetString() == source).Select(entry => entry.GetProperty("kind").GetString()!),
    ];

    /// <summary>A message that no consumer can read waits in the state when the mall starts; replayed it fails again, as another copy.</summary>
    [LocalFact]
    public async Task DeadLetter_OfAMalformedMessage_IsSeenAndReplayed()
    {
        using var state = new TempFolder();
        await LeftMessage.LeaveAsync(state.Path);
        await using var process = await MallProcess.StartAsync(state.Path);
        using var mall = new MallClient(process.BaseAddress);
        var admin = await mall.LogInAsAdminAsync();

        var letter = (await Eventually.Async(() => admin.ListAllAsync("/operations/dead-letters"), letters => letters.Count == 1, "the dead letter"))[0];
        Assert.Equal(
            (LeftMessage.Entity, "malformed", LeftMessage.Id, LeftMessage.Subject),
            (letter.GetProperty("entity").GetString(), letter.GetProperty("reason").GetString(), letter.GetProperty("messageId").GetString(), letter.GetProperty("subject").GetString()));
        var path = $"/operations/dead-letters/{LeftMessage.Entity}/{letter.GetProperty("id").GetString()}/replay";
        Assert.Equal("poison/1", (await admin.PostAsync(path)).Expect(HttpStatusCode.OK).Text("messageId"));

        var again = await Eventually.Async(() => admin.ListAllAsync("/operations/dead-letters"), letters => letters.Count == 1, "the dead letter again");
        Assert.Equal("poison/1", again[0].GetProperty("messageId").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(path)).Status);
        Assert.Equal(1, (await admin.GetAsync("/operations/overview")).Body.GetProperty("deadLetters").GetProperty("total").GetInt32());
    }
}
