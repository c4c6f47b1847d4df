namespace Mall.Functions.Tests.Payments;

/// <summary>What a payment sends back, and what it says of it.</summary>
public sealed class PaymentRefundTests
{
    private static readonly DateTimeOffset Now = APayment.InTime;

    [Fact]
    public void Request_APart_IsPendingAndTheAttemptStaysPaid()
    {
        var payment = Ask(1000).Value!;

        Assert.Equal((true, null), (payment.RefundPending, payment.RefundNextAt));
        Assert.Equal([AttemptStatus.Paid], payment.Statuses());
        Assert.Equal(APayment.First, payment.Kept!.Id);
    }

    [Fact]
    public void Request_UpToWhatWasPaid_IsTakenAndMoreIsNot()
    {
        var all = Ask(1500, Ask(1000).Value!, "r2").Value!;

        Assert.Equal([AttemptStatus.RefundDue], all.Statuses());
        Assert.Equal("refund-exceeds-payment", Ask(1, all, "r3").Refusal!.Code);
        Assert.Equal("refund-exceeds-payment", Ask(2501).Refusal!.Code);
    }

    [Fact]
    public void Request_Again_ChangesNothing()
    {
        var payment = Ask(1000).Value!;

        Assert.Same(payment, Ask(1000, payment).Value);
    }

    [Fact]
    public void Request_OfWhatWasNotPaidOrNotKept_Refuses()
    {
        Assert.Equal("payment-not-paid", Ask(1, APayment.Started()).Refusal!.Code);
        Assert.Equal("payment-not-paid", Ask(1, Late()).Refusal!.Code);
        Assert.Equal("payment-not-paid", Ask(1, APayment.Paid().GiveBack("no-units", Now).Value!).Refusal!.Code);
    }

    [Fact]
    public void Answer_Succeeded_IsToldOnce()
    {
        var payment = Answer(Ask(1000).Value!, ProviderRefundStatus.Succeeded);

        Assert.Null(payment.RefundPending);
        var told = Assert.Single(payment.Outbox!);
        Assert.Equal(("order.refund-succeeded", new RefundEvent("order-1", "r1", APayment.First, "simulated", new Money(1000, "CNY"), "too many")), (told.Name, told.DataAs<RefundEvent>()));
        Assert.Same(payment, Answer(payment, ProviderRefundStatus.Succeeded));
        Assert.Same(payment, Answer(payment, ProviderRefundStatus.Failed));
    }

    [Fact]
    public void Answer_SucceededForAllUnits_SaysSo()
    {
        var payment = Answer(Ask(2500, isWhole: true).Value!, ProviderRefundStatus.Succeeded);

        Assert.Equal([AttemptStatus.Refunded], payment.Statuses());
        Assert.True(Assert.Single(payment.Outbox!).DataAs<RefundEvent>().IsWhole);
    }

    [Fact]
    public void Answer_WithAnotherAmount_IsNotBelieved()
    {
        var payment = Ask(1000).Value!.RecordRefund("r1", new ProviderRefund(ProviderRefundStatus.Succeeded, new Money(999, "CNY")), Now).Value!;

        Assert.Equal((RefundStatus.Requested, "amount"), payment.RefundOf("r1") is { } refund ? (refund.Status, refund.Why) : default);
        Assert.Null(payment.Outbox);
    }

    [Fact]
    public void Answer_ThatIsUnknown_IsNoFailure() => Assert.Equal(RefundStatus.Requested, Answer(Ask(1000).Value!, ProviderRefundStatus.Unknown).RefundOf("r1")!.Status);

    [Fact]
    public void Answer_ThatNobodyKnowsIt_HasItAskedForAgain()
    {
        var processing = Answer(Ask(1000).Value!, ProviderRefundStatus.Processing);

        Assert.Equal((RefundStatus.Processing, RefundStatus.Requested), (processing.RefundOf("r1")!.Status, Answer(processing, ProviderRefundStatus.NotFound).RefundOf("r1")!.Status));
    }

    [Fact]
    public void Answer_Processing_IsAskedAboutLessAndLessForDays()
    {
        var (payment, now, pauses) = (Ask(1000).Value!, Now, new List<TimeSpan>());
        while (now < Now.AddDays(5))
        {
            payment = payment.RecordRefund("r1", new ProviderRefund(ProviderRefundStatus.Processing), now).Value!;
            var next = payment.RefundOf("r1")!.NextAt!.Value;
            pauses.Add(next - now);
            now = next;
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600], pauses.Take(10).Select(pause => pause.TotalSeconds));
        Assert.InRange(pauses.Count, 100, 140);
    }

    [Fact]
    public void Answer_Failed_IsToldAndTriedAgainOnlyWhenAskedMoreOften()
    {
        var failed = Answer(Ask(1000).Value!, ProviderRefundStatus.Failed);

        Assert.Equal((true, null, "order.refund-failed"), (failed.RefundFailed, failed.RefundPending, Assert.Single(failed.Outbox!).Name));
        Assert.Same(failed, Ask(1000, failed).Value);
        var again = Ask(1000, failed, retries: 1).Value!;
        Assert.Equal((true, RefundStatus.Requested), (again.RefundPending, again.RefundOf("r1")!.Status));
        Assert.Same(again, Ask(1000, again, retries: 1).Value);
        Assert.Equal(2, Answer(again, ProviderRefundStatus.Failed).Outbox!.Select(told => told.Id).Distinct().Count());
    }

    /// <summary>Two asked at once, and an operator was faster than the slower one. Only that the money went is true of every try.</summary>
    [Fact]
    public void Answer_ToAnEarlierTry_ChangesNothingUnlessItSucceeded()
    {
        var again = Ask(1000, Answer(Ask(1000).Value!, ProviderRefundStatus.Failed), retries: 1).Value!;

        Assert.Same(again, again.RecordRefund("r1", new ProviderRefund(ProviderRefundStatus.Failed), Now, asked: 0).Value);
        Assert.Equal(RefundStatus.Failed, again.RecordRefund("r1", new ProviderRefund(ProviderRefundStatus.Failed), Now, asked: 1).Value!.RefundOf("r1")!.Status);
        Assert.Equal(RefundStatus.Succeeded, again.RecordRefund("r1", APayment.Sent, Now, asked: 0).Value!.RefundOf("r1")!.Status);
    }

    /// <summary>Providers report that money went after they said that it would not.</summary>
    [Fact]
    public void Answer_SucceededAfterAFailure_Counts() =>
        Assert.Equal(RefundStatus.Succeeded, Answer(Answer(Ask(1000).Value!, ProviderRefundStatus.Failed), ProviderRefundStatus.Succeeded).RefundOf("r1")!.Status);

    [Fact]
    public void MoneyThatIsNotKept_GoesBackOnceAndIsTold()
    {
        var late = Late();
        var id = Assert.Single(late.Refunds!).Id;
        var back = late.RecordRefund(id, APayment.Sent, Now).Value!;

        Assert.Equal((AttemptStatus.RefundDue, AttemptStatus.Refunded), (late.Statuses().Single(), back.Statuses().Single()));
        Assert.Equal(["order.payment-due-back", "order.payment-refunded"], back.Outbox!.Select(told => told.Name));
        Assert.Equal(new PaymentRefundedEvent("order-1", APayment.First, "simulated", new Money(2500, "CNY"), "paid-too-late"), back.Outbox![1].DataAs<PaymentRefundedEvent>());
        Assert.Same(back, back.RecordRefund(id, APayment.Sent, Now).Value);
        Assert.Same(back, back.RecordPaid(APayment.First, Now).Value);
    }

    [Fact]
    public void MoneyThatIsNotKept_AndFailed_IsTriedAgain()
    {
        var late = Late();
        var id = Assert.Single(late.Refunds!).Id;
        var failed = late.RecordRefund(id, new ProviderRefund(ProviderRefundStatus.Failed), Now).Value!;

        Assert.True(failed.RetryRefund(id, Now).Value!.RefundPending);
        Assert.Equal("refund-not-found", failed.RetryRefund("other", Now).Refusal!.Code);
        Assert.Equal("refund-succeeded", late.RecordRefund(id, APayment.Sent, Now).Value!.RetryRefund(id, Now).Refusal!.Code);
    }

    [Fact]
    public void GiveBack_Again_ChangesNothing()
    {
        var given = APayment.Paid().GiveBack("no-units", Now).Value!;

        Assert.Equal([AttemptStatus.RefundDue], given.Statuses());
        Assert.Same(given, given.GiveBack("no-units", Now).Value);
        Assert.Equal("payment-not-paid", APayment.Started().GiveBack("no-units", Now).Refusal!.Code);
    }

    private static Outcome<Payment> Ask(long amount, Payment? payment = null, string id = "r1", int retries = 0, bool isWhole = false) =>
        (payment ?? APayment.Paid()).RequestRefund(id, new Money(amount, "CNY"), isWhole, "too many", retries, Now);

    private static Payment Answer(Payment payment, ProviderRefundStatus status) => payment.RecordRefund("r1", new ProviderRefund(status), Now).Value!;

    private static Payment Late() => APayment.Started().Close(CloseReason.Unpaid).RecordPaid(APayment.First, Now).Value!;
}
