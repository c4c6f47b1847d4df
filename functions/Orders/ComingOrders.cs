namespace Mall.Functions.Orders;

/// <summary>A ticket's order exists a moment after the promise. A shopper who asks sooner waits here instead of reading that there is none.</summary>
internal sealed class ComingOrders(OrderStore orders, ISaleUnits sales, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    // Doubled each time: when the drain is behind, many wait, and their reads must not slow the drain.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);

    public async Task<Order?> FindAsync(string userId, string orderId, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(userId, orderId, cancellationToken);
        if (order is not null || !orderId.Contains('.', StringComparison.Ordinal) || !await sales.IsComingAsync(userId, orderId, cancellationToken))
        {
            return order;
        }

        var start = time.GetTimestamp();
        for (var pause = FirstPause; order is null && time.GetElapsedTime(start) < LongestWait; pause *= 2)
        {
            await Task.Delay(pause, time, cancellationToken);
            order = await orders.FindAsync(userId, orderId, cancellationToken);
        }

        return order;
    }
}
