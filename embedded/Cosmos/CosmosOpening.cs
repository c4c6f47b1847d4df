using Mall.Embedded.Cosmos.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Cosmos;

/// <summary>Opens the store at the start of the host, so that a damaged journal stops the start and not the first request.</summary>
internal sealed class CosmosOpening(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<CosmosStore>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
