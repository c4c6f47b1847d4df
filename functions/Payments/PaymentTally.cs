namespace Mall.Functions.Payments;

/// <summary>Counts what a change of the document did to a payment, in stable words.</summary>
internal static class PaymentTally
{
    public const string Paid = "paid";

    /// <summary>Of a payment that was closed.</summary>
    public static string WordOf(CloseReason reason) => reason.ToString().ToLowerInvariant();

    public static void Count(Payment before, Payment after)
    {
        if (!ReferenceEquals(before, after))
        {
            foreach (var outcome in Of(before, after))
            {
                Telemetry.Payments.Of(outcome).Add();
            }
        }
    }

    /// <summary><c>paid</c>, <c>unpaid</c> or <c>cancelled</c> at the decision; <c>declined</c> for an attempt; for money that goes back <c>refund-due</c>, <c>refunded</c> or
    /// <c>refund-failed</c>.</summary>
    public static IEnumerable<string> Of(Payment before, Payment after)
    {
        if (before.Status == PaymentStatus.Open && after.Status != PaymentStatus.Open)
        {
            yield return after.ClosedBecause is { } reason ? WordOf(reason) : Paid;
        }

        foreach (var attempt in after.Attempts.Where(attempt => attempt.Status == AttemptStatus.Declined))
        {
            if (before.Attempts.FirstOrDefault(earlier => earlier.Id == attempt.Id)?.Status != AttemptStatus.Declined)
            {
                yield return "declined";
            }
        }

        foreach (var refund in after.Refunds ?? [])
        {
            if (before.RefundOf(refund.Id) is not { } earlier || WordOf(earlier.Status) != WordOf(refund.Status))
            {
                yield return WordOf(refund.Status);
            }
        }
    }

    private static string WordOf(RefundStatus status) => status switch
    {
        RefundStatus.Succeeded => "refunded",
        RefundStatus.Failed => "refund-failed",
        _ => "refund-due",
    };
}
