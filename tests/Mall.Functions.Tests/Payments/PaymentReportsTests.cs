using Grpc.Core;

namespace Mall.Functions.Tests.Payments;

/// <summary>What <see cref="ReceivePaymentCallbackTests"/> does not show.</summary>
public sealed class PaymentReportsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly RecordingDurable _durable = new();

    private TestShop Shop => shared.Shop;

    private PaymentStore Payments => Shop.Get<PaymentStore>();

    [Fact]
    public async Task Declined_LeavesItOpenAndHintsNothing()
    {
        var payment = await StartedAsync();

        var outcome = await RecordAsync(payment, 1, paid: false);

        Assert.Equal((PaymentStatus.Open, AttemptStatus.Declined), (outcome.Value!.Status, outcome.Value.Attempts[0].Status));
        Assert.Empty(_durable.Hinted);
    }

    [Fact]
    public async Task Paid_WithTheProvidersTimeAndId_KeepsBoth()
    {
        var payment = await StartedAsync();
        var said = new ProviderPayment(ProviderPaymentStatus.Paid, payment.Amount, "transaction-1", Shop.Clock.GetUtcNow().AddDays(-1));

        await Shop.Get<PaymentReports>().RecordAsync(
            PaymentsNames.Simulated, new ProviderNotice(Ids.New(), ProviderAttempt.Of(payment, payment.Attempts[0]), said), _durable.Client, default);

        var paid = (await Shop.PaymentAsync(payment.Id)).Attempts[0];
        Assert.Equal((AttemptStatus.Paid, said.TransactionId, said.At), (paid.Status, paid.TransactionId, paid.PaidAt));
    }

    [Fact]
    public async Task Paid_ByTwoAttemptsAtOnce_OnePaysAndTheOtherIsRefunded()
    {
        var payment = await StartedAsync();
        await RecordAsync(payment, 1, paid: false);
        await Payments.ChangeAsync(payment.Id, current => current.Start(PaymentsNames.Simulated, Shop.Clock.GetUtcNow()), default);

        await Task.WhenAll(
            Task.Run(() => RecordAsync(payment, 1, paid: true)), Task.Run(() => RecordAsync(payment, 2, paid: true)), Task.Run(() => RecordAsync(payment, 2, paid: true)));

        var after = await Shop.PaymentAsync(payment.Id);
        Assert.Equal([AttemptStatus.Paid, AttemptStatus.Refunded], after.Statuses().Order());
        Assert.Contains(payment.Id, _durable.Hinted);
    }

    [Fact]
    public async Task Hint_WhenTheDurableBackendIsDown_FailsSoThatTheProviderSaysItAgain()
    {
        var payment = await StartedAsync();
        _durable.HintFails = new RpcException(new Status(StatusCode.Unavailable, "down"));

        await Assert.ThrowsAsync<RpcException>(() => RecordAsync(payment, 1, paid: true));

        Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(payment.Id)).Status);
    }

    private async Task<Payment> StartedAsync()
    {
        var now = Shop.Clock.GetUtcNow();
        var payment = Payment.Open(Ids.New(), "user-1", new Money(2500, "CNY"), now.AddMinutes(15)).Start(PaymentsNames.Simulated, now).Value!;
        return await Payments.OpenOnceAsync(payment, default);
    }

    private Task<Outcome<Payment>> RecordAsync(Payment payment, int attempt, bool paid) =>
        Shop.ReportAsync(payment, $"{payment.Id}.{attempt}", paid, _durable);
}
