namespace Mall.Functions.Tests.Builders;

internal static class APayment
{
    public static readonly DateTimeOffset PayBy = AnOrder.PayBy;
    public static readonly DateTimeOffset InTime = PayBy.AddMinutes(-1);
    public const string First = "order-1.1";
    public const string Second = "order-1.2";

    /// <summary>The provider's word that money went back.</summary>
    public static readonly ProviderRefund Sent = new(ProviderRefundStatus.Succeeded);

    /// <summary>Of the attempts, as others see them.</summary>
    public static IEnumerable<AttemptStatus> Statuses(this Payment payment) => payment.Attempts.Select(payment.StatusOf);

    public static Payment Open() => Payment.Open("order-1", "user-1", new Money(2500, "CNY"), PayBy);

    public static Payment Started() => Open().Start("simulated", InTime).Value!;

    public static Payment Paid() => Started().RecordPaid(First, InTime).Value!;

    /// <summary>Declined once, then started again.</summary>
    public static Payment StartedTwice() => Started().RecordDeclined(First).Value!.Start("simulated", InTime).Value!;
}
