using Mall.Functions.Platform;

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

    /// <summary><c>paid</c>, <c>unpaid</c> or <c>cancelled</c> at the decision; for attempts <c>declined</c>, <c>refund-due</c> (the money must go back) and <c>refunded</c>.</summary>
    public static IEnumerable<string> Of(Payment before, Payment after)
    {
        if (before.Status == PaymentStatus.Open && after.Status != PaymentStatus.Open)
        {
            yield return after.ClosedBecause is { } reason ? WordOf(reason) : Paid;
        }

        foreach (var attempt in after.Attempts)
        {
            if (before.Attempts.FirstOrDefault(earlier => earlier.Id == attempt.Id)?.Status != attempt.Status)
            {
                if (attempt.Status is AttemptStatus.Declined)
                {
                    yield return "declined";
                }
                else if (attempt.Status is AttemptStatus.RefundDue)
                {
                    yield return "refund-due";
                }
                else if (attempt.Status is AttemptStatus.Refunded)
                {
                    yield return "refunded";
                }
            }
        }
    }
}
