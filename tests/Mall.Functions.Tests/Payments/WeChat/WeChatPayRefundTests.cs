namespace Mall.Functions.Tests.Payments.WeChat;

public sealed class WeChatPayRefundTests : WeChatPayShop
{
    private IPaymentProvider Provider => Shop.Get<PaymentProviders>().Of("wechat");

    [Fact]
    public async Task Refund_AskedTwice_IsOne()
    {
        var request = await RequestAsync(1000);

        var (first, second) = (await Provider.RefundAsync(request, default), await Provider.RefundAsync(request, default));

        Assert.Equal((ProviderRefundStatus.Succeeded, new Money(1000, "CNY")), (first.Status, first.Amount!.Value));
        Assert.Equal(first, second);
        Assert.Single(Server.Refunds);
    }

    [Fact]
    public async Task ARefund_ThatTakesADay_IsProcessingUntilItIsThere()
    {
        var request = await RequestAsync(1000);
        Server.RefundsTakeADay = true;

        Assert.Equal(ProviderRefundStatus.Processing, (await Provider.RefundAsync(request, default)).Status);
        Assert.Equal(ProviderRefundStatus.Processing, (await Provider.QueryRefundAsync(request, default)).Status);
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        Server.FinishRefunds();

        Assert.Equal(ProviderRefundStatus.Succeeded, (await Provider.QueryRefundAsync(request, default)).Status);
    }

    [Fact]
    public async Task ALostAnswer_ToARefund_IsUnknownAndSucceedsOnceWhenAskedAgain()
    {
        var request = await RequestAsync(2500);
        Server.LosesAnswers = true;
        Assert.Equal(ProviderRefundStatus.Unknown, (await Provider.RefundAsync(request, default)).Status);
        Server.LosesAnswers = false;

        Assert.Equal(ProviderRefundStatus.Succeeded, (await Provider.RefundAsync(request, default)).Status);

        Assert.Single(Server.Refunds);
    }

    [Fact]
    public async Task ARefund_OfMoreThanWasPaid_FailsWithTheProvidersWord()
    {
        var request = await RequestAsync(2501);

        var answer = await Provider.RefundAsync(request, default);

        Assert.Equal((ProviderRefundStatus.Failed, "INVALID_REQUEST"), (answer.Status, answer.Why));
    }

    [Fact]
    public async Task ARefund_NeverAskedFor_IsNotFound() =>
        Assert.Equal(ProviderRefundStatus.NotFound, (await Provider.QueryRefundAsync(await RequestAsync(1), default)).Status);

    [Theory]
    [InlineData(Signing.Wrong)]
    [InlineData(Signing.Missing)]
    public async Task AnAnswer_ThatCannotBeVerified_IsUnknownAndNeverFailed(Signing signing)
    {
        var request = await RequestAsync(1000);
        Server.Signing = signing;

        Assert.Equal(ProviderRefundStatus.Unknown, (await Provider.RefundAsync(request, default)).Status);
        Assert.Equal(ProviderRefundStatus.Unknown, (await Provider.QueryRefundAsync(request, default)).Status);
    }

    /// <summary>Money that came too late, at a provider that takes its time.</summary>
    [Fact]
    public async Task ACallbackOfARefund_EndsIt()
    {
        var (order, number) = await StartedAsync();
        await Payments.ChangeAsync(order.Id, payment => payment.Close(CloseReason.Unpaid), default);
        Server.Pay(number);
        Server.RefundsTakeADay = true;
        await DeliverAsync(Server.CallbackOf(number));
        var refund = Assert.Single(Server.Refunds)["out_refund_no"]!.GetValue<string>();
        Assert.Equal(RefundStatus.Processing, Assert.Single((await Shop.PaymentAsync(order.Id)).Refunds!).Status);
        Server.FinishRefunds();
        var callback = Server.CallbackOfRefund(refund);

        Assert.Equal(200, (await DeliverAsync(callback)).Status);
        Assert.Equal(200, (await DeliverAsync(callback)).Status);

        var ended = Assert.Single((await Shop.PaymentAsync(order.Id)).Refunds!);
        Assert.Equal((RefundStatus.Succeeded, Server.Refund(refund)["refund_id"]!.GetValue<string>()), (ended.Status, ended.TransactionId));
        Assert.Single(Shop.Sent, sent => sent.Name == "order.payment-refunded" && sent.UserId == order.UserId);
    }

    [Fact]
    public async Task ACallbackOfARefund_ThatTheShopNeverAskedFor_Is404()
    {
        var request = await RequestAsync(1000);
        await Provider.RefundAsync(request, default);
        var number = Assert.Single(Server.Refunds)["out_refund_no"]!.GetValue<string>();
        // It is the number of another shop's refund.
        Server.Refund(number)["out_refund_no"] = "R-of-another";
        var callback = Server.CallbackOfRefund(number);

        // Known by its number, and refused by the payment that has no such refund.
        Assert.Equal((404, "refund-not-found"), ((await DeliverAsync(callback)) is var answer ? answer.Status : 0, answer.Code));
    }

    private async Task<ProviderRefundRequest> RequestAsync(long amount)
    {
        var (order, number) = await ChargedAsync();
        await DeliverAsync(Server.CallbackOf(number));
        return new ProviderRefundRequest($"{order.Id}.refund.1", new ProviderAttempt($"{order.Id}.1", order.Id, new Money(2500, "CNY")), new Money(amount, "CNY"), "broken");
    }
}
