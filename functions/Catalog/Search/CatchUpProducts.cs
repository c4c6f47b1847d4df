using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Catalog;

/// <summary>Reads this instance's search index at start, and what changed every <see cref="Period"/>.</summary>
internal sealed class CatchUpProducts(ProductIndex index, TimeProvider time, ILogger<CatchUpProducts> logger) : BackgroundLoop(Period, time, logger)
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await index.CatchUpAsync(stoppingToken);
        return true;
    }
}
