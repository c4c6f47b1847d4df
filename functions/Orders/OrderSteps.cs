namespace Mall.Functions.Orders;

/// <summary>Shared by the orchestration's activities: here a missing order or a refused step is a fault, which the retry policy handles.</summary>
internal static class OrderSteps
{
    public static async Task<Versioned<Order>> GetAsync(this OrderStore orders, OrderKey key, CancellationToken cancellationToken) =>
        await orders.FindVersionedAsync(key.UserId, key.OrderId, cancellationToken) ?? throw new InvalidOperationException($"There is no order {key.OrderId}.");

    /// <summary>The order after its events were sent.</summary>
    public static Outcome<Order> Told(this Outcome<Order> outcome) => outcome.Is(out var order, out var refusal) ? order with { Outbox = null } : refusal;

    /// <summary>Reads the order and makes the step. One that is settled stays as it is.</summary>
    public static async Task MoveUnlessSettledAsync(
        this OrderStore orders, OrderKey key, OrderStatus to, Func<Order, Outcome<Order>> step, CancellationToken cancellationToken)
    {
        var found = await orders.GetAsync(key, cancellationToken);
        if (!found.Value.IsSettled)
        {
            await orders.MoveAsync(found, to, step, cancellationToken);
        }
    }

    /// <summary>Makes the step unless it was made already.</summary>
    public static async Task MoveAsync(
        this OrderStore orders, Versioned<Order> found, OrderStatus to, Func<Order, Outcome<Order>> step, CancellationToken cancellationToken)
    {
        var outcome = await orders.ChangeAsync(found, order => order.Status == to ? order : step(order), cancellationToken);
        if (!outcome.Is(out _, out var refusal))
        {
            throw new InvalidOperationException($"The order {found.Value.Id} could not become {to}: {refusal.Detail}");
        }
    }
}
