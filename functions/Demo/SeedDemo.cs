using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Demo;

/// <summary>Fills an empty shop in the background after the start.</summary>
internal sealed partial class SeedDemo(IOptions<DemoOptions> options, DemoShop shop, TimeProvider time, ILogger<SeedDemo> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Seed && !await TryFillAsync(stoppingToken))
        {
            await Task.Delay(RetryAfter, time, stoppingToken);
        }
    }

    private async Task<bool> TryFillAsync(CancellationToken cancellationToken)
    {
        try
        {
            await shop.FillAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is CosmosException or HttpRequestException)
        {
            LogLater(e);
            return false;
        }
    }

    [LoggerMessage(900, LogLevel.Warning, "The demo data could not be written yet; trying again.")]
    private partial void LogLater(Exception e);
}
