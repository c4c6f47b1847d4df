using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

/// <summary>Refunds an order: first the money, then the units, last the order's status. Every step can be repeated and happens once.</summary>
internal sealed class OrderRefunds(OrderStore orders, PaymentStore payments, Refunds refunds, OrderUnits units, TimeProvider time)
{
    /// <summary>Starts the refund unless it was started before. Refuses an order that is not paid, or was shipped.</summary>
    public Task<Outcome<Order>> BeginAsync(OrderKey key, CancellationToken cancellationToken) => orders.ChangeAsync(
        key.UserId, key.OrderId, order => order.Status is OrderStatus.Refunding or OrderStatus.Refunded ? order : order.StartRefund(time.GetUtcNow()), cancellationToken);

    /// <summary>Returns the order: refunded, or still refunding while the provider owes the money.</summary>
    public async Task<Order> ContinueAsync(OrderKey key, CancellationToken cancellationToken)
    {
        var found = await orders.GetAsync(key, cancellationToken);
        var order = found.Value;
        if (order.Status != OrderStatus.Refunding)
        {
            return order;
        }

        var outcome = await payments.ChangeAsync(order.Id, current => current.RequestRefund(), cancellationToken);
        if (!outcome.Is(out var payment, out var refusal)
            || (payment.RefundPending is true && !(await refunds.RefundAsync(payment, cancellationToken)).Is(out payment, out refusal)))
        {
            throw new InvalidOperationException($"The order {order.Id} could not be refunded: {refusal.Detail}");
        }

        if (payment.RefundPending is true)
        {
            return order;
        }

        await units.ReturnAsync(PlacedOrder.Of(order), cancellationToken);
        await orders.MoveAsync(found, OrderStatus.Refunded, current => current.Refund(time.GetUtcNow()), cancellationToken);
        return (await orders.GetAsync(key, cancellationToken)).Value;
    }
}

/// <summary>Every fifteen seconds: goes on with refunds that a crash interrupted.</summary>
internal sealed class ContinueRefunds(OrderStore orders, OrderRefunds refunds, OneByOne oneByOne)
{
    private const int PerRun = 200;

    [Function(nameof(ContinueRefunds))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var begun = await orders.ListRefundingAsync(PerRun + oneByOne.CountOf(nameof(ContinueRefunds)), cancellationToken);
        await oneByOne.RunAsync(nameof(ContinueRefunds), begun, order => order.OrderId, refunds.ContinueAsync, cancellationToken);
    }
}
