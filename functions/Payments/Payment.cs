using System.Globalization;
using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Payments;

public enum PaymentStatus
{
    Open,
    Paid,
    Closed,
}

public enum PaymentDecision
{
    Open = 0,
    Paid = 1,
    Closed = 2,
}

public enum CloseReason
{
    Unpaid,
    Cancelled,

    /// <summary>There are not enough units for the order.</summary>
    Rejected,
}

public enum AttemptStatus
{
    Pending,
    Paid,
    Declined,

    /// <summary>All its money is to go back. This and the next are words of the wire: a stored attempt stays paid, and the payment's refunds say what goes back. An earlier version stored
    /// them.</summary>
    RefundDue,
    Refunded,
}

/// <summary>One try to pay; <c>Id</c> is the payment id that providers know: <c>&lt;orderId&gt;.&lt;number&gt;</c>.</summary>
public sealed record PaymentAttempt(string Id, string Provider, AttemptStatus Status, DateTimeOffset At)
{
    public static PaymentAttempt Of(string orderId, int number, string provider, DateTimeOffset at) => new($"{orderId}.{number}", provider, AttemptStatus.Pending, at);

    /// <summary>A payment id's attempt number, from 1; false when it can have none.</summary>
    public static bool TryNumberOf(string paymentId, out int number) =>
        int.TryParse(paymentId.AsSpan(paymentId.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= Payment.MaxAttempts;
}

/// <summary>The payment of one order (document id = order id): its attempts, and the decision. One conditional write of this document makes the decision, open to paid or open to closed, and
/// it never changes.</summary>
public sealed partial record Payment : IHasOutbox
{
    public const int MaxAttempts = 20;

    public required string Id { get; init; }
    public required string OrderId { get; init; }
    public required string UserId { get; init; }
    public string Type => "payment";
    public int SchemaVersion => 1;
    public required PaymentStatus Status { get; init; }
    public required Money Amount { get; init; }
    public required DateTimeOffset PayBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CloseReason? ClosedBecause { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    /// <summary>The attempt to show a shopper: the one that paid, else the last.</summary>
    [JsonIgnore]
    public PaymentAttempt? Current => Kept ?? Attempts.LastOrDefault();

    public static Payment Open(string orderId, string userId, Money amount, DateTimeOffset payBy) =>
        new() { Id = orderId, OrderId = orderId, UserId = userId, Status = PaymentStatus.Open, Amount = amount, PayBy = payBy };

    /// <summary>A new attempt, or the pending one of the same provider: asking twice is one attempt.</summary>
    public Outcome<Payment> Start(string provider, DateTimeOffset now)
    {
        if (Status != PaymentStatus.Open || now >= PayBy)
        {
            return PaymentErrors.NotPayable(Status == PaymentStatus.Paid);
        }

        if (Pending(provider) is not null)
        {
            return this;
        }

        return Attempts.Count >= MaxAttempts
            ? PaymentErrors.TooManyAttempts
            : this with { Attempts = [.. Attempts, PaymentAttempt.Of(OrderId, Attempts.Count + 1, provider, now)] };
    }

    public PaymentAttempt? Pending(string provider) => Attempts.LastOrDefault(a => a.Provider == provider && a.Status == AttemptStatus.Pending);

    /// <summary>Applies a provider's report if it is about this order and amount; another one changes nothing.</summary>
    public Outcome<Payment> Record(PaymentReport report, DateTimeOffset now) =>
        report.OrderId != OrderId || report.Amount != Amount ? PaymentErrors.Mismatch
        : report.IsPaid ? RecordPaid(report.PaymentId!, now)
        : RecordDeclined(report.PaymentId!);

    /// <summary>The provider says that the attempt was paid. The first paid attempt decides; late or second money becomes due for refund in the same write. A repeated report changes
    /// nothing.</summary>
    public Outcome<Payment> RecordPaid(string attemptId, DateTimeOffset now)
    {
        if (Find(attemptId) is not { } attempt)
        {
            return PaymentErrors.NotFound;
        }

        if (attempt.Status == AttemptStatus.Paid)
        {
            return this;
        }

        attempt = attempt with { Status = AttemptStatus.Paid };
        return Status == PaymentStatus.Open
            ? With(attempt) with { Status = PaymentStatus.Paid }
            : With(attempt).DueBack(attempt, WhyNotKept(null), now);
    }

    /// <summary>The provider says that the attempt failed; another may be tried until the deadline. A decline that arrives after the money changes nothing.</summary>
    public Outcome<Payment> RecordDeclined(string attemptId) => Find(attemptId) switch
    {
        null => PaymentErrors.NotFound,
        { Status: AttemptStatus.Pending } attempt => With(attempt with { Status = AttemptStatus.Declined }),
        _ => this,
    };

    /// <summary>Accepts no more payment. A decision already made stands.</summary>
    public Payment Close(CloseReason reason) => Status == PaymentStatus.Open ? this with { Status = PaymentStatus.Closed, ClosedBecause = reason } : this;

    private PaymentAttempt? Find(string attemptId) => Attempts.FirstOrDefault(a => a.Id == attemptId);

    private Payment With(PaymentAttempt changed) => this with { Attempts = [.. Attempts.Select(a => a.Id == changed.Id ? changed : a)] };
}
