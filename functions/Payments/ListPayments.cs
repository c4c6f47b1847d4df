using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

/// <summary>For administrators: all payments, last changed first; with <c>refundsDue=true</c> only those whose money is still due back, or could not be sent.</summary>
internal sealed class ListPayments(PaymentStore payments)
{
    public sealed record View(
        string OrderId,
        string UserId,
        PaymentStatus Status,
        Money Amount,
        DateTimeOffset PayBy,
        IReadOnlyList<PaymentAttempt> Attempts,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CloseReason? ClosedBecause,
        IReadOnlyList<Refund> Refunds,
        bool RefundDue);

    /// <summary>Money that goes back. Of an order, or (<paramref name="IsNotKept"/>) money that came too late, twice, or for units that are gone.</summary>
    public sealed record Refund(
        string Id,
        string PaymentId,
        Money Amount,
        string Reason,
        RefundStatus Status,
        DateTimeOffset CreatedAt,
        bool IsNotKept,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? NextAt,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Why);

    [Administrator]
    [Function(nameof(ListPayments))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/payments")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await payments.PageAsync(request.Query["refundsDue"] == "true", page, cancellationToken);
        return refusal is null
            ? Results.Json(new Page<View>([.. found.Items.Select(Of)], found.ContinuationToken), Json.Options)
            : refusal.ToResult();
    }

    private static View Of(Payment payment) => new(
        payment.OrderId,
        payment.UserId,
        payment.Status,
        payment.Amount,
        payment.PayBy,
        [.. payment.Attempts.Select(attempt => attempt with { Status = payment.StatusOf(attempt) })],
        payment.ClosedBecause,
        [.. (payment.Refunds ?? []).Select(refund => new Refund(
            refund.Id, refund.AttemptId, refund.Amount, refund.Reason, refund.Status, refund.CreatedAt, refund.IsNotKept, refund.NextAt, refund.Why))],
        payment.RefundPending is true || payment.RefundFailed is true);
}
