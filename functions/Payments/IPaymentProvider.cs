namespace Mall.Functions.Payments;

/// <summary>A payment provider as the shop sees it. The shop decides by its own documents; a provider only reports. Every call may be repeated under the same id and takes effect once. An
/// answer that does not come, or cannot be verified, is <c>Unknown</c>, never a failure: the caller asks again.</summary>
internal interface IPaymentProvider
{
    /// <summary>Its name on the wire and in stored documents: never rename.</summary>
    string Name { get; }

    /// <summary>Its ways to pay, the usual one first. Empty: there is only one, without a name.</summary>
    IReadOnlyList<string> Methods { get; }

    /// <summary>Null: this provider can be used. Otherwise why not.</summary>
    Refusal? Refusal { get; }

    /// <summary>It holds the money outside this process, and knows of payments whose callback was lost: it is asked before a payment is closed. False: its callbacks are all there is.</summary>
    bool TakesMoneyElsewhere { get; }

    /// <summary>Offset of its days from UTC: its bill of a day covers these 24 hours.</summary>
    TimeSpan Zone { get; }

    /// <summary>Why a shopper cannot pay this way; null: he can.</summary>
    Refusal? WhyNot(PaymentWay way);

    /// <summary>Tells the provider of an attempt, and learns how the shopper pays it.</summary>
    Task<Outcome<PaymentAction>> StartAsync(PaymentStart start, CancellationToken cancellationToken);

    /// <summary>What became of an attempt.</summary>
    Task<ProviderPayment> QueryAsync(ProviderAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Takes no more money for an attempt. The answer is its state afterwards: paid, when the money was faster.</summary>
    Task<ProviderPayment> CloseAsync(ProviderAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Sends money of an attempt back; the refund's id is the provider's idempotency key.</summary>
    Task<ProviderRefund> RefundAsync(ProviderRefundRequest refund, CancellationToken cancellationToken);

    /// <summary>What became of a refund.</summary>
    Task<ProviderRefund> QueryRefundAsync(ProviderRefundRequest refund, CancellationToken cancellationToken);

    /// <summary>Verifies a callback over its raw bytes, then reads it. A refusal changes nothing.</summary>
    Task<Outcome<ProviderNotice>> ReadCallbackAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken);

    /// <summary>The bill of a day in the provider's time zone.</summary>
    Task<ProviderBill> FetchBillAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>An attempt as the provider is asked about it. <see cref="Amount"/> is what the attempt is to take, or took.</summary>
public sealed record ProviderAttempt(string PaymentId, string OrderId, Money Amount)
{
    public static ProviderAttempt Of(Payment payment, PaymentAttempt attempt) => new(attempt.Id, payment.OrderId, payment.Amount);
}

/// <summary>How a shopper wants to pay. <see cref="Method"/> is one of the provider's ways; null: its usual one. <see cref="PayerId"/> is his id at the provider, <see cref="PayerAddress"/> his
/// network address: some ways need them.</summary>
public sealed record PaymentWay(string? Method, string? PayerId = null, string? PayerAddress = null);

/// <summary>An attempt to begin. <see cref="Description"/> is what the provider shows the shopper.</summary>
public sealed record PaymentStart(ProviderAttempt Attempt, string Description, DateTimeOffset PayBy, PaymentWay Way);

public enum ProviderPaymentStatus
{
    /// <summary>No answer, or none that can be believed.</summary>
    Unknown,
    NotFound,
    Open,
    Paid,
    Declined,
    Closed,
}

/// <summary>An attempt's state at the provider. <see cref="TransactionId"/> is the provider's own id of the money.</summary>
public sealed record ProviderPayment(ProviderPaymentStatus Status, Money? Amount = null, string? TransactionId = null, DateTimeOffset? At = null)
{
    public static ProviderPayment Unknown { get; } = new(ProviderPaymentStatus.Unknown);
}

/// <summary>Money to send back: an amount of what an attempt took.</summary>
public sealed record ProviderRefundRequest(string RefundId, ProviderAttempt Attempt, Money Amount, string Reason);

public enum ProviderRefundStatus
{
    /// <summary>No answer, or none that can be believed.</summary>
    Unknown,
    NotFound,
    Processing,
    Succeeded,

    /// <summary>The provider will not send it. An operator decides.</summary>
    Failed,
}

/// <summary>A refund's state at the provider.</summary>
public sealed record ProviderRefund(ProviderRefundStatus Status, Money? Amount = null, string? TransactionId = null, DateTimeOffset? At = null, string? Why = null)
{
    public static ProviderRefund Unknown { get; } = new(ProviderRefundStatus.Unknown);
}

/// <summary>A verified callback: about a payment, or about a refund. <see cref="Nonce"/> is new in every message, and is written together with what the message changes, so that a repeated one
/// is refused; null: the provider's reader has looked after repetitions itself. <see cref="Attempt"/> has the amount that the message names.</summary>
public sealed record ProviderNotice(string? Nonce, ProviderAttempt Attempt, ProviderPayment? Payment, string? RefundId = null, ProviderRefund? Refund = null);

/// <summary>One line of a bill: money in (<see cref="RefundId"/> absent) or back. The ids are ours; an id that the provider names and the shop never gave is the provider's own word for it.</summary>
public sealed record BillLine(string PaymentId, string? RefundId, string TransactionId, Money Amount, Money Fee, DateTimeOffset At);

public enum BillStatus
{
    /// <summary>The provider cannot be asked now, or its answer cannot be believed.</summary>
    Unknown,

    /// <summary>The provider had no business that day.</summary>
    Empty,
    Complete,
}

/// <summary>What came to an account and what left it.</summary>
public sealed record BillFunds(Money In, Money Out);

/// <summary>A day's bill.</summary>
public sealed record ProviderBill(BillStatus Status, IReadOnlyList<BillLine> Lines)
{
    /// <summary>What moved on the shop's account at the provider that day, if the provider says so.</summary>
    public BillFunds? Funds { get; init; }

    public static ProviderBill Unknown { get; } = new(BillStatus.Unknown, []);

    public static ProviderBill Empty { get; } = new(BillStatus.Empty, []);
}
