using Mall.Functions.Catalog;
using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

public sealed record SettleOrderInput(OrderKey Order, PaymentDecision Decision);

/// <summary>Last activity: the stock moves first, then the order says so. Whoever reads <c>paid</c> or <c>cancelled</c> finds the stock already moved.</summary>
internal sealed class SettleOrder(OrderStore orders, PaymentStore payments, StockReservations stock, TimeProvider time)
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
            foreach (var line in order.Lines)
            {
                await stock.SellAsync(line.ProductId, order.Id, line.Quantity, cancellationToken);
            }

            await orders.MoveAsync(found, OrderStatus.Paid, current => current.Pay(time.GetUtcNow()), cancellationToken);
        }
        else
        {
            foreach (var line in order.Lines)
            {
                await stock.ReleaseAsync(line.ProductId, order.Id, line.Quantity, cancellationToken);
            }

            var payment = await payments.FindAsync(order.Id, cancellationToken);
            var reason = payment?.ClosedBecause == CloseReason.Cancelled ? "cancelled-by-shopper" : "unpaid";
            await orders.MoveAsync(found, OrderStatus.Cancelled, current => current.Cancel(reason, time.GetUtcNow()), cancellationToken);
        }
    }
}
