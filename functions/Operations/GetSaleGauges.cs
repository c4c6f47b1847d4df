using Mall.Functions.Platform;
using Mall.Functions.Seckill;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Operations;

/// <summary>A sale in numbers that change each second, cheap enough to be asked as often: its document and what the gate has; and what this process counted and measured at its doors.</summary>
internal sealed class GetSaleGauges(SaleStore sales, SaleGate gate, TimeProvider time)
{
    /// <param name="Total">Units that the sale has or had: at the start and added since.</param>
    /// <param name="Available">Units that nobody has won, as the gate has them; as the database has them when the gate is not known.</param>
    /// <param name="Held">Won and not paid, those included that are on their way to a ticket.</param>
    /// <param name="Admissions">Answers of the doors of this process since it started, of all sales, by outcome.</param>
    /// <param name="GateSeconds">How long Redis took to decide lately, in this process; absent when it was not asked yet.</param>
    public sealed record View(
        string SaleId, DateTimeOffset At, SaleState State, long Total, long Available, long Held, long Sold, long Returned, IReadOnlyDictionary<string, long> Admissions, GateTimes? GateSeconds);

    /// <summary>Half of the decisions took no longer than the first, 99 of 100 no longer than the second.</summary>
    public sealed record GateTimes(double P50, double P99);

    [Administrator]
    [Function(nameof(GetSaleGauges))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/sales/{saleId}/gauges")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        if (!Ids.IsPlausible(saleId) || await sales.FindAsync(saleId, cancellationToken) is not { } sale)
        {
            return SeckillErrors.SaleNotFound.ToResult();
        }

        var now = time.GetUtcNow();
        var atGate = await FreeAtGateAsync(sale);
        var available = Math.Max(0, atGate ?? sale.Available);
        var view = new View(
            saleId, now, sale.StateAt(now, atGate), sale.Initial + sale.Restocked, available, Math.Max(0, sale.Held + sale.Available - available), sale.Sold, sale.Returned, Telemetry.Admissions.Counts,
            Telemetry.Gate.Percentile(0.5) is { } p50 && Telemetry.Gate.Percentile(0.99) is { } p99 ? new GateTimes(p50, p99) : null);
        return Results.Json(view, Json.Options);
    }

    /// <summary>Null when nobody knows just now.</summary>
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
