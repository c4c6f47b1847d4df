using Mall.Functions.Catalog;
using Mall.Functions.Payments;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Orders;

public sealed record DecideOrderInput(PlacedOrder Order, bool DeadlinePassed);

/// <summary>Last activity: reads the payment document and settles the order accordingly. After the deadline it closes the document by one conditional write, so a payment at the same moment
/// either wins or is refunded. The stock moves before the order's status: a reader of <c>paid</c> or <c>cancelled</c> finds the stock already moved.</summary>
internal sealed partial class DecideOrder(OrderStore orders, PaymentStore payments, PaymentClosing closing, OrderUnits units, TimeProvider time, ILogger<DecideOrder> logger)
{
    /// <returns>Whether the order is settled; false: its payment is still open.</returns>
    [Function(nameof(DecideOrder))]
    public async Task<bool> Run([ActivityTrigger] DecideOrderInput input, CancellationToken cancellationToken)
    {
        var order = input.Order;
        var payment = await AskAsync(order.OrderId, input.DeadlinePassed, cancellationToken);
        switch (payment.Status)
        {
            case PaymentStatus.Open:
                return false;
            case PaymentStatus.Paid:
                await SellAsync(order, payment.Current, cancellationToken);
                return true;
            default:
                var reason = payment.ClosedBecause == CloseReason.Cancelled ? "cancelled-by-shopper" : "unpaid";
                await units.ReleaseAsync(order, reason, cancellationToken);
                await MoveAsync(order, OrderStatus.Cancelled, current => current.Cancel(reason, time.GetUtcNow()), cancellationToken);
                return true;
        }
    }

    private async Task<Payment> AskAsync(string orderId, bool deadlinePassed, CancellationToken cancellationToken)
    {
        if (!deadlinePassed)
        {
            return await payments.FindAsync(orderId, cancellationToken) ?? throw new InvalidOperationException($"The order {orderId} has no payment.");
        }

        return (await closing.CloseAsync(orderId, CloseReason.Unpaid, cancellationToken)).Is(out var payment, out var refusal)
            ? payment
            : throw new InvalidOperationException($"The payment of the order {orderId} cannot be decided now: {refusal.Detail}");
    }

    private async Task SellAsync(PlacedOrder order, PaymentAttempt? paidBy, CancellationToken cancellationToken)
    {
        try
        {
            await units.SellAsync(order, cancellationToken);
        }
        catch (UnitsGoneException e)
        {
            if ((await orders.GetAsync(order.Key, cancellationToken)).Value.IsSettled)
            {
                // A late run: the order was paid and refunded since.
                return;
            }

            // This must not happen, and trying again cannot help: the buyer gets his money back and is told.
            LogUnitsGone(e, order.OrderId);
            var refund = await payments.ChangeAsync(order.OrderId, current => current.GiveBack("no-units", time.GetUtcNow()), cancellationToken);
            if (refund.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"The money of the order {order.OrderId} could not be given back: {refusal.Detail}", e);
            }

            await MoveAsync(order, OrderStatus.Cancelled, current => current.Cancel("no-units", time.GetUtcNow()), cancellationToken);
            return;
        }

        await MoveAsync(order, OrderStatus.Paid, current => current.Pay(time.GetUtcNow(), paidBy), cancellationToken);
    }

    private async Task MoveAsync(PlacedOrder order, OrderStatus to, Func<Order, Outcome<Order>> step, CancellationToken cancellationToken)
    {
        if (!await orders.TryMoveAsync(order.As(OrderStatus.AwaitingPayment), step, cancellationToken))
        {
            // The order does not just await payment: it is settled, cancelled before it was opened, or has an event to tell.
            await orders.MoveUnlessSettledAsync(order.Key, to, step, cancellationToken);
        }
    }

    [LoggerMessage(34, LogLevel.Error, "The order {OrderId} is paid, and its units are gone; its money goes back.")]
    private partial void LogUnitsGone(Exception e, string orderId);
}
