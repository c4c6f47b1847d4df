namespace Mall.Functions.Tests.Builders;

/// <summary>The way from the simulated provider to the shop, without a network: a callback runs the function that receives it.</summary>
internal sealed class ShopCallbacks(TestShop shop) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        shop.Called.Enqueue(request.RequestUri!);
        var answer = await shop.ReceiveCallbackAsync(
            await request.Content!.ReadAsByteArrayAsync(cancellationToken), [.. request.Headers.Select(header => (header.Key, header.Value.Single()))]);
        return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new StringContent(JsonSerializer.Serialize(answer.Body)) };
    }
}

internal static class CallbackSteps
{
    /// <summary>A message for the door of the callbacks, as it is.</summary>
    public static Task<Answer> ReceiveCallbackAsync(this TestShop shop, byte[] body, params (string Name, string Value)[] headers) => shop.ReceiveCallbackAsync("simulated", body, headers);

    public static async Task<Answer> ReceiveCallbackAsync(this TestShop shop, string provider, byte[] body, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = shop.Request(body);
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return await TestShop.AnswerAsync(request, await shop.Make<ReceivePaymentCallback>().Run(request, provider, shop.Durable.Client, CancellationToken.None));
    }

    /// <summary>What the provider says of a payment, in a message of its own.</summary>
    public static async Task<Outcome<Payment>> ReportAsync(this TestShop shop, Payment payment, string paymentId, bool paid, RecordingDurable durable) =>
        await shop.Get<PaymentReports>().RecordAsync(
            "simulated",
            new ProviderNotice(
                Ids.New(),
                new ProviderAttempt(paymentId, payment.OrderId, payment.Amount),
                new ProviderPayment(paid ? ProviderPaymentStatus.Paid : ProviderPaymentStatus.Declined)),
            durable.Client,
            CancellationToken.None);
}
