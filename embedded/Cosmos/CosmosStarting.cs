using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Cosmos;

/// <summary>Opens the store at the start of the host, so that a damaged journal stops the start and not the first request, and then lets requests in.</summary>
/// <param name="services">The host's.</param>
/// <param name="handler">Where the app that the host is attached to waits for the account; null for apps in processes of their own.</param>
/// <param name="endpoint">Where those ask.</param>
internal sealed class CosmosStarting(IServiceProvider services, TaskCompletionSource<CosmosHandler>? handler, CosmosEndpoint? endpoint) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = services.GetRequiredService<CosmosAccount>();
            handler?.SetResult(services.GetRequiredService<CosmosHandler>());
            await (endpoint?.StartAsync(account, services.GetRequiredService<ILoggerFactory>(), cancellationToken) ?? Task.CompletedTask);
        }
        catch (Exception cause)
        {
            handler?.TrySetException(cause);
            throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => endpoint?.StopAsync(cancellationToken) ?? Task.CompletedTask;
}
