using Mall.Functions.Payments;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Orders;

/// <summary>Cancels an unpaid order: closes its payment, which decides; then the orchestration returns the stock.</summary>
internal sealed class OrderCancellation(PaymentClosing closing, TimeProvider time)
{
    /// <summary>Returns the order as read: it is cancelled, or will be soon.</summary>
    public async Task<Outcome<Order>> CancelAsync(Order order, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        if (order.IsSettled)
        {
            return order.Status == OrderStatus.Cancelled ? order : OrderErrors.WrongStatus(order.Status);
        }

        var unopened = Payment.Open(order.Id, order.UserId, order.Total, time.GetUtcNow());
        if (!(await closing.CloseAsync(unopened, CloseReason.Cancelled, cancellationToken)).Is(out var payment, out var refusal))
        {
            return refusal;
        }

        // Also if it was paid: this may be the first who hears of it.
        await durable.HintPaymentChangedAsync(order.Id, cancellationToken);
        return payment.Status == PaymentStatus.Paid ? OrderErrors.AlreadyPaid : order;
    }
}
