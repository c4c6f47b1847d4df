namespace Mall.Functions.Orders;

/// <summary>What the activities of the orchestration share: here a missing order or a refused step is not an answer but a fault, which the retry policy handles.</summary>
internal static class OrderSteps
{
    public static async Task<Order> GetAsync(this OrderStore orders, OrderKey key, CancellationToken cancellationToken) =>
        await orders.FindAsync(key.UserId, key.OrderId, cancellationToken) ?? throw new InvalidOperationException($"There is no order {key.OrderId}.");

    /// <summary>Makes the step unless it was made already.</summary>
    public static async Task MoveAsync(
        this OrderStore orders, Order order, OrderStatus to, Func<Order, Platform.Outcome<Order>> step, CancellationToken cancellationToken)
    {
        var outcome = await orders.ChangeAsync(order.UserId, order.Id, current => current.Status == to ? current : step(current), cancellationToken);
        if (!outcome.Is(out _, out var refusal))
        {
            throw new InvalidOperationException($"The order {order.Id} could not become {to}: {refusal.Detail}");
        }
    }
}
