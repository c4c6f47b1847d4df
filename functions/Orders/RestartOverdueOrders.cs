using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Orders;

/// <summary>Every fifteen seconds: starts the orchestration of orders that a crash left without one, or whose orchestration failed.</summary>
internal sealed partial class RestartOverdueOrders(OrderStore orders, TimeProvider time, ILogger<RestartOverdueOrders> logger)
{
    private const int PerRun = 500;

    [Function(nameof(RestartOverdueOrders))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var overdue = await orders.ListOverdueAsync(now - OverdueOrder.PendingGrace, now - OverdueOrder.DueGrace, PerRun, cancellationToken);
        foreach (var order in overdue)
        {
            await durable.StartOrderAsync(order, cancellationToken);
        }

        if (overdue.Count > 0)
        {
            LogRestarted(overdue.Count);
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "{Count} orders were overdue; their orchestrations were started unless they run.")]
    private partial void LogRestarted(int count);
}
