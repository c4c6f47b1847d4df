namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>A shop whose shoppers pay by a WeChat Pay of its own. A public key signs, unless a test says otherwise.</summary>
public abstract class WeChatPayShop : IAsyncLifetime
{
    private protected TestShop Shop { get; private set; } = null!;

    private protected WeChatPayServer Server { get; private set; } = null!;

    private protected PaymentStore Payments => Shop.Get<PaymentStore>();

    private protected virtual (string Name, string Value)[] SettingsOf(WeChatPayServer server) => server.Settings();

    public async Task InitializeAsync()
    {
        Server = await WeChatPayServer.StartAsync();
        Shop = await TestShop.OpenAsync(SettingsOf(Server));
        Server.Clock = Shop.Clock;
    }

    public async Task DisposeAsync()
    {
        await Shop.DisposeAsync();
        await Server.DisposeAsync();
    }

    private protected Task<Answer> PayAsync(Order order, object? body = null) =>
        Shop.CallAsync(order.ShopperOf(), body ?? new { provider = "wechat" }, request => Shop.Make<PayOrder>().Run(request, order.Id, default));

    /// <summary>An order that awaits payment, and the number of its first attempt at WeChat Pay.</summary>
    private protected async Task<(Order Order, string Number)> StartedAsync()
    {
        var order = await Shop.AwaitingAsync();
        var answer = await PayAsync(order);
        Assert.Equal(201, answer.Status);
        return (order, WeChatPayNumbers.OfPayment(answer.Body.GetProperty("paymentId").GetString()!));
    }

    private protected Task<Answer> DeliverAsync(Callback callback) => Shop.ReceiveCallbackAsync("wechat", callback.Body, callback.Headers);

    /// <summary>A started payment that WeChat Pay took; the shop has not heard of it.</summary>
    private protected async Task<(Order Order, string Number)> ChargedAsync()
    {
        var (order, number) = await StartedAsync();
        Server.Pay(number);
        return (order, number);
    }

    /// <summary>The callback is refused, and the payment is as it was.</summary>
    private protected async Task AssertRefusedAsync(int status, string code, Order order, Callback callback)
    {
        Assert.Equal((status, code), (await DeliverAsync(callback)).Told);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(order.Id)).Status);
    }

    /// <summary>The timer's run.</summary>
    private protected Task AskAsync() => Shop.Make<AskProviders>().Run(null!, Shop.Durable.Client, default);

    private protected Task RefundTimerAsync() => Shop.Make<RefundPayments>().Run(null!, default);
}
