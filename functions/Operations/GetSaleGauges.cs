using Mall.Functions.Seckill;

namespace Mall.Functions.Operations;

/// <summary>A sale's numbers that change each second, cheap enough to poll as often: from its document and the gate. Also the counts and times of this process's doors.</summary>
internal sealed class GetSaleGauges(SaleStore sales, SaleSums sums, SaleGate gate, TimeProvider time)
{
    /// <param name="Total">All units of the sale: initial and added.</param>
    /// <param name="Available">Units that nobody has won: by the gate, or by the database if the gate is unknown.</param>
    /// <param name="Held">Won but not paid, including those still on their way to a ticket.</param>
    /// <param name="Admissions">Answers of this process's doors since its start, for all sales, by outcome.</param>
    /// <param name="GateSeconds">How long Redis took to decide lately, in this process; absent before the first call.</param>
    public sealed record View(
        string SaleId, DateTimeOffset At, SaleState State, long Total, long Available, long Held, long Sold, long Returned, IReadOnlyDictionary<string, long> Admissions, GateTimes? GateSeconds);

    /// <summary>Median and 99th percentile, in seconds.</summary>
    public sealed record GateTimes(double P50, double P99);

    [Administrator]
    [Function(nameof(GetSaleGauges))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/sales/{saleId}/gauges")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        if (!SaleBuckets.IsSale(saleId) || await sales.FindAsync(saleId, cancellationToken) is not { } found)
        {
            return SeckillErrors.SaleNotFound.ToResult();
        }

        var now = time.GetUtcNow();
        var sale = await sums.OfAsync(found, cancellationToken);
        var atGate = sale.IsSplit ? await FreeAtGatesAsync(sale, cancellationToken) : await FreeAtGateAsync(sale);
        var available = Math.Max(0, atGate ?? sale.Available);
        var view = new View(
            saleId, now, sale.StateAt(now, atGate), sale.Initial + sale.Restocked, available, Math.Max(0, sale.Held + sale.Available - available), sale.Sold, sale.Returned, Telemetry.Admissions.Counts,
            Telemetry.Gate.Percentile(0.5) is { } p50 && Telemetry.Gate.Percentile(0.99) is { } p99 ? new GateTimes(p50, p99) : null);
        return Results.Json(view, Json.Options);
    }

    /// <summary>Null if one of them is unknown just now.</summary>
    private async Task<long?> FreeAtGatesAsync(Sale sale, CancellationToken cancellationToken) =>
        (await Task.WhenAll((await sales.BucketsAsync(sale, cancellationToken)).Select(FreeAtGateAsync))).Aggregate((long?)0, (sum, free) => sum + free);

    /// <summary>Null if unknown just now.</summary>
    private async Task<long?> FreeAtGateAsync(Sale sale)
    {
        if (sale.Gate != GateStatus.Ready || sale.IsOver)
        {
            return null;
        }

        try
        {
            return await gate.StateAsync(sale.Id) is { } state && state.Generation == sale.Generation ? state.Capacity - state.Taken : null;
        }
        catch (GateUnavailableException)
        {
            return null;
        }
    }
}
