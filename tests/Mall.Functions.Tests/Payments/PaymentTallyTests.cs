namespace Mall.Functions.Tests.Payments;

public sealed class PaymentTallyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    private static readonly Payment Open = Payment.Open("o1", "u1", new Money(100, "CNY"), Now.AddMinutes(15)).Start("simulated", Now).Value!;
    private static readonly Payment Paid = Open.RecordPaid("o1.1", Now).Value!;
    private static readonly Payment Refunding = Paid.RequestRefund("r1", new Money(40, "CNY"), false, "", 0, Now).Value!;
    private static readonly Payment Unpaid = Open.Close(CloseReason.Unpaid);

    public static TheoryData<string, Payment, Payment> Changes => new()
    {
        { "", Payment.Open("o1", "u1", new Money(100, "CNY"), Now.AddMinutes(15)), Open },
        { "paid", Open, Paid },
        { "declined", Open, Open.RecordDeclined("o1.1").Value! },
        { "unpaid", Open, Unpaid },
        { "cancelled", Open, Open.Close(CloseReason.Cancelled) },
        { "refund-due", Unpaid, Unpaid.RecordPaid("o1.1", Now).Value! },
        { "refund-due", Paid, Refunding },
        { "", Refunding, After(ProviderRefundStatus.Processing) },
        { "refunded", Refunding, After(ProviderRefundStatus.Succeeded) },
        { "refund-failed", Refunding, After(ProviderRefundStatus.Failed) },
        { "refund-due", After(ProviderRefundStatus.Failed), After(ProviderRefundStatus.Failed).RequestRefund("r1", new Money(40, "CNY"), false, "", 1, Now).Value! },
        { "", Paid, Paid },
    };

    private static Payment After(ProviderRefundStatus status) => Refunding.RecordRefund("r1", new ProviderRefund(status), Now).Value!;

    [Theory]
    [MemberData(nameof(Changes))]
    public void Outcome_OfAChange_IsAStableWord(string expected, Payment before, Payment after) =>
        Assert.Equal(expected, string.Join(' ', PaymentTally.Of(before, after)));
}
