namespace Mall.EndToEnd.Tests;

public sealed class PaymentTests : IDisposable
{
    private readonly TempFolder _state = new();

    public void Dispose() => _state.Dispose();

    [LocalFact]
    public async Task Callbacks_LateTwiceAndInReverse_ArePaidOnce()
    {
        await using var process = await MallProcess.StartAsync(
            _state.Path,
            ("Payments__Simulated__CallbackDelay", "00:00:01"),
            ("Payments__Simulated__Repeat", "2"),
            ("Payments__Simulated__OutOfOrder", "true"));
        using var mall = new MallClient(process.BaseAddress);
        var (admin, shopper) = (await mall.LogInAsAdminAsync(), await mall.NewShopperAsync());
        var product = await admin.NewProductAsync(stock: 3);
        var orderId = await shopper.PlaceAsync(product);
        var paymentId = await shopper.StartPaymentAsync(orderId);

        // The decline arrives after the money.
        var asked = (await shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "declined" })).Expect(HttpStatusCode.OK);
        (await shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);

        Assert.Equal("pending", asked.Text("status"));
        var order = await shopper.AwaitOrderAsync(orderId, "paid");
        Assert.Equal("paid", order.Body.GetProperty("payment").GetProperty("status").GetString());
        await shopper.AwaitStockAsync(product, (2, 0, 1));
    }

    [LocalFact]
    public async Task WeChatPay_FromTheCodeToTheRefund_IsPaidAndGivenBack()
    {
        await using var weChat = await WeChatPayServer.StartAsync();
        await using var process = await MallProcess.StartAsync(_state.Path, weChat.Environment());
        using var mall = new MallClient(process.BaseAddress);
        var (admin, shopper) = (await mall.LogInAsAdminAsync(), await mall.NewShopperAsync());
        Assert.Contains("wechat", (await mall.GetAsync("/payments/providers")).Body.GetProperty("items").EnumerateArray().Select(provider => provider.GetProperty("name").GetString()));
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 3));
        var started = (await shopper.PostAsync($"/orders/{orderId}/pay", new { provider = "wechat" })).Expect(HttpStatusCode.Created);
        Assert.StartsWith("weixin://", started.Body.GetProperty("action").GetProperty("url").GetString());
        var number = Assert.Single(weChat.Numbers);
        weChat.Pay(number);

        var callback = weChat.CallbackOf(number);
        (await TellAsync(mall, callback with { Body = [.. callback.Body, (byte)' '] })).Expect(HttpStatusCode.Unauthorized);
        (await TellAsync(mall, callback)).Expect(HttpStatusCode.OK);
        (await TellAsync(mall, callback)).Expect(HttpStatusCode.OK);

        await shopper.AwaitOrderAsync(orderId, "paid");
        weChat.RefundsTakeADay = true;
        await shopper.PostAsync($"/orders/{orderId}/refund");
        var refund = await Eventually.Async(() => Task.FromResult(weChat.Refunds.Count), count => count == 1, "a refund at WeChat Pay");
        Assert.Equal(1, refund);
        weChat.FinishRefunds();
        (await TellAsync(mall, weChat.CallbackOfRefund(weChat.Refunds.Single()["out_refund_no"]!.GetValue<string>()))).Expect(HttpStatusCode.OK);
        await shopper.AwaitOrderAsync(orderId, "refunded");

        static Task<Answer> TellAsync(MallClient mall, Callback callback) =>
            mall.PostAsync("/payments/callbacks/wechat", System.Text.Encoding.UTF8.GetString(callback.Body), callback.Headers);
    }

    [LocalFact]
    public async Task Callback_NotSigned_Is401WithAnAuditLine()
    {
        await using var process = await MallProcess.StartAsync(_state.Path);
        using var mall = new MallClient(process.BaseAddress);

        var answer = await mall.PostAsync("/payments/callbacks/simulated", new { paymentId = "a.1" }, ("X-Payment-Signature", "00"));

        Assert.Equal((HttpStatusCode.Unauthorized, "callback-not-authentic"), (answer.Status, answer.Code));
        await Eventually.Async(() => Task.FromResult(process.Output), output => output.Contains("Audit: refused a callback", StringComparison.Ordinal), "a line of audit");
    }
}
