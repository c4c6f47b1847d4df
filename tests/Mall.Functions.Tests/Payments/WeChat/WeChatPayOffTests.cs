namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>A shop that switched WeChat Pay off while some of its payments and refunds were not over.</summary>
public sealed class WeChatPayOffTests : ShopTests
{
    [Fact]
    public async Task Deadline_OfAPendingAttempt_WaitsThenCancels()
    {
        var order = await StartedAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(16));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Shop.DecideAsync(order, deadlinePassed: true));

        Shop.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.True(await Shop.DecideAsync(order, deadlinePassed: true));
        Assert.Equal(OrderStatus.Cancelled, (await Shop.ReadAsync(order)).Value.Status);
        Assert.NotNull((await Shop.PaymentAsync(order.Id)).AskAt);
    }

    [Fact]
    public async Task Refund_OfWhatItTook_WaitsAndDoesNotFail()
    {
        var order = await StartedAsync();
        await Shop.Get<PaymentStore>().ChangeAsync(order.Id, payment => payment.RecordPaid($"{order.Id}.1", Shop.Clock.GetUtcNow()), default);
        await Shop.SettleAsync(order, PaymentStatus.Paid);

        var refunding = await Shop.RefundAsync(order);

        Assert.Equal((RefundStatus.Requested, true), (Assert.Single(refunding.Refunds!).Status, refunding.RefundPending));
    }

    private async Task<Order> StartedAsync()
    {
        var (order, now) = (await Shop.AwaitingAsync(), Shop.Clock.GetUtcNow());
        var started = await Shop.Get<PaymentStore>().TryStartFirstAsync(order.Id, order.UserId, WeChatPayProvider.ProviderName, now, default, WeChatPayProvider.Native, now + PaymentInquiries.FirstPause);
        Assert.NotNull(started);
        return order;
    }
}
