using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Orders;

internal static class StartOrder
{
    /// <summary>Starts the orchestration of an order unless it is running. For an order that is over it does nothing, so starting too often is harmless.</summary>
    public static async Task StartOrderAsync(this DurableTaskClient durable, PlacedOrder order, CancellationToken cancellationToken)
    {
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(nameof(OrderOrchestrator), order, new StartOrchestrationOptions(order.OrderId), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It is running.
        }
    }
}
