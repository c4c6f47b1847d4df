using Mall.Functions.Orders;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Operations;

/// <summary>All known facts of one order on one timeline, oldest first. A source that does not answer is named, and the rest is shown: operators look here when something is wrong.</summary>
internal sealed partial class GetOrderTimeline(OrderSearch search, OrderTimeline timeline, ILogger<GetOrderTimeline> logger)
{
    private const int MaxEntries = 500;

    /// <param name="Missing">Sources that did not answer.</param>
    /// <param name="Truncated">There are more entries.</param>
    /// <param name="Orchestration">Null: not started, purged a day after its end, or missing.</param>
    public sealed record View(
        string OrderId,
        string UserId,
        OrderStatus Status,
        Money Total,
        OrchestrationState? Orchestration,
        IReadOnlyList<TimelineEntry> Entries,
        bool Truncated,
        IReadOnlyList<TimelineSource> Missing);

    [Administrator]
    [Function(nameof(GetOrderTimeline))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/orders/{orderId}/timeline")] HttpRequest request,
        string orderId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } order)
        {
            return OrderErrors.NotFound.ToResult();
        }

        OrchestrationState? state = null;
        var missing = new List<TimelineSource>();
        var parts = await Task.WhenAll(
            PartAsync(TimelineSource.Payment, () => timeline.OfPaymentAsync(order, cancellationToken)),
            PartAsync(TimelineSource.Orchestration, async () =>
            {
                (state, var steps) = await OrchestrationTimeline.ReadAsync(durable, orderId, cancellationToken);
                return steps;
            }),
            PartAsync(TimelineSource.Stock, () => timeline.OfStockAsync(order, cancellationToken)),
            PartAsync(TimelineSource.Notification, () => timeline.OfNotificationsAsync(order, cancellationToken)),
            PartAsync(TimelineSource.Operator, () => timeline.OfOperatorsAsync(order, cancellationToken)));

        // A stable sort: at the same moment, sources keep their order, the order itself first.
        var entries = OrderTimeline.OfOrder(order).Concat(parts.SelectMany(part => part)).OrderBy(entry => entry.At).ToList();
        var truncated = entries.Count > MaxEntries || parts.Any(part => part.Count >= OrderTimeline.Limit);
        return Results.Json(
            new View(order.Id, order.UserId, order.Status, order.Total, state, [.. entries.TakeLast(MaxEntries)], truncated, [.. missing.Order()]), Json.Options);

        async Task<IReadOnlyList<TimelineEntry>> PartAsync(TimelineSource source, Func<Task<IReadOnlyList<TimelineEntry>>> read)
        {
            try
            {
                return await CallBudget.CallAsync(_ => read(), cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                LogMissing(e, source, orderId);
                lock (missing)
                {
                    missing.Add(source);
                }

                return [];
            }
        }
    }

    [LoggerMessage(52, LogLevel.Warning, "The timeline of the order {OrderId} is shown without its source {Source}, which does not answer.")]
    private partial void LogMissing(Exception e, TimelineSource source, string orderId);
}
