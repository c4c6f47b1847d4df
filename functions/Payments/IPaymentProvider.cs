using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Payments;

/// <summary>A payment provider as the shop sees it. The shop decides by its own documents; a provider only reports. Every call may be repeated under the same id and takes effect once. An
/// answer that does not come, or cannot be verified, is <c>Unknown</c>, never a failure: the caller asks again.</summary>
internal interface IPaymentProvider
{
    /// <summary>Its name on the wire and in stored documents: never rename.</summary>
    string Name { get; }

    /// <summary>Null: this provider can be used. Otherwise why not.</summary>
    Refusal? Refusal { get; }

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
    Task<Outcome<ProviderNotice>> ReadCallbackAsync(IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    /// <summary>The bill of a day in the provider's time zone.</summary>
    Task<ProviderBill> FetchBillAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>An attempt as the provider is asked about it.</summary>
public sealed record ProviderAttempt(string PaymentId, string OrderId, Money Amount);

/// <summary>An attempt to begin. <see cref="Method"/> is one of the provider's ways to pay; null: its usual one. <see cref="PayerId"/> is the payer's id at the provider, where a way needs it.</summary>
public sealed record PaymentStart(ProviderAttempt Attempt, string Description, DateTimeOffset PayBy, string? Method, string? PayerId, string? PayerAddress);

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
public sealed record ProviderPayment(ProviderPaymentStatus Status, Money? Amount = null, string? TransactionId = null, DateTimeOffset? At = null);

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
public sealed record ProviderRefund(ProviderRefundStatus Status, Money? Amount = null, string? TransactionId = null, DateTimeOffset? At = null, string? Why = null);

/// <summary>A verified callback: about a payment, or about a refund. <see cref="Nonce"/> is new in every message.</summary>
public sealed record ProviderNotice(string Nonce, string EventId, ProviderAttempt Attempt, ProviderPayment? Payment, string? RefundId, ProviderRefund? Refund);

/// <summary>One line of a bill: money in (<see cref="RefundId"/> absent) or back.</summary>
public sealed record BillLine(string PaymentId, string? RefundId, string TransactionId, Money Amount, Money Fee, DateTimeOffset At);

public enum BillStatus
{
    /// <summary>The provider cannot be asked now, or its answer cannot be believed.</summary>
    Unknown,

    /// <summary>The provider had no business that day.</summary>
    Empty,
    Complete,
}

/// <summary>A day's bill.</summary>
public sealed record ProviderBill(BillStatus Status, IReadOnlyList<BillLine> Lines);
