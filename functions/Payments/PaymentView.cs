using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

public enum PaymentActionKind
{
    /// <summary>The client sends a request: <c>method</c> and <c>url</c>.</summary>
    Request,

    /// <summary>The shopper scans a code that holds <c>url</c>.</summary>
    Qr,

    /// <summary>The browser goes to <c>url</c>.</summary>
    Redirect,

    /// <summary>The page calls the provider's script with <c>parameters</c>.</summary>
    Script,
}

/// <summary>How a shopper pays.</summary>
public sealed record PaymentAction(
    PaymentActionKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Method = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Parameters = null);

/// <summary>A payment attempt on the wire.</summary>
public sealed record PaymentView(
    string PaymentId,
    string OrderId,
    string Provider,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Method,
    Money Amount,
    AttemptStatus Status,
    DateTimeOffset PayBy,
    PaymentAction? Action)
{
    /// <param name="action">How to pay it; shown while it can be paid.</param>
    public static PaymentView Of(Payment payment, PaymentAttempt attempt, PaymentAction action) => new(
        attempt.Id, payment.OrderId, attempt.Provider, attempt.Method, payment.Amount, payment.StatusOf(attempt), payment.PayBy, attempt.Status == AttemptStatus.Pending ? action : null);
}
