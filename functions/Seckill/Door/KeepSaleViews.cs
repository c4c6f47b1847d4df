using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>Reads the views of all sales again every second, and one at once when it hears that it changed.</summary>
internal sealed partial class KeepSaleViews(SaleViews views, RedisConnection redis, TimeProvider time, ILogger<KeepSaleViews> logger)
    : BackgroundLoop(Period, time, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private bool _hears;

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        _hears = _hears || await TryListenAsync();
        await views.RefreshAllAsync(stoppingToken);
        return true;
    }

    private async Task<bool> TryListenAsync()
    {
        try
        {
            await redis.SubscribeAsync(SeckillNames.Changed, views.Touch);
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            LogDeaf(e);
            return false;
        }
    }

    [LoggerMessage(121, LogLevel.Warning, "Redis does not answer; changes of sales are seen when they are read again.")]
    private partial void LogDeaf(Exception e);
}
