using Microsoft.DurableTask.Client;

namespace Mall.Functions.Orders;

/// <summary>Every hour: removes the histories of orchestrations that completed more than a day ago, so that the durable store does not grow with the shop's past.
/// The orders themselves stay.</summary>
internal sealed class PurgeFinishedOrders(TimeProvider time)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    [Function(nameof(PurgeFinishedOrders))]
    public Task Run([TimerTrigger("0 7 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken) =>
        durable.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(CreatedTo: time.GetUtcNow() - Keep, Statuses: [OrchestrationRuntimeStatus.Completed]), cancellationToken);
}
