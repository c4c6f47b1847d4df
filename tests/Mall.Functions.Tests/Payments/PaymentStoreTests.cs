using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Payments;

public sealed class PaymentStoreTests : ShopTests
{
    private PaymentStore Payments => Shop.Get<PaymentStore>();

    [Fact]
    public async Task OpenOnce_ManyAtOnce_AllGetTheOneThatIsStored()
    {
        var payment = NewPayment();

        var opened = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Payments.OpenOnceAsync(payment with { PayBy = payment.PayBy.AddMinutes(i) }, default))));

        var payBy = (await Shop.PaymentAsync(payment.Id)).PayBy;
        Assert.All(opened, one => Assert.Equal(payBy, one.PayBy));
    }

    [Fact]
    public async Task Close_OfNoPayment_IsNull() => Assert.Null(await Payments.CloseAsync(Ids.New(), CloseReason.Unpaid, default));

    [Fact]
    public async Task RefundPayments_GivesBackWhatACrashLeftDueOnceAndNothingElse()
    {
        var late = await WriteAsync(payment => payment.Close(CloseReason.Unpaid).RecordPaid($"{payment.Id}.1", Shop.Clock.GetUtcNow()));
        var twice = await WriteAsync(payment => Declined(payment).RecordPaid($"{payment.Id}.2", Shop.Clock.GetUtcNow()).Value!.RecordPaid($"{payment.Id}.1", Shop.Clock.GetUtcNow()));

        await RefundAsync();

        Assert.Equal([AttemptStatus.Refunded], (await Shop.PaymentAsync(late.Id)).Statuses());
        Assert.Equal([AttemptStatus.Refunded, AttemptStatus.Paid], (await Shop.PaymentAsync(twice.Id)).Statuses());
        Assert.Empty(await Payments.ListRefundsDueAsync(Shop.Clock.GetUtcNow(), 100, default));
        var etag = await ETagAsync(late);
        await RefundAsync();
        Assert.Equal(etag, await ETagAsync(late));
    }

    private Task RefundAsync() => Shop.Make<RefundPayments>().Run(new TimerInfo(), default);

    private Payment NewPayment() => Payment.Open(Ids.New(), "user-1", new Money(2500, "CNY"), Shop.Clock.GetUtcNow().AddMinutes(15));

    /// <summary>A payment with one attempt to which the change happened.</summary>
    private async Task<Payment> WriteAsync(Func<Payment, Outcome<Payment>> change) =>
        await Payments.OpenOnceAsync(change(NewPayment().Start(PaymentsNames.Simulated, Shop.Clock.GetUtcNow()).Value!).Value!, default);

    private Payment Declined(Payment payment) =>
        payment.RecordDeclined($"{payment.Id}.1").Value!.Start(PaymentsNames.Simulated, Shop.Clock.GetUtcNow()).Value!;

    private async Task<string> ETagAsync(Payment payment) => (await Documents.FindAsync<Payment>(payment.Id, payment.Id, default))!.ETag;

    private Container Documents => Shop.Get<CosmosDatabase>().Container(PaymentsNames.Container);
}
