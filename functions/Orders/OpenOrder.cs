using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Payments;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Orders;

/// <summary>The time to pay by, and whether the payment is open (a shopper may cancel before it was ever opened).</summary>
public sealed record PaymentWindow(DateTimeOffset PayBy, bool IsOpen);

/// <summary>First activity: takes the units of every line and opens the payment, or takes none and rejects the order. The time to pay starts only now.</summary>
/// <remarks>Two runs may overlap, and one may find units where the other found none. So the payment document decides here, too: the run with all units creates it open, the run that lacks
/// some creates it closed, and the second run follows the first.</remarks>
internal sealed partial class OpenOrder(
    OrderStore orders, PaymentStore payments, StockReservations stock, ProductStore products, CartStore carts, Outbox outbox, IOptions<OrdersOptions> options, TimeProvider time)
{
    /// <returns>Null: the order is over.</returns>
    [Function(nameof(OpenOrder))]
    public async Task<PaymentWindow?> Run([ActivityTrigger] PlacedOrder order, CancellationToken cancellationToken)
    {
        var shortage = await TakeUnitsAsync(order, cancellationToken);
        var payment = Payment.Open(order.OrderId, order.UserId, order.Total, time.GetUtcNow() + options.Value.PaymentWindow);
        payment = await payments.OpenOnceAsync(shortage is null ? payment : payment.Close(CloseReason.Rejected), cancellationToken);
        if (payment.ClosedBecause == CloseReason.Rejected)
        {
            await RejectAsync(order, shortage ?? "insufficient-stock", cancellationToken);
            return null;
        }

        // Also when paid: an earlier run may have stopped after it opened the payment, and the shopper was quick.
        if (payment.Status != PaymentStatus.Closed)
        {
            await AwaitPaymentAsync(order, payment.PayBy, cancellationToken);
        }

        return new PaymentWindow(payment.PayBy, payment.Status == PaymentStatus.Open);
    }

    /// <returns>Null when it has all units, else a stable word why not.</returns>
    private async Task<string?> TakeUnitsAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        foreach (var line in order.Lines)
        {
            if (await stock.ReserveAsync(line.ProductId, order.OrderId, line.Quantity, cancellationToken) != ReserveOutcome.Reserved)
            {
                // Ask the products: after a crash here, a reservation says only that it is over, not why.
                var present = await Task.WhenAll(order.Lines.Select(one => products.FindAsync(one.ProductId, cancellationToken)));
                return present.Contains(null) ? "product-unavailable" : "insufficient-stock";
            }
        }

        return null;
    }

    private async Task RejectAsync(PlacedOrder order, string reason, CancellationToken cancellationToken)
    {
        // All lines, also untried ones: a late second run of this activity elsewhere must find that it is over.
        foreach (var line in order.Lines)
        {
            await stock.ReleaseAsync(line.ProductId, order.OrderId, line.Quantity, cancellationToken);
        }

        var found = await orders.GetAsync(order.Key, cancellationToken);
        if (found.Value.IsSettled)
        {
            return;
        }

        // Before the order is rejected: a shopper who reads that finds his cart as it was.
        if (found.Value.FromCart)
        {
            await carts.GiveBackAsync(order.UserId, order.OrderId, [.. found.Value.Lines.Select(line => new CartLine(line.ProductId, line.Quantity, line.Name, line.Price))], cancellationToken);
        }

        await orders.MoveAsync(found, OrderStatus.Rejected, current => current.Reject(reason, time.GetUtcNow()), cancellationToken);
    }

    private async Task AwaitPaymentAsync(PlacedOrder order, DateTimeOffset payBy, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var placed = order.As(OrderStatus.Pending).TellCreated();
        if (!await outbox.TryPublishAsync(placed.Outbox!, cancellationToken)
            || !await orders.TryMoveAsync(placed, current => current.AwaitPayment(payBy, now).Told(), cancellationToken))
        {
            // The order is not as placed: an earlier run moved it, the timer sent its event, or it could not be sent now.
            await orders.MoveUnlessSettledAsync(order.Key, OrderStatus.AwaitingPayment, current => current.AwaitPayment(payBy, now), cancellationToken);
        }
    }
}
