using System.Globalization;
using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

public enum PaymentStatus
{
    Open,
    Paid,
    Closed,
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

    /// <summary>All its money is to go back. This and the next are words of the wire: a stored attempt stays paid, and the payment's refunds say what goes back.</summary>
    RefundDue,
    Refunded,
}

/// <summary>One try to pay; <c>Id</c> is the payment id that providers know: <c>&lt;orderId&gt;.&lt;number&gt;</c>.</summary>
public sealed record PaymentAttempt(string Id, string Provider, AttemptStatus Status, DateTimeOffset At)
{
    /// <summary>The provider's way to pay. Absent: it has only one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    /// <summary>When the provider took the money: its own word, by which the payment is in the bill of a day. Absent: not yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>The provider's id of the money.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TransactionId { get; init; }

    /// <summary>When to ask the provider what became of it. Absent: it cannot be asked, or cannot be paid any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AskAt { get; init; }

    public static PaymentAttempt Of(string orderId, int number, string provider, DateTimeOffset at, string? method = null, DateTimeOffset? askAt = null) =>
        new($"{orderId}.{number}", provider, AttemptStatus.Pending, at) { Method = method, AskAt = askAt };

    /// <summary>A payment id's attempt number, from 1; false when it can have none.</summary>
    public static bool TryNumberOf(string paymentId, out int number) =>
        int.TryParse(paymentId.AsSpan(paymentId.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= Payment.MaxAttempts;
}

/// <summary>The payment of one order (document id = order id): its attempts, and the decision. One conditional write of this document makes the decision, open to paid or open to closed, and
/// it never changes.</summary>
public sealed partial record Payment
{
    public const int MaxAttempts = 20;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public required string Id { get; init; }
    public required string OrderId { get; init; }
    public required string UserId { get; init; }
    public string Type => "payment";
    public int SchemaVersion => 1;
    public required PaymentStatus Status { get; init; }
    public required Money Amount { get; init; }
    public required DateTimeOffset PayBy { get; init; }

    /// <summary>When to ask providers about attempts whose money is taken elsewhere. Present as long as one of them may still be paid there; the timer looks for it, and nobody closes the payment
    /// without asking.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AskAt => Attempts.Min(attempt => attempt.AskAt);

    /// <summary>The days (UTC) on which money came, was asked back or went back: by them the payments of a bill and of the ledger are found. Absent: no money came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? BillDays =>
        Attempts.Select(attempt => attempt.PaidAt).Concat((Refunds ?? []).SelectMany(refund => new[] { refund.CreatedAt, refund.At })).OfType<DateTimeOffset>().Select(DayOf).Distinct().ToList() is { Count: > 0 } days
            ? days
            : null;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CloseReason? ClosedBecause { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    /// <summary>The attempt to show a shopper: the one that paid, else the last.</summary>
    [JsonIgnore]
    public PaymentAttempt? Current => Kept ?? Attempts.LastOrDefault();

    /// <summary>A time's day in UTC, as <see cref="BillDays"/> has it.</summary>
    public static string DayOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Payment Open(string orderId, string userId, Money amount, DateTimeOffset payBy) =>
        new() { Id = orderId, OrderId = orderId, UserId = userId, Status = PaymentStatus.Open, Amount = amount, PayBy = payBy };

    /// <summary>A new attempt, or the pending one of the same provider and way: asking twice is one attempt.</summary>
    /// <param name="method">Its way to pay, if it has several.</param>
    /// <param name="askAt">When to ask the provider what became of it; null: it cannot be asked.</param>
    public Outcome<Payment> Start(string provider, DateTimeOffset now, string? method = null, DateTimeOffset? askAt = null)
    {
        if (Status != PaymentStatus.Open || now >= PayBy)
        {
            return PaymentErrors.NotPayable(Status == PaymentStatus.Paid);
        }

        if (Pending(provider, method) is not null)
        {
            return this;
        }

        return Attempts.Count >= MaxAttempts
            ? PaymentErrors.TooManyAttempts
            : this with { Attempts = [.. Attempts, PaymentAttempt.Of(OrderId, Attempts.Count + 1, provider, now, method, askAt)] };
    }

    public PaymentAttempt? Pending(string provider, string? method = null) =>
        Attempts.LastOrDefault(a => a.Provider == provider && a.Method == method && a.Status == AttemptStatus.Pending);

    /// <summary>Applies what a provider says of an attempt, if it is this provider's and about this order and amount. Anything else changes nothing.</summary>
    public Outcome<Payment> Record(string provider, ProviderAttempt attempt, ProviderPayment payment, DateTimeOffset now)
    {
        if (attempt.OrderId != OrderId || attempt.Amount != Amount || (payment.Amount is { } amount && amount != Amount))
        {
            return PaymentErrors.Mismatch;
        }

        if (Find(attempt.PaymentId)?.Provider != provider)
        {
            return PaymentErrors.NotFound;
        }

        return payment.Status switch
        {
            ProviderPaymentStatus.Paid => RecordPaid(attempt.PaymentId, now, payment.At, payment.TransactionId),
            ProviderPaymentStatus.Declined or ProviderPaymentStatus.Closed => RecordDeclined(attempt.PaymentId),
            _ => this,
        };
    }

    /// <summary>The provider says that the attempt was paid. The first paid attempt decides; late or second money becomes due for refund in the same write. A repeated report changes
    /// nothing.</summary>
    /// <param name="paidAt">The provider's word; null: it has none, and it counts from now.</param>
    public Outcome<Payment> RecordPaid(string attemptId, DateTimeOffset now, DateTimeOffset? paidAt = null, string? transactionId = null)
    {
        if (Find(attemptId) is not { } attempt)
        {
            return PaymentErrors.NotFound;
        }

        if (attempt.Status == AttemptStatus.Paid)
        {
            return this;
        }

        attempt = attempt with { Status = AttemptStatus.Paid, PaidAt = paidAt ?? now, TransactionId = transactionId, AskAt = null };
        return Status == PaymentStatus.Open
            ? With(attempt) with { Status = PaymentStatus.Paid }
            : With(attempt).DueBack(attempt, WhyNotKept, now);
    }

    /// <summary>The provider says that the attempt failed or is closed; another may be tried until the deadline. A decline that arrives after the money changes nothing.</summary>
    public Outcome<Payment> RecordDeclined(string attemptId) => Find(attemptId) switch
    {
        null => PaymentErrors.NotFound,
        { Status: AttemptStatus.Pending } attempt => With(attempt with { Status = AttemptStatus.Declined, AskAt = null }),
        _ => this,
    };

    /// <summary>Applies what providers answered about attempts. One that may still be paid is asked about again, after as long as it is old.</summary>
    public Outcome<Payment> Learn(IEnumerable<ProviderAnswer> answers, DateTimeOffset now)
    {
        var payment = this;
        foreach (var (provider, attempt, said) in answers)
        {
            if (!payment.Record(provider, attempt, said, now).Is(out var changed, out var refusal))
            {
                return refusal;
            }

            // A provider that never heard of it may hear of it late, as long as it could be paid.
            var after = changed.Find(attempt.PaymentId)!;
            payment = after.Status != AttemptStatus.Pending ? changed
                : changed.With(after with { AskAt = said.Status == ProviderPaymentStatus.NotFound && now >= PayBy ? null : now + PauseOf(now - after.At) });
        }

        return payment;
    }

    private static TimeSpan PauseOf(TimeSpan age) => age < ShortestPause ? ShortestPause : age > LongestPause ? LongestPause : age;

    /// <summary>Accepts no more payment. A decision already made stands.</summary>
    public Payment Close(CloseReason reason) => Status == PaymentStatus.Open ? this with { Status = PaymentStatus.Closed, ClosedBecause = reason } : this;

    private PaymentAttempt? Find(string attemptId) => Attempts.FirstOrDefault(a => a.Id == attemptId);

    private Payment With(PaymentAttempt changed) => this with { Attempts = [.. Attempts.Select(a => a.Id == changed.Id ? changed : a)] };
}

/// <summary>What a provider answered about an attempt.</summary>
public sealed record ProviderAnswer(string Provider, ProviderAttempt Attempt, ProviderPayment Said);
