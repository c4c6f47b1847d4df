using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Xunit;

namespace Mall.Functions.Tests.Orders;

public sealed class DecidePaymentTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private TestShop Shop => shared.Shop;

    private PaymentStore Payments => Shop.Get<PaymentStore>();

    [Fact]
    public async Task InTime_Open_LeavesItOpen()
    {
        var payment = await OpenAsync();

        Assert.Equal(PaymentDecision.Open, await DecideAsync(payment, deadlinePassed: false));

        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(payment.Id)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Paid_IsPaidAlsoAtTheDeadline(bool deadlinePassed)
    {
        var payment = await OpenAsync();
        await PayAsync(payment);

        Assert.Equal(PaymentDecision.Paid, await DecideAsync(payment, deadlinePassed));

        Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(payment.Id)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelled_IsClosedAndKeepsItsReason(bool deadlinePassed)
    {
        var payment = await OpenAsync();
        await Payments.CloseAsync(payment.Id, CloseReason.Cancelled, default);

        Assert.Equal(PaymentDecision.Closed, await DecideAsync(payment, deadlinePassed));

        Assert.Equal(CloseReason.Cancelled, (await Shop.PaymentAsync(payment.Id)).ClosedBecause);
    }

    [Fact]
    public async Task AtTheDeadline_Open_ClosesIt()
    {
        var payment = await OpenAsync();

        Assert.Equal(PaymentDecision.Closed, await DecideAsync(payment, deadlinePassed: true));
        Assert.Equal(PaymentDecision.Closed, await DecideAsync(payment, deadlinePassed: true));

        var closed = await Shop.PaymentAsync(payment.Id);
        Assert.Equal((PaymentStatus.Closed, CloseReason.Unpaid), (closed.Status, closed.ClosedBecause));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task WithoutAPayment_Fails(bool deadlinePassed) =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Shop.Make<DecidePayment>().Run(new DecidePaymentInput(Ids.New(), deadlinePassed), default));

    [Fact]
    public async Task AtTheDeadline_WhileTheMoneyComes_OneOfTheTwoDecidesAndNoCoinIsLost()
    {
        for (var i = 0; i < 20; i++)
        {
            var payment = await OpenAsync();

            var deadline = Task.Run(() => DecideAsync(payment, deadlinePassed: true));
            var money = Task.Run(() => PayAsync(payment));
            var decision = await deadline;
            await money;

            var after = await Shop.PaymentAsync(payment.Id);
            Assert.Equal(decision == PaymentDecision.Paid ? PaymentStatus.Paid : PaymentStatus.Closed, after.Status);
            Assert.Equal(decision == PaymentDecision.Paid ? AttemptStatus.Paid : AttemptStatus.RefundDue, after.Attempts[0].Status);
        }
    }

    [Fact]
    public async Task ManyAtOnce_AllReadTheSameDecision()
    {
        var payment = await OpenAsync();

        var money = Enumerable.Range(0, 8).Select(_ => Task.Run(() => PayAsync(payment)));
        var decisions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => DecideAsync(payment, deadlinePassed: true))));
        await Task.WhenAll(money);

        var decision = Assert.Single(decisions.Distinct());
        Assert.Equal(decision, await DecideAsync(payment, deadlinePassed: false));
        Assert.NotEqual(PaymentDecision.Open, decision);
    }

    private Task<PaymentDecision> DecideAsync(Payment payment, bool deadlinePassed) =>
        Shop.Make<DecidePayment>().Run(new DecidePaymentInput(payment.OrderId, deadlinePassed), default);

    /// <summary>Open, with one attempt pending.</summary>
    private async Task<Payment> OpenAsync()
    {
        var now = Shop.Clock.GetUtcNow();
        var payment = Payment.Open(Ids.New(), Ids.New(), new Money(2500, "CNY"), now.AddMinutes(15));
        return await Payments.OpenOnceAsync(payment.Start(PaymentsNames.Simulated, now).Value!, default);
    }

    private async Task PayAsync(Payment payment) =>
        Assert.Null((await Payments.ChangeAsync(payment.OrderId, current => current.RecordPaid($"{payment.OrderId}.1"), default)).Refusal);
}
