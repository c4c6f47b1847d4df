using System.Text.Json.Serialization;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Payments;

/// <summary>For administrators: all payments, last changed first; with <c>refundsDue=true</c> only those whose money is still due back.</summary>
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
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RefundReason,
        bool RefundDue);

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
        payment.OrderId, payment.UserId, payment.Status, payment.Amount, payment.PayBy, payment.Attempts, payment.ClosedBecause, payment.RefundReason, payment.RefundPending is true);
}
