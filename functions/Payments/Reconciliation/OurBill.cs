using System.Globalization;

namespace Mall.Functions.Payments;

/// <summary>The 24 hours of a provider's day.</summary>
internal readonly record struct BillDay(DateTimeOffset From, DateTimeOffset To)
{
    private const string Format = "yyyy-MM-dd";

    public static BillDay Of(DateOnly day, TimeSpan zone)
    {
        var from = new DateTimeOffset(day, TimeOnly.MinValue, zone);
        return new BillDay(from, from.AddDays(1));
    }

    public static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly day) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public bool Has(DateTimeOffset time) => time >= From && time < To;
}

/// <summary>A movement of money as the shop has it: what an attempt took, or (<see cref="RefundId"/>) what went back.</summary>
internal sealed record OurLine(string PaymentId, string? RefundId, string? TransactionId, Money Amount, DateTimeOffset At)
{
    /// <summary>The same in a bill.</summary>
    public string Key => BillKey.Of(PaymentId, RefundId);

    public BillLine ToBill() => new(PaymentId, RefundId, TransactionId ?? $"simulated.{RefundId ?? PaymentId}", Amount, Money.Zero(Amount.Currency), At);
}

internal static class BillKey
{
    public static string Of(string paymentId, string? refundId) => refundId ?? paymentId;

    public static string Of(BillLine line) => Of(line.PaymentId, line.RefundId);
}

/// <summary>What a provider's bill should have, by the shop's own documents.</summary>
internal static class OurBill
{
    /// <summary>All that money did by this provider within the time.</summary>
    public static IEnumerable<OurLine> Of(IEnumerable<Payment> payments, string provider, BillDay day) => payments.SelectMany(payment => Of(payment, provider)).Where(line => day.Has(line.At));

    /// <summary>All that one payment's money did by this provider. A refund counts from when the shop asked for it: providers put it into the bill of the day on which they took it on.</summary>
    public static IEnumerable<OurLine> Of(Payment payment, string provider)
    {
        foreach (var attempt in payment.Attempts.Where(attempt => attempt.Provider == provider && attempt.Status == AttemptStatus.Paid))
        {
            yield return new OurLine(attempt.Id, null, attempt.TransactionId, payment.Amount, attempt.PaidAt!.Value);
        }

        foreach (var refund in (payment.Refunds ?? []).Where(refund => payment.ProviderOf(refund) == provider && refund.Status is RefundStatus.Processing or RefundStatus.Succeeded))
        {
            yield return new OurLine(refund.AttemptId, refund.Id, refund.TransactionId, refund.Amount, refund.CreatedAt);
        }
    }
}
