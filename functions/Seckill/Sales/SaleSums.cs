namespace Mall.Functions.Seckill;

/// <summary>A split sale with what its buckets have. A sale that is not split is what it is, and nothing is read.</summary>
internal sealed class SaleSums(SaleStore sales, TimeProvider time)
{
    private readonly RecentReads<Sale> _recent = new(time, capacity: 1000);

    /// <summary>The sale with the units of all its buckets, and a gate that is ready when any of theirs is. Units on their way between two buckets are available.</summary>
    public async Task<Sale> OfAsync(Sale sale, CancellationToken cancellationToken) =>
        sale.IsSplit && sale.Version > 0 ? Of(sale, await sales.BucketsAsync(sale, cancellationToken)) : sale;

    /// <summary>The same, at most a second old.</summary>
    public Task<Sale> RecentAsync(Sale sale, CancellationToken cancellationToken) =>
        sale.IsSplit ? _recent.GetAsync(sale.Id, () => OfAsync(sale, CancellationToken.None), cancellationToken) : Task.FromResult(sale);

    /// <summary>The answer to an operator who changed it.</summary>
    public async Task<IResult> ResultOfAsync(Outcome<Sale> outcome, CancellationToken cancellationToken) =>
        outcome.Is(out var sale, out var refusal) ? Results.Json(SaleDetails.Of(await OfAsync(sale, cancellationToken), time.GetUtcNow()), Json.Options) : refusal.ToResult();

    public static Sale Of(Sale sale, IReadOnlyCollection<Sale> buckets) => sale with
    {
        Available = buckets.Sum(bucket => bucket.Available + OnTheWay(bucket)),
        Held = buckets.Sum(bucket => bucket.Held),
        Sold = buckets.Sum(bucket => bucket.Sold),
        Returned = buckets.Sum(bucket => bucket.Returned),
        Initial = buckets.Sum(bucket => bucket.Initial + OnTheWay(bucket)),
        Restocked = buckets.Sum(bucket => bucket.Restocked),
        Gate = buckets.Any(bucket => bucket.Gate == GateStatus.Ready) ? GateStatus.Ready : buckets.Max(bucket => bucket.Gate),
    };

    private static long OnTheWay(Sale bucket) => bucket.PendingMove is { Kind: SaleMoveKind.Give, Quantity: var units } ? units : 0;
}
