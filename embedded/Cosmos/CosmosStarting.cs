using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Cosmos;

/// <summary>Opens the store when the host starts, so that a damaged journal stops the start and not the first request. Then lets requests in.</summary>
/// <param name="services">The host's services.</param>
/// <param name="handler">Through this the attached app waits for the account; null for apps in processes of their own.</param>
/// <param name="endpoint">The port for those apps; otherwise null.</param>
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
