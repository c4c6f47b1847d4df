namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>What the shop asks of WeChat Pay for a payment, and what it makes of the answers.</summary>
public sealed class WeChatPayPaymentTests : WeChatPayShop
{
    [Fact]
    public async Task Pay_Native_ShowsACodeAndTellsWeChatPayAllItNeeds()
    {
        var order = await Shop.AwaitingAsync();

        var answer = await PayAsync(order);

        var action = answer.Body.GetProperty("action");
        var sent = Server.Payment(Assert.Single(Server.Numbers));
        Assert.Equal((201, "wechat", "native", "pending"), (answer.Status, Text(answer.Body, "provider"), Text(answer.Body, "method"), Text(answer.Body, "status")));
        Assert.Equal(("qr", $"weixin://wxpay/bizpayurl?pr={sent["out_trade_no"]}"), (Text(action, "kind"), Text(action, "url")));
        Assert.Equal((2500, "CNY"), (sent["amount"]!["total"]!.GetValue<long>(), sent["amount"]!["currency"]!.GetValue<string>()));
        Assert.Equal(order.PayBy!.Value.ToUnixTimeSeconds(), DateTimeOffset.Parse(sent["time_expire"]!.GetValue<string>(), null).ToUnixTimeSeconds());
        Assert.Equal($"{order.Id}.1", sent["attach"]!.GetValue<string>());
        Assert.Equal("https://mall.example/api/v1/payments/callbacks/wechat", sent["notify_url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Pay_Twice_IsOneAttemptAndOneCode()
    {
        var order = await Shop.AwaitingAsync();

        var (first, second) = (await PayAsync(order), await PayAsync(order));

        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Single(Server.Numbers);
        Assert.Single((await Shop.PaymentAsync(order.Id)).Attempts);
    }

    [Fact]
    public async Task Pay_InsideWeChat_SignsForTheScript()
    {
        var order = await Shop.AwaitingAsync();

        var action = (await PayAsync(order, new { provider = "wechat", method = "jsapi", payerId = "openid-1" })).Body.GetProperty("action");

        var parameters = action.GetProperty("parameters");
        Assert.Equal(("script", WeChatPayServer.AppId, "RSA"), (Text(action, "kind"), Text(parameters, "appId"), Text(parameters, "signType")));
        Assert.StartsWith("prepay_id=wx", Text(parameters, "package"));
    }

    [Fact]
    public async Task Pay_OnAPhone_GoesToTheProvidersPage()
    {
        var order = await Shop.AwaitingAsync();

        var answer = await Shop.CallAsync(order.ShopperOf(), new { provider = "wechat", method = "h5" }, request =>
        {
            request.HttpContext.Connection.RemoteIpAddress = System.Net.IPAddress.Parse("::ffff:203.0.113.7");
            return Shop.Make<PayOrder>().Run(request, order.Id, default);
        });

        Assert.Equal((201, "redirect"), (answer.Status, Text(answer.Body.GetProperty("action"), "kind")));
        Assert.Equal("203.0.113.7", Server.Payment(Assert.Single(Server.Numbers))["scene_info"]!["payer_client_ip"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("jsapi", "payerId")]
    [InlineData("h5", "method")]
    [InlineData("card", "method")]
    public async Task Pay_InAWayThatLacksSomething_Is400NamingItAndStartsNothing(string method, string field)
    {
        var order = await Shop.AwaitingAsync();

        var answer = await PayAsync(order, new { provider = "wechat", method });

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty(field, out _));
        Assert.Empty((await Shop.PaymentAsync(order.Id)).Attempts);
    }

    [Fact]
    public async Task Pay_WhileWeChatPayIsDown_Is503AndTheSameAttemptLater()
    {
        var order = await Shop.AwaitingAsync();
        Server.IsDown = true;

        Assert.Equal(503, (await PayAsync(order)).Status);
        Server.IsDown = false;

        Assert.Equal($"{order.Id}.1", Text((await PayAsync(order)).Body, "paymentId"));
    }

    [Theory]
    [InlineData(Signing.Wrong)]
    [InlineData(Signing.UnknownSerial)]
    [InlineData(Signing.Old)]
    [InlineData(Signing.Missing)]
    public async Task AnAnswer_ThatCannotBeVerified_IsUnknownNeitherPaidNorFailed(Signing signing)
    {
        var (order, number) = await ChargedAsync();
        Server.Signing = signing;
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await AskAsync();

        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((PaymentStatus.Open, AttemptStatus.Pending), (payment.Status, payment.Attempts[0].Status));
        Assert.NotNull(payment.AskAt);

        Server.Signing = Signing.ByPublicKey;
        Shop.Clock.Advance(TimeSpan.FromMinutes(3));
        await AskAsync();
        Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task ALostCallback_IsMadeGoodByAskingAndWakesTheOrder()
    {
        var (order, number) = await ChargedAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await AskAsync();

        Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(order.Id)).Status);
        Assert.Contains(order.Id, Shop.Durable.Hinted);
    }

    [Fact]
    public async Task Deadline_WithALostCallback_AsksFirstAndSells()
    {
        var (order, number) = await ChargedAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));

        Assert.Equal(OrderStatus.Paid, (await Shop.ReadAsync(order)).Value.Status);
        Assert.Empty(Server.Refunds);
        var told = Assert.Single(Shop.Sent, sent => sent.Name == "order.paid" && sent.UserId == order.UserId).DataAs<OrderEvent>();
        Assert.Equal(($"{order.Id}.1", "wechat"), (told.PaymentId, told.Provider));
    }

    [Fact]
    public async Task Deadline_Unpaid_ClosesAtWeChatPayBeforeItCancels()
    {
        var (order, number) = await StartedAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));

        Assert.Equal("CLOSED", Server.Payment(number)["trade_state"]!.GetValue<string>());
        Assert.Equal(OrderStatus.Cancelled, (await Shop.ReadAsync(order)).Value.Status);
        Assert.Null((await Shop.PaymentAsync(order.Id)).AskAt);
    }

    [Fact]
    public async Task Deadline_WhileWeChatPayIsDown_WaitsThenCancelsAndGivesBackWhatTurnsOutPaid()
    {
        var (order, number) = await ChargedAsync();
        Server.IsDown = true;
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Shop.DecideAsync(order, deadlinePassed: true));
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(order.Id)).Status);

        Shop.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));
        Assert.Equal(OrderStatus.Cancelled, (await Shop.ReadAsync(order)).Value.Status);

        Server.IsDown = false;
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync();
        await RefundTimerAsync();
        Assert.Equal(2500, Assert.Single(Server.Refunds)["amount"]!["refund"]!.GetValue<long>());
        Assert.Null((await Shop.PaymentAsync(order.Id)).AskAt);
    }

    [Fact]
    public async Task Cancel_OfWhatWasPaidMeanwhile_IsRefusedAndWakesTheOrder()
    {
        var (order, number) = await ChargedAsync();

        var outcome = await Shop.Get<OrderCancellation>().CancelAsync((await Shop.ReadAsync(order)).Value, Shop.Durable.Client, default);

        Assert.Equal("order-already-paid", outcome.Refusal!.Code);
        Assert.Contains(order.Id, Shop.Durable.Hinted);
    }

    [Fact]
    public async Task ALostAnswer_ToTheOrder_IsTheSamePaymentWhenAskedAgain()
    {
        var order = await Shop.AwaitingAsync();
        Server.LosesAnswers = true;
        Assert.Equal(503, (await PayAsync(order)).Status);
        Server.LosesAnswers = false;

        Assert.Equal(201, (await PayAsync(order)).Status);

        Assert.Single(Server.Numbers);
    }

    [Fact]
    public async Task AnAnswer_AboutAnotherAmount_IsUnknown()
    {
        var (order, number) = await ChargedAsync();
        Server.Payment(number)["amount"]!["total"] = 1;

        var said = await Shop.Get<PaymentProviders>().Of("wechat").QueryAsync(new ProviderAttempt($"{order.Id}.1", order.Id, new Money(2500, "CNY")), default);

        Assert.Equal(ProviderPaymentStatus.Unknown, said.Status);
    }

    [Fact]
    public void Numbers_OfLongIds_FitAndDiffer()
    {
        var (sale, ticket) = (Ids.New(), Ids.New());
        string[] numbers = [.. Enumerable.Range(1, 20).Select(attempt => WeChatPayNumbers.OfPayment($"{sale}.{ticket}.{attempt}"))];

        Assert.All(numbers, number => Assert.Matches("^[0-9A-Za-z]{6,32}$", number));
        Assert.Equal(20, numbers.Distinct().Count());
        Assert.Matches("^[0-9A-Za-z]{6,64}$", WeChatPayNumbers.OfRefund($"{sale}.{ticket}.refund.1"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
