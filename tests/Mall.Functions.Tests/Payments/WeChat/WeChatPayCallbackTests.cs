using System.Text;

namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>What WeChat Pay reports, and what pretends to be that.</summary>
public sealed class WeChatPayCallbackTests : WeChatPayShop
{
    [Fact]
    public async Task Paid_Signed_DecidesAndKeepsTheTransaction()
    {
        var (order, number) = await ChargedAsync();

        var answer = await DeliverAsync(Server.CallbackOf(number));

        Assert.Equal((200, "paid"), (answer.Status, answer.Body.GetProperty("status").GetString()));
        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((PaymentStatus.Paid, Shop.Clock.GetUtcNow()), (payment.Status, payment.Attempts[0].PaidAt));
        Assert.Equal(Server.Payment(number)["transaction_id"]!.GetValue<string>(), payment.Attempts[0].TransactionId);
        Assert.Null(payment.AskAt);
        Assert.Contains(order.Id, Shop.Durable.Hinted);
    }

    [Fact]
    public async Task TheSameMessage_Again_Is200AndChangesNothing()
    {
        var (order, number) = await ChargedAsync();
        var callback = Server.CallbackOf(number);
        await DeliverAsync(callback);
        var before = await Shop.PaymentAsync(order.Id);

        Assert.Equal(200, (await DeliverAsync(callback)).Status);

        Assert.Equal(before.Attempts, (await Shop.PaymentAsync(order.Id)).Attempts);
    }

    [Fact]
    public async Task TheSameNonce_OnAnotherMessage_Is401AndChangesNothing()
    {
        var (_, first) = await ChargedAsync();
        var (other, second) = await ChargedAsync();
        await DeliverAsync(Server.CallbackOf(first, nonce: "one"));

        await AssertRefusedAsync(401, "callback-replayed", other, Server.CallbackOf(second, nonce: "one"));
    }

    [Theory]
    [InlineData(Signing.Wrong)]
    [InlineData(Signing.UnknownSerial)]
    [InlineData(Signing.Old)]
    [InlineData(Signing.Missing)]
    [InlineData(Signing.ByCertificate)]
    public async Task ACallback_ThatIsNotSignedByAKeyOfOurs_Is401AndChangesNothing(Signing signing)
    {
        var (order, number) = await ChargedAsync();
        Server.Signing = signing;
        var asked = Server.Requests.Count;

        await AssertRefusedAsync(401, "callback-not-authentic", order, Server.CallbackOf(number));
        // A merchant with a public key alone downloads nothing, whatever serial numbers come.
        Assert.Equal(asked, Server.Requests.Count);
    }

    [Fact]
    public async Task ACallback_ChangedOnTheWay_Is401AndChangesNothing()
    {
        var (order, number) = await ChargedAsync();
        var callback = Server.CallbackOf(number);
        var text = Encoding.UTF8.GetString(callback.Body);

        await AssertRefusedAsync(401, "callback-not-authentic", order, callback with { Body = Encoding.UTF8.GetBytes(text + " ") });
        await AssertRefusedAsync(401, "callback-not-authentic", order, callback with { Body = Encoding.UTF8.GetBytes(text.Replace("SUCCESS", "CLOSED")) });
    }

    /// <summary>WeChat Pay sends such signatures now and then to see whether the merchant verifies.</summary>
    [Fact]
    public async Task ASignature_ThatIsAProbe_Is401()
    {
        var (_, number) = await ChargedAsync();
        var callback = Server.CallbackOf(number);

        var probe = callback with { Headers = [.. callback.Headers.Select(header => header.Name == "Wechatpay-Signature" ? (header.Name, "WECHATPAY/SIGNTEST/" + header.Value) : header)] };

        Assert.Equal(401, (await DeliverAsync(probe)).Status);
    }

    [Fact]
    public async Task ACallback_EncryptedWithAnotherKey_Is401()
    {
        var (order, number) = await ChargedAsync();

        await AssertRefusedAsync(401, "callback-not-authentic", order, Server.CallbackOf(number, apiKey: new string('x', 32)));
    }

    [Theory]
    [InlineData("mchid", "1900000002")]
    [InlineData("appid", "wxother")]
    [InlineData("out_trade_no", "M0123456789")]
    [InlineData("attach", "order-1.1")]
    public async Task APayment_OfAnother_Is422AndChangesNothing(string member, string value)
    {
        var (order, number) = await ChargedAsync();

        await AssertRefusedAsync(422, "payment-mismatch", order, Server.CallbackOf(number, transaction => transaction[member] = value));
    }

    [Theory]
    [InlineData(2499, "CNY")]
    [InlineData(2500, "USD")]
    public async Task AnAmount_OfAnother_Is422AndChangesNothing(long total, string currency)
    {
        var (order, number) = await ChargedAsync();

        var answer = await DeliverAsync(Server.CallbackOf(number, transaction =>
        {
            transaction["amount"]!["total"] = total;
            transaction["amount"]!["currency"] = currency;
        }));

        Assert.Equal((422, "payment-mismatch"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task ALateCallback_AfterTheClose_GoesBackWithTheAttemptsOwnNumber()
    {
        var (order, number) = await StartedAsync();
        await Payments.ChangeAsync(order.Id, payment => payment.Close(CloseReason.Unpaid), default);
        Server.Pay(number);

        var answer = await DeliverAsync(Server.CallbackOf(number));

        Assert.Equal((200, "refunded"), (answer.Status, answer.Body.GetProperty("status").GetString()));
        Assert.Equal(2500, Assert.Single(Server.Refunds)["amount"]!["refund"]!.GetValue<long>());
        Assert.Equal(PaymentStatus.Closed, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task RepeatedCallbacks_InNewMessages_PayOnce()
    {
        var (order, number) = await ChargedAsync();

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await DeliverAsync(Server.CallbackOf(number))).Status);
        }
        Assert.Equal(AttemptStatus.Paid, Assert.Single((await Shop.PaymentAsync(order.Id)).Attempts).Status);
        Assert.Empty(Server.Refunds);
    }

    [Fact]
    public async Task ReversedCallbacks_OfTwoAttempts_KeepTheFirstThatArrivesAndGiveTheOtherBack()
    {
        var (order, native) = await StartedAsync();
        await PayAsync(order, new { provider = "wechat", method = "jsapi", payerId = "openid-1" });
        var script = WeChatPayNumbers.OfPayment(order.Id + ".2");
        Server.Pay(native);
        Server.Pay(script);
        var (first, second) = (Server.CallbackOf(native), Server.CallbackOf(script));

        await DeliverAsync(second);
        await DeliverAsync(first);

        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal(order.Id + ".2", payment.Kept!.Id);
        Assert.Equal(native, Assert.Single(Server.Refunds)["out_trade_no"]!.GetValue<string>());
    }

    [Fact]
    public void Settings_OfHalfAnAccount_StopTheStart()
    {
        var options = new WeChatPayOptions { MerchantId = "1", ApiV3Key = "short" };

        var result = new WeChatPayOptionsValidator().Validate(null, options);

        Assert.True(result.Failed);
        Assert.Equal(5, result.Failures!.Count());
        Assert.True(new WeChatPayOptionsValidator().Validate(null, new WeChatPayOptions()).Succeeded);
    }
}
