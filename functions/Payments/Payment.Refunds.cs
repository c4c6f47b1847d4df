using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

/// <summary>What goes back of the money that attempts took: never more than an attempt took, because all of it is in this one document.</summary>
public sealed partial record Payment
{
    public IReadOnlyList<PaymentAttempt> Attempts { get; init; } = [];

    /// <summary>Absent: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PaymentRefund>? Refunds { get; init; }

    /// <summary>True or absent: money is on its way back. The write that makes a refund due sets it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RefundPending => Refunds?.Any(refund => refund.IsPending) is true ? true : null;

    /// <summary>From when the timer asks about money that is not kept. An order looks after its own refunds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RefundNextAt => Refunds?.Where(refund => refund.IsPending && refund.IsNotKept).Min(refund => refund.NextAt);

    /// <summary>True or absent: an operator has to look at a refund.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RefundFailed => Refunds?.Any(refund => refund.Status == RefundStatus.Failed) is true ? true : null;

    /// <summary>The attempt whose money pays the order. What the order gives back is a refund of it.</summary>
    [JsonIgnore]
    public PaymentAttempt? Kept => Status == PaymentStatus.Paid
        ? Attempts.FirstOrDefault(attempt => attempt.Status == AttemptStatus.Paid && Refunds?.Any(refund => refund.IsNotKept && refund.AttemptId == attempt.Id) is not true)
        : null;

    public PaymentRefund? RefundOf(string refundId) => Refunds?.FirstOrDefault(refund => refund.Id == refundId);

    public string ProviderOf(PaymentRefund refund) => Find(refund.AttemptId)!.Provider;

    /// <summary>An attempt's status as others see it: <c>paid</c> until all its money is to go back, or went.</summary>
    public AttemptStatus StatusOf(PaymentAttempt attempt)
    {
        var back = (Refunds ?? []).Where(refund => refund.AttemptId == attempt.Id).ToList();
        return attempt.Status != AttemptStatus.Paid || back.Sum(refund => refund.Amount.Amount) < Amount.Amount ? attempt.Status
            : back.TrueForAll(refund => refund.Status == RefundStatus.Succeeded) ? AttemptStatus.Refunded
            : AttemptStatus.RefundDue;
    }

    /// <summary>An order gives money back. Asked again, nothing changes, but with more <paramref name="retries"/> a failed refund is tried again.</summary>
    /// <param name="isWhole">All units of the order, which tells the end.</param>
    public Outcome<Payment> RequestRefund(string refundId, Money amount, bool isWhole, string reason, int retries, DateTimeOffset now)
    {
        if (RefundOf(refundId) is { } earlier)
        {
            return earlier.Status == RefundStatus.Failed && earlier.Retries < retries ? With(earlier.Retry(retries, now)) : this;
        }

        return Kept is not { } kept ? PaymentErrors.NotPaid
            : amount.Amount > LeftOf(kept) ? PaymentErrors.RefundExceedsPayment
            : this with { Refunds = [.. Refunds ?? [], new PaymentRefund(refundId, kept.Id, amount, reason, RefundStatus.Requested, now) { IsWhole = isWhole, NextAt = now, Retries = retries }] };
    }

    /// <summary>The shop cannot deliver what was paid: the money goes back, and the payment tells why. Asking again changes nothing.</summary>
    public Outcome<Payment> GiveBack(string reason, DateTimeOffset now) => Kept is { } kept && LeftOf(kept) > 0 ? DueBack(kept, reason, now)
        : Refunds?.Any(refund => refund.IsNotKept && refund.Reason == reason) is true ? this
        : PaymentErrors.NotPaid;

    /// <summary>An operator has a failed refund of money that is not kept tried again; an order's is retried by its order.</summary>
    public Outcome<Payment> RetryRefund(string refundId, DateTimeOffset now) => RefundOf(refundId) switch
    {
        null or { IsNotKept: false } => PaymentErrors.RefundNotFound,
        { Status: RefundStatus.Succeeded } => PaymentErrors.RefundSucceeded,
        { Status: RefundStatus.Failed } failed => With(failed.Retry(failed.Retries + 1, now)),
        _ => this,
    };

    /// <summary>The provider answered. Its last word on a refund is told in the same write; a repeated answer changes nothing.</summary>
    /// <param name="asked">The retries when it was asked: the answer to an earlier try counts only if the money went. Null: the provider says it by itself.</param>
    public Outcome<Payment> RecordRefund(string refundId, ProviderRefund answer, DateTimeOffset now, int? asked = null)
    {
        if (RefundOf(refundId) is not { } refund)
        {
            return PaymentErrors.RefundNotFound;
        }

        var isOld = asked is { } retries && retries != refund.Retries && answer.Status != ProviderRefundStatus.Succeeded;
        var after = isOld ? refund : refund.After(answer, now);
        if (after == refund)
        {
            return this;
        }

        var payment = With(after);
        return after.Status == refund.Status ? payment : after.Status switch
        {
            RefundStatus.Succeeded when refund.IsNotKept => payment.Tell(
                PaymentsNames.Refunded, refund.AttemptId, now, new PaymentRefundedEvent(OrderId, refund.AttemptId, ProviderOf(refund), refund.Amount, refund.Reason)),
            RefundStatus.Succeeded => payment.Tell(PaymentsNames.RefundSucceeded, refund.Id, now, EventOf(refund)),
            RefundStatus.Failed => payment.Tell(PaymentsNames.RefundFailed, refund.Retries == 0 ? refund.Id : Ids.Of(refund.Id, $"{refund.Retries}"), now, EventOf(refund)),
            _ => payment,
        };
    }

    private Payment DueBack(PaymentAttempt attempt, string reason, DateTimeOffset now)
    {
        var amount = Amount with { Amount = LeftOf(attempt) };
        var refund = new PaymentRefund(PaymentRefund.IdOfNotKept(attempt.Id), attempt.Id, amount, reason, RefundStatus.Requested, now) { IsNotKept = true, NextAt = now };
        return (this with { Refunds = [.. Refunds ?? [], refund] }).TellDueBack(refund, now);
    }

    private Payment TellDueBack(PaymentRefund refund, DateTimeOffset now) => Tell(
        PaymentsNames.DueBack, refund.AttemptId, now, new PaymentDueBackEvent(OrderId, refund.AttemptId, ProviderOf(refund), refund.Amount, refund.Reason));

    private string WhyNotKept => Status == PaymentStatus.Paid ? "paid-twice" : "paid-too-late";

    private RefundEvent EventOf(PaymentRefund refund) => new(OrderId, refund.Id, refund.AttemptId, ProviderOf(refund), refund.Amount, refund.Reason, refund.IsWhole);

    private long LeftOf(PaymentAttempt attempt) => Amount.Amount - (Refunds ?? []).Where(refund => refund.AttemptId == attempt.Id).Sum(refund => refund.Amount.Amount);

    private Payment With(PaymentRefund changed) => this with { Refunds = [.. Refunds!.Select(refund => refund.Id == changed.Id ? changed : refund)] };

    private Payment Tell<T>(string name, string subject, DateTimeOffset now, T facts) =>
        this with { Outbox = [.. Outbox ?? [], Event.Of(PaymentsNames.Topic, name, subject, UserId, now, facts)] };
}
