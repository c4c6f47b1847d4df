using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Tests.Payments;

public sealed class ReceivePaymentCallbackTests(SharedShop shared) : IClassFixture<SharedShop>
{
    // The secret of the test shop.
    private static readonly byte[] Secret = new byte[32];

    private TestShop Shop => shared.Shop;

    private long Now => Shop.Clock.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task Paid_Signed_DecidesAndWakesTheOrder()
    {
        var payment = await StartedAsync();

        var answer = await SendAsync(Body(payment));

        Assert.Equal((200, "paid"), (answer.Status, answer.Body.GetProperty("status").GetString()));
        Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(payment.Id)).Status);
        Assert.Contains(payment.Id, Shop.Durable.Hinted);
    }

    [Fact]
    public async Task TheSameEvent_InAnotherMessage_Is200AndOnlyWakesAgain()
    {
        var payment = await StartedAsync();
        await SendAsync(Body(payment));
        var before = await Shop.PaymentAsync(payment.Id);

        var again = await SendAsync(Body(payment));

        Assert.Equal((200, "paid"), (again.Status, again.Body.GetProperty("status").GetString()));
        Assert.Equal(JsonSerializer.Serialize(before, Json.Options), JsonSerializer.Serialize(await Shop.PaymentAsync(payment.Id), Json.Options));
        Assert.Equal(2, Shop.Durable.Hinted.Count(id => id == payment.Id));
    }

    [Fact]
    public async Task TheSameMessage_EightTimesAtOnce_IsTakenOnce()
    {
        var payment = await StartedAsync();
        var nonce = Ids.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync(Body(payment), nonce: nonce))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(7, answers.Count(answer => answer.Status == 401));
    }

    [Theory]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(-301, 401)]
    [InlineData(301, 401)]
    public async Task Timestamp_IsGoodForFiveMinutes(int seconds, int status)
    {
        var payment = await StartedAsync();

        Assert.Equal(status, (await SendAsync(Body(payment), timestamp: (Now + seconds).ToString())).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999999")]
    public async Task Timestamp_ThatIsNone_Is401(string timestamp)
    {
        Assert.Equal(401, (await SendAsync(Body(await StartedAsync()), timestamp: timestamp)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public async Task Signature_Wrong_Is401AndChangesNothing(string signature)
    {
        var payment = await StartedAsync();

        var answer = await SendAsync(Body(payment), signature: signature);

        Assert.Equal((401, "callback-not-authentic"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(payment.Id)).Status);
    }

    [Fact]
    public async Task Signature_OfAnotherBodyNonceOrTime_Is401()
    {
        var payment = await StartedAsync();
        var (timestamp, nonce, body) = (Now.ToString(), Ids.New(), Body(payment));
        var good = Sign(timestamp, nonce, body);

        Assert.Equal(401, (await SendAsync(Body(payment, outcome: "declined"), timestamp, nonce, good)).Status);
        Assert.Equal(401, (await SendAsync(body, timestamp, nonce + "1", good)).Status);
        Assert.Equal(401, (await SendAsync(body, (Now + 1).ToString(), nonce, good)).Status);
        Assert.Equal(200, (await SendAsync(body, timestamp, nonce, good)).Status);
    }

    [Theory]
    [InlineData(2499, "CNY")]
    [InlineData(2501, "CNY")]
    [InlineData(2500, "USD")]
    public async Task Amount_OrCurrencyOfAnother_Is422AndChangesNothing(long amount, string currency)
    {
        var payment = await StartedAsync();

        var answer = await SendAsync(Body(payment, amount: new Money(amount, currency)));

        Assert.Equal((422, "payment-mismatch"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(payment.Id)).Status);
    }

    [Fact]
    public async Task Order_OfAnother_Is422AndChangesNothing()
    {
        var (payment, other) = (await StartedAsync(), await StartedAsync());

        Assert.Equal(422, (await SendAsync(Body(payment, orderId: other.Id))).Status);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(payment.Id)).Status);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(other.Id)).Status);
    }

    [Theory]
    [InlineData(".9")]
    [InlineData("")]
    [InlineData(".x")]
    [InlineData("nobody.1")]
    public async Task Payment_Unknown_Is404AndHintsNothing(string attempt)
    {
        var payment = await StartedAsync();

        Assert.Equal((404, "payment-not-found"), (await SendAsync(Body(payment, paymentId: attempt is ['.', ..] or "" ? payment.Id + attempt : attempt))).Told);
        Assert.DoesNotContain(payment.Id, Shop.Durable.Hinted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"amount\":1}")]
    [InlineData("null")]
    public async Task Body_SignedButNoReport_Is400(string body) => Assert.Equal(400, (await SendAsync(Encoding.UTF8.GetBytes(body))).Status);

    [Fact]
    public async Task Body_TooLarge_Is413() => Assert.Equal(413, (await SendAsync(new byte[16 * 1024 + 1])).Status);

    [Fact]
    public async Task Late_IsRefundedAndTheShopperTold()
    {
        var payment = await StartedAsync();
        await Shop.Get<PaymentStore>().CloseAsync(payment.Id, CloseReason.Unpaid, default);

        var answer = await SendAsync(Body(payment));
        await SendAsync(Body(payment));

        Assert.Equal("refunded", answer.Body.GetProperty("status").GetString());
        var told = Assert.Single(Shop.Sent, sent => sent.Name == "order.payment-refunded" && sent.UserId == payment.UserId);
        Assert.Equal((payment.Id, "paid-too-late"), (told.DataAs<PaymentRefundedEvent>().OrderId, told.DataAs<PaymentRefundedEvent>().Reason));
        var now = await Shop.PaymentAsync(payment.Id);
        Assert.Equal((PaymentStatus.Closed, null, null), (now.Status, now.RefundPending, now.Outbox));
    }

    private async Task<Payment> StartedAsync()
    {
        var order = await Shop.AwaitingAsync();
        await Shop.StartPayingAsync(order);
        return await Shop.PaymentAsync(order.Id);
    }

    private static byte[] Body(Payment payment, string? paymentId = null, string? orderId = null, Money? amount = null, string outcome = "paid") =>
        JsonSerializer.SerializeToUtf8Bytes(
            new { eventId = "e-1", paymentId = paymentId ?? payment.Attempts[^1].Id, orderId = orderId ?? payment.OrderId, amount = amount ?? payment.Amount, outcome }, Json.Options);

    private Task<Answer> SendAsync(byte[] body, string? timestamp = null, string? nonce = null, string? signature = null)
    {
        timestamp ??= Now.ToString();
        nonce ??= Ids.New();
        return Shop.ReceiveCallbackAsync(
            body, ("X-Payment-Timestamp", timestamp), ("X-Payment-Nonce", nonce), ("X-Payment-Signature", signature ?? Sign(timestamp, nonce, body)));
    }

    // Written out once more, from the documentation: the test is a second opinion.
    private static string Sign(string timestamp, string nonce, byte[] body) =>
        Convert.ToHexString(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(timestamp + "\n" + nonce + "\n").Concat(body).ToArray()));
}
