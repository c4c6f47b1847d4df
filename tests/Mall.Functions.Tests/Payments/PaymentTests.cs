using FsCheck;
using FsCheck.Fluent;

namespace Mall.Functions.Tests.Payments;

public sealed class PaymentTests
{
    [Fact]
    public void Start_WhenOpen_AddsAPendingAttempt()
    {
        var attempt = Assert.Single(APayment.Started().Attempts);

        Assert.Equal((APayment.First, "simulated", AttemptStatus.Pending), (attempt.Id, attempt.Provider, attempt.Status));
    }

    [Fact]
    public void Start_Twice_IsOneAttempt()
    {
        var started = APayment.Started();

        Assert.Same(started, started.Start("simulated", APayment.InTime).Value);
    }

    [Fact]
    public void Start_AfterADecline_IsASecondAttempt() => Assert.Equal([APayment.First, APayment.Second], APayment.StartedTwice().Attempts.Select(a => a.Id));

    [Fact]
    public void Start_AtTheDeadlineOrWhenDecided_Refuses()
    {
        Assert.Equal("order-not-payable", APayment.Open().Start("simulated", APayment.PayBy).Refusal!.Code);
        Assert.Equal("order-not-payable", APayment.Open().Close(CloseReason.Unpaid).Start("simulated", APayment.InTime).Refusal!.Code);
        Assert.Equal("order-not-payable", APayment.Paid().Start("simulated", APayment.InTime).Refusal!.Code);
    }

    [Fact]
    public void Start_TooOften_Refuses()
    {
        var payment = APayment.Open();
        for (var i = 1; i <= Payment.MaxAttempts; i++)
        {
            payment = payment.Start("simulated", APayment.InTime).Value!.RecordDeclined($"order-1.{i}").Value!;
        }

        Assert.Equal("too-many-payment-attempts", payment.Start("simulated", APayment.InTime).Refusal!.Code);
    }

    [Fact]
    public void RecordPaid_WhenOpen_DecidesPaid()
    {
        var payment = APayment.Paid();

        Assert.Equal(PaymentStatus.Paid, payment.Status);
        Assert.Equal(AttemptStatus.Paid, payment.Current!.Status);
        Assert.Null(payment.RefundPending);
    }

    [Fact]
    public void Paid_SaidAgainOrDeclinedOrClosed_StaysAsItIs()
    {
        var paid = APayment.Paid();

        Assert.Same(paid, paid.RecordPaid(APayment.First, APayment.InTime).Value);
        Assert.Same(paid, paid.RecordDeclined(APayment.First).Value);
        Assert.Same(paid, paid.Close(CloseReason.Cancelled));
    }

    /// <summary>By it the payment is in the bill of a day and in the ledger.</summary>
    [Fact]
    public void RecordPaid_AtATimeThatTheProviderDoesNotSay_CountsFromNow()
    {
        var paid = APayment.Started().RecordPaid(APayment.First, APayment.PayBy).Value!;

        Assert.Equal(APayment.PayBy, paid.Attempts[0].PaidAt);
        Assert.Equal([Payment.DayOf(APayment.PayBy)], paid.BillDays!);
    }

    [Fact]
    public void RecordPaid_AfterTheClose_IsDueForRefundInTheSameWrite()
    {
        var payment = APayment.Started().Close(CloseReason.Unpaid).RecordPaid(APayment.First, APayment.InTime).Value!;

        Assert.Equal(PaymentStatus.Closed, payment.Status);
        Assert.Equal([AttemptStatus.RefundDue], payment.Statuses());
        Assert.True(payment.RefundPending);
        Assert.Equal((APayment.InTime, "order.payment-due-back"), (payment.RefundNextAt, Assert.Single(payment.Outbox!).Name));
    }

    [Fact]
    public void RecordPaid_ByASecondAttempt_IsDueForRefund()
    {
        var payment = APayment.StartedTwice().RecordPaid(APayment.Second, APayment.InTime).Value!.RecordPaid(APayment.First, APayment.InTime).Value!;

        Assert.Equal(PaymentStatus.Paid, payment.Status);
        Assert.Equal([AttemptStatus.RefundDue, AttemptStatus.Paid], payment.Statuses());
        Assert.Equal(APayment.Second, payment.Current!.Id);
    }

    [Fact]
    public void RecordPaid_AfterItsOwnDecline_IsPaid() =>
        Assert.Equal(PaymentStatus.Paid, APayment.Started().RecordDeclined(APayment.First).Value!.RecordPaid(APayment.First, APayment.InTime).Value!.Status);

    [Fact]
    public void Close_Twice_KeepsTheFirstReason() =>
        Assert.Equal(CloseReason.Cancelled, APayment.Open().Close(CloseReason.Cancelled).Close(CloseReason.Unpaid).ClosedBecause);

    /// <summary>Whatever providers and shoppers say, in any order and any number of times: the decision never changes once made, and all the money that came
    /// is either the one payment or given back.</summary>
    [Fact]
    public void AnySequenceOfReports_KeepsTheDecisionAndEveryCoin()
    {
        var reports = Gen.Elements("start", "paid1", "paid2", "declined1", "declined2", "close", "cancel", "refunded1", "refunded2", "give-back", "refund1", "refund2").ListOf().ToArbitrary();
        Prop.ForAll(reports, taken =>
        {
            var payment = APayment.Open();
            var charged = new HashSet<string>();
            foreach (var report in taken)
            {
                var before = payment;
                payment = Apply(payment, report, charged);
                Assert.True(before.Status == PaymentStatus.Open || before.Status == payment.Status);
            }

            var gaveBack = payment.Refunds?.Any(refund => refund.Reason == "no-units") is true;
            Assert.Equal(payment.Status == PaymentStatus.Paid && !gaveBack, payment.Kept is not null);
            Assert.Equal(charged.Count, payment.Attempts.Count(a => a.Status == AttemptStatus.Paid));
            Assert.All(payment.Attempts, a => Assert.True((payment.Refunds ?? []).Where(refund => refund.AttemptId == a.Id).Sum(refund => refund.Amount.Amount) <= payment.Amount.Amount));
            Assert.All(payment.Attempts.Where(a => a.Status == AttemptStatus.Paid && a.Id != payment.Kept?.Id), a => Assert.NotEqual(AttemptStatus.Paid, payment.StatusOf(a)));
        }).QuickCheckThrowOnFailure();
    }

    private static Payment Apply(Payment payment, string report, HashSet<string> charged)
    {
        var attempt = report.EndsWith('1') ? APayment.First : APayment.Second;
        var outcome = report.TrimEnd('1', '2') switch
        {
            "start" => payment.Start("simulated", APayment.InTime),
            "paid" => payment.RecordPaid(attempt, APayment.InTime),
            "declined" => payment.RecordDeclined(attempt),
            "refunded" => payment.RecordRefund(PaymentRefund.IdOfNotKept(attempt), APayment.Sent, APayment.InTime),
            "refund" => payment.RequestRefund($"refund-of-{attempt}", new Money(1500, "CNY"), false, "test", 0, APayment.InTime),
            "give-back" => payment.GiveBack("no-units", APayment.InTime),
            "close" => payment.Close(CloseReason.Unpaid),
            _ => payment.Close(CloseReason.Cancelled),
        };
        if (report.StartsWith("paid", StringComparison.Ordinal) && outcome.Value is not null)
        {
            charged.Add(attempt);
        }

        return outcome.Value ?? payment;
    }

    [Fact]
    public void OrderIdOf_ATicketOrder_CutsOnlyTheAttempt()
    {
        Assert.Equal("order-1", PaymentReports.OrderIdOf("order-1.2"));
        Assert.Equal("sale.ticket", PaymentReports.OrderIdOf("sale.ticket.1"));
        Assert.Equal("order-1", PaymentReports.OrderIdOf("order-1"));
    }

    [Fact]
    public void View_OfAPendingAttempt_SaysHowToPay()
    {
        var started = APayment.Started();

        var action = new PaymentAction(PaymentActionKind.Request, "POST", "/pay");
        Assert.Equal(action, PaymentView.Of(started, started.Attempts[0], action).Action);
        Assert.Null(PaymentView.Of(APayment.Paid(), APayment.Paid().Attempts[0], action).Action);
    }
}
