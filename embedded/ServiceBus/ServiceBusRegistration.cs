using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>Adds the Service Bus to the embedded host: the broker on its own port, the triggers, and the settlement service.</summary>
internal static class ServiceBusRegistration
{
    /// <summary>Takes the port now, because the app's settings contain it. Without an entities file the namespace is empty.</summary>
    public static void Add(HostPieces pieces)
    {
        var entities = File.Exists(pieces.Options.Entities) ? EntitiesFile.Load(pieces.Options.Entities) : new NamespaceDeclaration([], []);
        var options = ServiceBusOptions.Read(pieces.HostJson);
        var port = new ReservedPort();
        pieces.Defaults[Connections.Supplied] = ServiceBusNamespace.ConnectionStringOf(port.Number);
        var services = pieces.Services;
        services.AddSingleton(_ => port);
        services.AddSingleton(options);
        services.AddSingleton(new Connections(pieces.Configuration, ServiceBusNamespace.HostOf(port.Number)));
        services.AddSingleton<RunningMessages>();
        services.AddSingleton(provider => Open(provider, pieces.Options, entities));
        services.AddSingleton(provider => provider.GetRequiredService<ServiceBusNamespace>().Broker);
        services.AddSingleton(provider => new Lazy<Broker>(provider.GetRequiredService<Broker>));
        services.AddSingleton<SettlementService>();
        services.AddSingleton<IHostEndpoints, SettlementEndpoint>();
        services.AddSingleton<ITriggerListener, ServiceBusTriggers>();
        services.AddHostedService(provider => new Opening(provider));
    }

    private static ServiceBusNamespace Open(IServiceProvider provider, EmbeddedOptions options, NamespaceDeclaration entities)
    {
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Host.ServiceBus");
        return ServiceBusNamespace.Open(
            new()
            {
                Folder = options.State,
                Entities = entities,
                Time = provider.GetRequiredService<TimeProvider>(),
                Faults = provider.GetRequiredService<Faults>(),
                OnWarning = sentence => logger.LogWarning("{Sentence}", sentence),
                Journal = HostJournal.Options(provider, logger),
            },
            provider.GetRequiredService<ReservedPort>());
    }

    /// <summary>An app may send before any other part needs the broker.</summary>
    private sealed class Opening(IServiceProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.Run(provider.GetRequiredService<ServiceBusNamespace>, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
