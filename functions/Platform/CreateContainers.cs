using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>Creates an emulator's missing containers before all else starts.</summary>
internal sealed class CreateContainers(CosmosDatabase database, IEnumerable<ContainerDefinition> definitions, IOptions<CosmosOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        options.Value.CreateContainers ? database.CreateAsync(definitions, cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
