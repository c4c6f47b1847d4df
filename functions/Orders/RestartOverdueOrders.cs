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
        Telemetry.StuckOrders.Set(overdue.Count);
        var failures = new List<Exception>();
        foreach (var order in overdue)
        {
            try
            {
                await durable.StartOrderAsync(order, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // An order that cannot be started must not hold up the next ones.
                LogNotStarted(e, order.OrderId);
                failures.Add(e);
            }
        }

        if (overdue.Count > failures.Count)
        {
            LogRestarted(overdue.Count - failures.Count);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"{failures.Count} of {overdue.Count} overdue orders could not be started.", failures);
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "{Count} orders were overdue; their orchestrations were started unless they run.")]
    private partial void LogRestarted(int count);

    [LoggerMessage(31, LogLevel.Warning, "The orchestration of the overdue order {OrderId} could not be started; the next run tries again.")]
    private partial void LogNotStarted(Exception e, string orderId);
}
