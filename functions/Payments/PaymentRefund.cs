using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

public enum RefundStatus
{
    /// <summary>Nobody knows yet whether the provider heard of it: it is asked again under the same id.</summary>
    Requested,

    /// <summary>The provider works on it, which may take days: it is asked now and then.</summary>
    Processing,

    Succeeded,

    /// <summary>The provider will not send it. An operator has it tried again.</summary>
    Failed,
}

/// <summary>Money of one attempt that goes back. <c>Id</c> is also the provider's idempotency key.</summary>
public sealed record PaymentRefund(string Id, string AttemptId, Money Amount, string Reason, RefundStatus Status, DateTimeOffset CreatedAt)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>The shop does not keep this money: it came too late, twice, or for units that are gone. Otherwise an order asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNotKept { get; init; }

    /// <summary>Of all units of the order, which tells when it is done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWhole { get; init; }

    /// <summary>How often an operator had it tried again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Retries { get; init; }

    /// <summary>How often the provider was asked and it was not over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Asked { get; init; }

    /// <summary>When to ask the provider. Absent: it is over, or waits for an operator.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When the money went back, by the provider's word, and the provider's own id of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TransactionId { get; init; }

    /// <summary>Why it failed, or why it is not known: the provider's word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Why { get; init; }

    [JsonIgnore]
    public bool IsPending => Status is RefundStatus.Requested or RefundStatus.Processing;

    /// <summary>The id of a refund of money that is not kept: an attempt has one.</summary>
    public static string IdOfNotKept(string attemptId) => Ids.Of(attemptId, "back");

    public bool IsDue(DateTimeOffset now) => IsPending && NextAt <= now;

    public PaymentRefund Retry(int retries, DateTimeOffset now) => this with { Status = RefundStatus.Requested, Retries = retries, Asked = 0, NextAt = now, Why = null };

    /// <summary>After an answer of the provider. One that names another amount cannot be believed. A provider that does not know the refund is asked for it again. Failure is not the last word:
    /// the money may go back all the same.</summary>
    public PaymentRefund After(ProviderRefund answer, DateTimeOffset now) => (Status, answer.Status) switch
    {
        (RefundStatus.Succeeded, _) => this,
        (_, ProviderRefundStatus.Succeeded) when answer.Amount is null || answer.Amount == Amount =>
            this with { Status = RefundStatus.Succeeded, NextAt = null, At = answer.At ?? now, TransactionId = answer.TransactionId, Why = null },
        (RefundStatus.Failed, _) => this,
        (_, ProviderRefundStatus.Failed) => this with { Status = RefundStatus.Failed, NextAt = null, Why = answer.Why },
        (_, ProviderRefundStatus.Processing) => Later(now) with { Status = RefundStatus.Processing, TransactionId = answer.TransactionId },
        (_, ProviderRefundStatus.NotFound) => Later(now) with { Status = RefundStatus.Requested },
        (_, ProviderRefundStatus.Succeeded) => Later(now) with { Why = "amount" },
        _ => Later(now) with { Why = answer.Why },
    };

    /// <summary>Twice as long each time, an hour at most.</summary>
    private PaymentRefund Later(DateTimeOffset now)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(Asked, 10));
        return this with { Asked = Asked + 1, NextAt = now + (pause < LongestPause ? pause : LongestPause) };
    }
}

/// <summary>Money that is not to be kept is due back. <see cref="Reason"/> is a stable word.</summary>
public sealed record PaymentDueBackEvent(string OrderId, string PaymentId, string Provider, Money Total, string Reason);

/// <summary>Money that was not to be kept went back.</summary>
public sealed record PaymentRefundedEvent(string OrderId, string PaymentId, string Provider, Money Total, string Reason);

/// <summary>What became of a refund. <see cref="IsWhole"/>: of all units of the order, which tells when that is done.</summary>
public sealed record RefundEvent(
    string OrderId,
    string RefundId,
    string PaymentId,
    string Provider,
    Money Amount,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsWhole = false);
