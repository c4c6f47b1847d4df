using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Operations;

/// <summary>The shop in numbers, for operators: today's orders (of the day in UTC), and what should be zero.</summary>
internal sealed class GetOverview(
    CallerIdentity callers,
    OrderSearch search,
    OrderStore orders,
    DeadLetters letters,
    StockCheck stock,
    CosmosDatabase database,
    IEnumerable<OutboxSource> outboxes,
    TimeProvider time)
{
    private const int CountLimit = 1000;

    public sealed record OrdersToday(DateTimeOffset Since, IReadOnlyDictionary<OrderStatus, long> ByStatus, long Total);

    public sealed record EntityCount(string Entity, int Count);

    /// <summary>Counted by looking: beyond the limit of each entity it is "at least".</summary>
    public sealed record DeadLetterCount(int Total, bool AtLeast, IReadOnlyList<EntityCount> Entities);

    public sealed record ContainerCount(string Container, long Count);

    public sealed record OutboxCount(long Total, IReadOnlyList<ContainerCount> Containers);

    public sealed record Overview(DateTimeOffset At, OrdersToday Orders, int StuckOrders, DeadLetterCount DeadLetters, OutboxCount Outbox, StockReport Stock);

    [Function(nameof(GetOverview))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/operations/overview")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        if (!caller.IsAdmin)
        {
            return Problems.NotAdmin;
        }

        var now = time.GetUtcNow();
        var overview = new Overview(
            now,
            await OrdersAsync(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero), cancellationToken),
            (await orders.ListStuckAsync(now, CountLimit, cancellationToken)).Count,
            await DeadLettersAsync(cancellationToken),
            await OutboxAsync(cancellationToken),
            await stock.RunAsync(cancellationToken));
        return Results.Json(overview, Json.Options);
    }

    private async Task<OrdersToday> OrdersAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<OrderStatus, long>();
        foreach (var status in Enum.GetValues<OrderStatus>())
        {
            counts[status] = await search.CountAsync(status, since, cancellationToken);
        }

        return new OrdersToday(since, counts, counts.Values.Sum());
    }

    private async Task<DeadLetterCount> DeadLettersAsync(CancellationToken cancellationToken)
    {
        var counts = new List<EntityCount>();
        foreach (var entity in DeadLetterEntity.All)
        {
            counts.Add(new EntityCount(entity.Name, (await letters.PeekAsync(entity, 0, CountLimit, cancellationToken)).Count));
        }

        return new DeadLetterCount(counts.Sum(count => count.Count), counts.Any(count => count.Count == CountLimit), counts);
    }

    private async Task<OutboxCount> OutboxAsync(CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.outboxPending = true");
        var counts = new List<ContainerCount>();
        foreach (var source in outboxes)
        {
            var waiting = (await database.Container(source.ContainerName).ListAsync<long>(query, null, int.MaxValue, cancellationToken)).Sum();
            counts.Add(new ContainerCount(source.ContainerName, waiting));
        }

        return new OutboxCount(counts.Sum(count => count.Count), counts);
    }
}
