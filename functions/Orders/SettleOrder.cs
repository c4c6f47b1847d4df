using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

public sealed record SettleOrderInput(OrderKey Order, PaymentDecision Decision);

/// <summary>Last activity: the stock moves first, then the order says so. Whoever reads <c>paid</c> or <c>cancelled</c> finds the stock already moved.</summary>
internal sealed class SettleOrder(OrderStore orders, PaymentStore payments, OrderUnits units, TimeProvider time)
{
    [Function(nameof(SettleOrder))]
    public async Task Run([ActivityTrigger] SettleOrderInput input, CancellationToken cancellationToken)
    {
        var found = await orders.GetAsync(input.Order, cancellationToken);
        var order = found.Value;
        if (order.IsSettled)
        {
            return;
        }

        if (input.Decision == PaymentDecision.Paid)
        {
            await units.SellAsync(order, cancellationToken);
            await orders.MoveAsync(found, OrderStatus.Paid, current => current.Pay(time.GetUtcNow()), cancellationToken);
        }
        else
        {
            var payment = await payments.FindAsync(order.Id, cancellationToken);
            var reason = payment?.ClosedBecause == CloseReason.Cancelled ? "cancelled-by-shopper" : "unpaid";
            await units.ReleaseAsync(order, reason, cancellationToken);
            await orders.MoveAsync(found, OrderStatus.Cancelled, current => current.Cancel(reason, time.GetUtcNow()), cancellationToken);
        }
    }
}
