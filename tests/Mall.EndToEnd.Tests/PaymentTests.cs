using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

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
        Assert.Equal((2, 0, 1), await shopper.StockAsync(product));
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
