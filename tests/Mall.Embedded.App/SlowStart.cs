using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.App;

/// <summary>A service that takes its time to start, if it is told so.</summary>
internal sealed class SlowStart(IOptions<AppOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.StartsForever)
        {
            Console.WriteLine("starting");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
