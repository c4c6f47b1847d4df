using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Demo;

/// <summary>Fills an empty shop in the background after the start.</summary>
internal sealed class SeedDemo(IOptions<DemoOptions> options, DemoShop shop, TimeProvider time, ILogger<SeedDemo> logger)
    : BackgroundLoop(RetryAfter, time, logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Seed)
        {
            await shop.FillAsync(stoppingToken);
        }

        return false;
    }
}
