namespace Mall.Functions.Orders;

/// <summary>Every minute: shipped orders that nobody confirmed in time count as received.</summary>
internal sealed class ReceiveShippedOrders(OrderStore orders, OneByOne oneByOne, TimeProvider time)
{
    private const int PerRun = 500;

    [Function(nameof(ReceiveShippedOrders))]
    public async Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var due = await orders.ListReceivedAsync(time.GetUtcNow(), PerRun + oneByOne.CountOf(nameof(ReceiveShippedOrders)), cancellationToken);

        // Refused only when the shopper was faster.
        await oneByOne.RunAsync(
            nameof(ReceiveShippedOrders),
            due,
            order => order.OrderId,
            (order, token) => orders.ChangeAsync(order.UserId, order.OrderId, current => current.Receive(time.GetUtcNow()), token),
            cancellationToken);
    }
}
