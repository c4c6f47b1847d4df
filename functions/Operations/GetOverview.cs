using Mall.Functions.Orders;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Operations;

/// <summary>The shop in numbers, for operators: today's orders (by UTC day), and counts that should be zero.</summary>
internal sealed class GetOverview(
    OrderSearch search,
    OrderStore orders,
    DeadLetters letters,
    QueueAges ages,
    StockCheck stock,
    CosmosDatabase database,
    IEnumerable<OutboxSource> outboxes,
    TimeProvider time)
{
    private const int CountLimit = 1000;

    public sealed record OrdersToday(DateTimeOffset Since, IReadOnlyDictionary<OrderStatus, long> ByStatus, long Total);

    /// <summary>Money of today's orders, in minor units: paid and not refunded, not yet paid, and refunded or being refunded.</summary>
    public sealed record MoneyToday(string Currency, long Paid, long Awaiting, long Refunded);

    public sealed record EntityCount(string Entity, int Count);

    /// <summary>Counted by peeking: at an entity's limit it is "at least".</summary>
    public sealed record DeadLetterCount(int Total, bool AtLeast, IReadOnlyList<EntityCount> Entities);

    /// <summary>The wait of its oldest message.</summary>
    public sealed record QueueAge(string Entity, double Seconds);

    /// <summary>Unsent events, and the age of the oldest in seconds.</summary>
    public sealed record ContainerCount(string Container, long Count, double Seconds);

    public sealed record OutboxCount(long Total, IReadOnlyList<ContainerCount> Containers);

    /// <summary>Units of an unfinished sale.</summary>
    public sealed record SaleUnits(string SaleId, long Available, long Held, long Sold);

    /// <summary>This process's counts since its start; other instances have their own.</summary>
    public sealed record Counts(
        IReadOnlyDictionary<string, long> Admissions,
        IReadOnlyDictionary<string, long> Orders,
        IReadOnlyDictionary<string, long> Payments,
        IReadOnlyDictionary<string, long> Mismatches);

    public sealed record Overview(
        DateTimeOffset At,
        OrdersToday Orders,
        MoneyToday Money,
        int StuckOrders,
        DeadLetterCount DeadLetters,
        IReadOnlyList<QueueAge> Queues,
        OutboxCount Outbox,
        StockReport Stock,
        IReadOnlyList<SaleUnits> Sales,
        Counts Process);

    [Administrator]
    [Function(nameof(GetOverview))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/overview")] HttpRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var overview = new Overview(
            now,
            await OrdersAsync(today, cancellationToken),
            await MoneyAsync(today, cancellationToken),
            (await orders.ListStuckAsync(now, CountLimit, cancellationToken)).Count,
            await DeadLettersAsync(cancellationToken),
            await QueuesAsync(cancellationToken),
            await OutboxAsync(now, cancellationToken),
            await stock.RunAsync(cancellationToken),
            Sales(),
            Process());
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

    private async Task<MoneyToday> MoneyAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (paid, inParts, refunded) = (0L, 0L, 0L);
        foreach (var status in (OrderStatus[])[OrderStatus.Paid, OrderStatus.Shipped, OrderStatus.Completed])
        {
            paid += await search.SumAsync(status, since, cancellationToken);
            inParts += await search.SumRefundedAsync(status, since, cancellationToken);
        }

        foreach (var status in (OrderStatus[])[OrderStatus.Refunding, OrderStatus.Refunded])
        {
            refunded += await search.SumAsync(status, since, cancellationToken);
        }

        return new MoneyToday(Money.DefaultCurrency, paid - inParts, await search.SumAsync(OrderStatus.AwaitingPayment, since, cancellationToken), refunded + inParts);
    }

    private async Task<DeadLetterCount> DeadLettersAsync(CancellationToken cancellationToken)
    {
        var counts = await DeadLetterEntity.All.ToAsyncEnumerable()
            .Select(async (DeadLetterEntity entity, CancellationToken token) => new EntityCount(entity.Name, (await letters.PeekAsync(entity, 0, CountLimit, token)).Count))
            .ToListAsync(cancellationToken);
        return new DeadLetterCount(counts.Sum(count => count.Count), counts.Any(count => count.Count == CountLimit), counts);
    }

    private async Task<IReadOnlyList<QueueAge>> QueuesAsync(CancellationToken cancellationToken) => await DeadLetterEntity.All.ToAsyncEnumerable()
        .Select(async (DeadLetterEntity entity, CancellationToken token) => new QueueAge(entity.Name, (await ages.OfAsync(entity, token)).TotalSeconds))
        .ToListAsync(cancellationToken);

    /// <summary>As the gate watch saw them in the last seconds.</summary>
    private static SaleUnits[] Sales() =>
    [
        .. from reading in Telemetry.Units.Latest
           group reading by reading.First into sale
           orderby sale.Key
           select new SaleUnits(sale.Key!, Units(sale, "available"), Units(sale, "held"), Units(sale, "sold")),
    ];

    private static long Units(IEnumerable<Readings.Reading> sale, string state) => (long)sale.Where(reading => reading.Second == state).Sum(reading => reading.Value);

    private static Counts Process() => new(
        Telemetry.Admissions.Counts, Telemetry.Orders.Counts, Telemetry.Payments.Counts, Telemetry.Mismatches.Latest.ToDictionary(reading => reading.First!, reading => (long)reading.Value));

    private async Task<OutboxCount> OutboxAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.outboxPending = true");
        var oldest = new QueryDefinition("SELECT VALUE MIN(c._ts) FROM c WHERE c.outboxPending = true");
        var counts = new List<ContainerCount>();
        foreach (var source in outboxes)
        {
            var waiting = (await database.Container(source.ContainerName).ListAsync<long>(query, null, int.MaxValue, cancellationToken)).Sum();
            var since = waiting == 0 ? [] : await database.Container(source.ContainerName).ListAsync<long>(oldest, null, int.MaxValue, cancellationToken);
            counts.Add(new ContainerCount(source.ContainerName, waiting, since.Count == 0 ? 0 : Math.Max(0, (now - DateTimeOffset.FromUnixTimeSeconds(since.Min())).TotalSeconds)));
        }

        return new OutboxCount(counts.Sum(count => count.Count), counts);
    }
}
