using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

public sealed record DecidePaymentInput(string OrderId, bool DeadlinePassed);

/// <summary>Third activity: asks the payment document. When the deadline has passed, the document is closed by one conditional write, so a payment that
/// comes at the same moment either wins or is refunded.</summary>
internal sealed class DecidePayment(PaymentStore payments)
{
    [Function(nameof(DecidePayment))]
    public async Task<PaymentDecision> Run([ActivityTrigger] DecidePaymentInput input, CancellationToken cancellationToken)
    {
        var payment = input.DeadlinePassed
            ? await payments.CloseAsync(input.OrderId, CloseReason.Unpaid, cancellationToken)
            : await payments.FindAsync(input.OrderId, cancellationToken);
        return payment?.Status switch
        {
            PaymentStatus.Open => PaymentDecision.Open,
            PaymentStatus.Paid => PaymentDecision.Paid,
            PaymentStatus.Closed => PaymentDecision.Closed,
            _ => throw new InvalidOperationException($"The order {input.OrderId} has no payment."),
        };
    }
}
