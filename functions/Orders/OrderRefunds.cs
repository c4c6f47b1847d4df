using Mall.Functions.Payments;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Orders;

/// <summary>Gives money back for an order. The order decides what is given back and is written first; then the payment records it under the same id, then the provider is asked under that id, then
/// the units go back, last the order says what became of it. Every step can be repeated and happens once, so the timer goes on wherever a crash left it.</summary>
internal sealed class OrderRefunds(OrderStore orders, PaymentStore payments, Refunds refunds, OrderUnits units, IOptions<OrdersOptions> options, TimeProvider time) : IRefundedOrders
{
    /// <summary>Begins a refund, unless the request did so before.</summary>
    public Task<Outcome<Order>> BeginAsync(OrderKey key, WantedRefund wanted, CancellationToken cancellationToken) => BeginAsync(key, wanted, _ => false, cancellationToken);

    /// <summary>Begins a refund of all that is left. If nothing is left, it was begun before.</summary>
    public Task<Outcome<Order>> BeginWholeAsync(OrderKey key, WantedRefund wanted, CancellationToken cancellationToken) => BeginAsync(key, wanted, order => order.IsAllAsked, cancellationToken);

    /// <summary>A failed refund is tried again, under its old id. Refuses one that succeeded.</summary>
    public Task<Outcome<Order>> RetryAsync(OrderKey key, string refundId, CancellationToken cancellationToken) =>
        orders.ChangeAsync(key.UserId, key.OrderId, order => order.RetryRefund(refundId, time.GetUtcNow()), cancellationToken);

    /// <summary>Goes on with all refunds of the order that did not succeed yet; money of a failed one may have gone back all the same. Returns the order as it is then.</summary>
    public async Task<Order> ContinueAsync(OrderKey key, CancellationToken cancellationToken)
    {
        var found = await orders.GetAsync(key, cancellationToken);
        foreach (var refund in found.Value.Refunds?.Where(refund => refund.Status != RefundStatus.Succeeded) ?? [])
        {
            await ContinueAsync(found, refund, cancellationToken);
            found = await orders.GetAsync(key, cancellationToken);
        }

        return found.Value;
    }

    Task IRefundedOrders.ContinueAsync(string orderId, string userId, CancellationToken cancellationToken) => ContinueAsync(new OrderKey(orderId, userId), cancellationToken);

    private Task<Outcome<Order>> BeginAsync(OrderKey key, WantedRefund wanted, Func<Order, bool> isBegun, CancellationToken cancellationToken) => orders.ChangeAsync(
        key.UserId, key.OrderId, order => isBegun(order) ? order : order.RequestRefund(wanted, options.Value.RefundWithin, time.GetUtcNow()), cancellationToken);

    private async Task ContinueAsync(Versioned<Order> found, OrderRefund refund, CancellationToken cancellationToken)
    {
        var (order, money) = (found.Value, await MoneyAsync(found.Value, refund, cancellationToken));
        if (money.Status == RefundStatus.Succeeded && refund.Restock)
        {
            await units.ReturnAsync(PlacedOrder.Of(order), refund, cancellationToken);
        }

        // What the payment said before an operator had it tried again is over.
        var outcome = await orders.ChangeAsync(
            found,
            current => money.Status != RefundStatus.Succeeded && current.RefundOf(refund.Id)?.Retries != refund.Retries
                ? current
                : current.SettleRefund(refund.Id, money.Status, money.NextAt, time.GetUtcNow()),
            cancellationToken);
        if (!outcome.Is(out _, out var refusal))
        {
            throw new InvalidOperationException($"The refund {refund.Id} could not be settled: {refusal.Detail}");
        }
    }

    /// <summary>What the payment says of a refund.</summary>
    private async Task<(RefundStatus Status, DateTimeOffset? NextAt)> MoneyAsync(Order order, OrderRefund refund, CancellationToken cancellationToken)
    {
        if (!refund.Amount.IsPositive)
        {
            return (RefundStatus.Succeeded, null);
        }

        var outcome = await payments.ChangeAsync(
            order.Id, current => current.RequestRefund(refund.Id, refund.Amount, order.IsWhole(refund), refund.Reason, refund.Retries, time.GetUtcNow()), cancellationToken);
        if (!outcome.Is(out var payment, out var refusal) || !(await refunds.ContinueAsync(payment, refund.Id, cancellationToken)).Is(out payment, out refusal))
        {
            throw new InvalidOperationException($"The refund {refund.Id} could not go on: {refusal.Detail}");
        }

        var recorded = payment.RefundOf(refund.Id)!;
        return (recorded.Status, recorded.NextAt);
    }
}

/// <summary>Every fifteen seconds: goes on with refunds that a crash interrupted, and looks after those that take their time.</summary>
internal sealed class ContinueRefunds(OrderStore orders, OrderRefunds refunds, OneByOne oneByOne, TimeProvider time)
{
    private const int PerRun = 200;

    [Function(nameof(ContinueRefunds))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var begun = await orders.ListRefundingAsync(time.GetUtcNow(), PerRun + oneByOne.CountOf(nameof(ContinueRefunds)), cancellationToken);
        await oneByOne.RunAsync(nameof(ContinueRefunds), begun, order => order.OrderId, refunds.ContinueAsync, cancellationToken);
    }
}
