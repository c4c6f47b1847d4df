namespace Mall.Functions.Tests.Payments;

/// <summary>A shop with real customers: nobody pays with a click, and no signature of the toy counts.</summary>
public sealed class SimulatedProviderOffTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private Order _order = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(("Payments:Simulated:Enabled", "false"));
        _order = await _shop.AwaitingAsync();
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public void Setting_LeftOut_IsOff() => Assert.False(new SimulatedProviderOptions().Enabled);

    [Fact]
    public async Task Pay_ByTheSimulatedProvider_Is409()
    {
        var answer = await _shop.CallAsync(_order.ShopperOf(), new { provider = "simulated" }, request => _shop.Make<PayOrder>().Run(request, _order.Id, default));

        Assert.Equal((409, "provider-off"), answer.Told);
        Assert.Empty((await _shop.PaymentAsync(_order.Id)).Attempts);
    }

    [Fact]
    public async Task Simulate_AnAttemptOfEarlier_Is404()
    {
        var paymentId = await _shop.StartPayingAsync(_order);

        var answer = await _shop.CallAsync(_order.ShopperOf(), new { outcome = "paid" }, request => _shop.Make<SimulatePayment>().Run(request, paymentId, default));

        Assert.Equal((404, "provider-off"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await _shop.PaymentAsync(_order.Id)).Status);
    }

    [Fact]
    public async Task Callback_Signed_Is404AndChangesNothing()
    {
        var paymentId = await _shop.StartPayingAsync(_order);
        var body = JsonSerializer.SerializeToUtf8Bytes(PaymentReport.Of(await _shop.PaymentAsync(_order.Id), paymentId, "paid"), Json.Options);
        var headers = _shop.Get<PaymentSignature>().Sign(body);
        var answer = await _shop.ReceiveCallbackAsync(
            body, (CallbackHeaders.TimestampName, headers.Timestamp), (CallbackHeaders.NonceName, headers.Nonce), (CallbackHeaders.SignatureName, headers.Signature));

        Assert.Equal((404, "provider-off"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await _shop.PaymentAsync(_order.Id)).Status);
    }
}
