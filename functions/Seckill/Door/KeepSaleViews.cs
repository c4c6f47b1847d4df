using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Refreshes all sale views every second.</summary>
internal sealed class KeepSaleViews(SaleViews views, TimeProvider time, ILogger<KeepSaleViews> logger) : BackgroundLoop(Period, time, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await views.RefreshAllAsync(stoppingToken);
        return true;
    }
}
