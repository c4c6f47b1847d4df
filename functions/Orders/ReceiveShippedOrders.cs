using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

/// <summary>Every minute: shipped orders that nobody confirmed in time count as received.</summary>
internal sealed class ReceiveShippedOrders(OrderStore orders, TimeProvider time)
{
    private const int PerRun = 500;

    [Function(nameof(ReceiveShippedOrders))]
    public async Task Run([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var order in await orders.ListReceivedAsync(time.GetUtcNow(), PerRun, cancellationToken))
        {
            // Refused only when the shopper was faster.
            await orders.ChangeAsync(order.UserId, order.OrderId, current => current.Receive(time.GetUtcNow()), cancellationToken);
        }
    }
}
