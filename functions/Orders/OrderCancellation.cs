using Mall.Functions.Payments;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Orders;

/// <summary>Cancels an unpaid order: closes its payment, which decides; then the orchestration returns the stock.</summary>
internal sealed class OrderCancellation(PaymentStore payments, PaymentClosing closing, TimeProvider time)
{
    /// <summary>Returns the order as read: it is cancelled, or will be soon.</summary>
    public async Task<Outcome<Order>> CancelAsync(Order order, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        if (order.IsSettled)
        {
            return order.Status == OrderStatus.Cancelled ? order : OrderErrors.WrongStatus(order.Status);
        }

        // The payment may not be open yet: then it is created closed, and the orchestration finds it so.
        var closed = Payment.Open(order.Id, order.UserId, order.Total, time.GetUtcNow()).Close(CloseReason.Cancelled);
        var payment = await payments.OpenOnceAsync(closed, cancellationToken);
        if (payment.Status == PaymentStatus.Open && !(await closing.CloseAsync(order.Id, CloseReason.Cancelled, cancellationToken)).Is(out payment, out var refusal))
        {
            return refusal;
        }

        if (payment.Status == PaymentStatus.Paid)
        {
            return OrderErrors.AlreadyPaid;
        }

        await durable.HintPaymentChangedAsync(order.Id, cancellationToken);
        return order;
    }
}
