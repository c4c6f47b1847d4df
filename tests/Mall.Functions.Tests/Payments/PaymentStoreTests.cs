using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Mall.Functions.Tests.Payments;

public sealed class PaymentStoreTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.OpenAsync();

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private PaymentStore Payments => _shop.Get<PaymentStore>();

    [Fact]
    public async Task OpenOnce_Again_AnswersTheFirst()
    {
        var payment = NewPayment();
        await Payments.OpenOnceAsync(payment, default);

        var second = await Payments.OpenOnceAsync(payment with { PayBy = payment.PayBy.AddHours(1) }, default);

        Assert.Equal(payment.PayBy, second.PayBy);
    }

    [Fact]
    public async Task OpenOnce_ManyAtOnce_AllGetTheOneThatIsStored()
    {
        var payment = NewPayment();

        var opened = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Payments.OpenOnceAsync(payment with { PayBy = payment.PayBy.AddMinutes(i) }, default))));

        var payBy = (await _shop.PaymentAsync(payment.Id)).PayBy;
        Assert.All(opened, one => Assert.Equal(payBy, one.PayBy));
    }

    [Fact]
    public async Task Change_OfNoPayment_Refuses() =>
        Assert.Equal("payment-not-found", (await Payments.ChangeAsync(Ids.New(), payment => payment, default)).Refusal!.Code);

    [Fact]
    public async Task Change_ThatRefusesOrChangesNothing_WritesNothing()
    {
        var payment = await Payments.OpenOnceAsync(NewPayment(), default);
        var etag = await ETagAsync(payment);

        Assert.Equal("payment-not-found", (await Payments.ChangeAsync(payment.Id, current => current.RecordPaid("x.1", _shop.Clock.GetUtcNow()), default)).Refusal!.Code);
        Assert.Null((await Payments.ChangeAsync(payment.Id, current => current, default)).Refusal);

        Assert.Equal(etag, await ETagAsync(payment));
    }

    [Fact]
    public async Task Change_ManyStartsAtOnce_AreOneAttempt()
    {
        var payment = await Payments.OpenOnceAsync(NewPayment(), default);

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Payments.ChangeAsync(payment.Id, current => current.Start(PaymentsNames.Simulated, _shop.Clock.GetUtcNow()), default))));

        Assert.All(started, one => Assert.Equal($"{payment.Id}.1", Assert.Single(one.Value!.Attempts).Id));
    }

    [Fact]
    public async Task Change_WhenSomebodyIsAlwaysFaster_GivesUpAndWritesNothing()
    {
        var payment = await Payments.OpenOnceAsync(NewPayment(), default);

        var outcome = await Payments.ChangeAsync(payment.Id, current => Overtaken(current).Close(CloseReason.Cancelled), default);

        Assert.Equal("try-again", outcome.Refusal!.Code);
        Assert.Equal(PaymentStatus.Open, (await _shop.PaymentAsync(payment.Id)).Status);
    }

    [Fact]
    public async Task Close_Open_ClosesWithTheReason()
    {
        var payment = await Payments.OpenOnceAsync(NewPayment(), default);

        await Payments.CloseAsync(payment.Id, CloseReason.Cancelled, default);
        var again = await Payments.CloseAsync(payment.Id, CloseReason.Unpaid, default);

        Assert.Equal((PaymentStatus.Closed, CloseReason.Cancelled), (again!.Status, again.ClosedBecause));
    }

    [Fact]
    public async Task Close_Paid_AnswersPaid()
    {
        var payment = await WriteAsync(payment => payment.RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()));

        Assert.Equal(PaymentStatus.Paid, (await Payments.CloseAsync(payment.Id, CloseReason.Unpaid, default))!.Status);
    }

    [Fact]
    public async Task Close_OfNoPayment_IsNull() => Assert.Null(await Payments.CloseAsync(Ids.New(), CloseReason.Unpaid, default));

    [Fact]
    public async Task ListRefundsDue_FindsOnlyWhatIsDue()
    {
        var due = await WriteAsync(payment => payment.Close(CloseReason.Unpaid).RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()));
        await WriteAsync(payment => payment);
        await WriteAsync(payment => payment.RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()));
        await WriteAsync(payment => payment.Close(CloseReason.Unpaid));
        await WriteAsync(payment => payment.Close(CloseReason.Unpaid).RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()).Value!.RecordRefund(PaymentRefund.IdOfNotKept($"{payment.Id}.1"), APayment.Sent, _shop.Clock.GetUtcNow()));

        Assert.Equal(due.Id, Assert.Single(await Payments.ListRefundsDueAsync(_shop.Clock.GetUtcNow(), 100, default)).Id);
    }

    [Fact]
    public async Task RefundPayments_GivesBackWhatACrashLeftDueAndNothingElse()
    {
        var late = await WriteAsync(payment => payment.Close(CloseReason.Unpaid).RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()));
        var twice = await WriteAsync(payment => Declined(payment).RecordPaid($"{payment.Id}.2", _shop.Clock.GetUtcNow()).Value!.RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()));

        await RefundAsync();

        Assert.Equal([AttemptStatus.Refunded], (await _shop.PaymentAsync(late.Id)).Statuses());
        Assert.Equal([AttemptStatus.Refunded, AttemptStatus.Paid], (await _shop.PaymentAsync(twice.Id)).Statuses());
        Assert.Empty(await Payments.ListRefundsDueAsync(_shop.Clock.GetUtcNow(), 100, default));
    }

    [Fact]
    public async Task RefundPayments_Twice_WritesOnce()
    {
        var late = await WriteAsync(payment => payment.Close(CloseReason.Unpaid).RecordPaid($"{payment.Id}.1", _shop.Clock.GetUtcNow()));
        await RefundAsync();
        var etag = await ETagAsync(late);

        await RefundAsync();

        Assert.Equal(etag, await ETagAsync(late));
    }

    private Task RefundAsync() => _shop.Make<RefundPayments>().Run(new TimerInfo(), default);

    private Payment NewPayment() => Payment.Open(Ids.New(), "user-1", new Money(2500, "CNY"), _shop.Clock.GetUtcNow().AddMinutes(15));

    /// <summary>A payment with one attempt to which the change happened.</summary>
    private async Task<Payment> WriteAsync(Func<Payment, Outcome<Payment>> change) =>
        await Payments.OpenOnceAsync(change(NewPayment().Start(PaymentsNames.Simulated, _shop.Clock.GetUtcNow()).Value!).Value!, default);

    private Payment Declined(Payment payment) =>
        payment.RecordDeclined($"{payment.Id}.1").Value!.Start(PaymentsNames.Simulated, _shop.Clock.GetUtcNow()).Value!;

    private Payment Overtaken(Payment payment)
    {
        Documents.TryPatchAsync(payment.Id, payment.Id, [PatchOperation.Increment("/touched", 1)], null, default).GetAwaiter().GetResult();
        return payment;
    }

    private async Task<string> ETagAsync(Payment payment) => (await Documents.FindAsync<Payment>(payment.Id, payment.Id, default))!.ETag;

    private Container Documents => _shop.Get<CosmosDatabase>().Container(PaymentsNames.Container);
}
