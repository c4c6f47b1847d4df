namespace Mall.Functions.Statistics;

/// <summary>An administrator has the statistics made anew from the ledger and the orders. The old ones are shown until the new ones have come as far. While one rebuild runs, asking again changes
/// nothing.</summary>
internal sealed class RebuildStatistics(StatisticsStore store)
{
    [Administrator]
    [Function(nameof(RebuildStatistics))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/statistics/rebuilds")] HttpRequest request, CancellationToken cancellationToken)
    {
        var changed = await store.ChangeAsync(generations => generations.Next is null ? generations with { Next = Ids.New() } : generations, cancellationToken);
        return changed.Is(out var now, out var refusal) ? Results.Json(RebuildView.Of(now), Json.Options, statusCode: StatusCodes.Status202Accepted) : refusal.ToResult();
    }
}
