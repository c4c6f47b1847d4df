using Mall.Embedded.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

internal static class ServiceBusRegistration
{
    public const string EntitiesFileName = "servicebus-emulator.json";

    /// <summary>Without an entities file there is a namespace without entities.</summary>
    public static void Add(HostPieces pieces)
    {
        var path = Path.Combine(pieces.Options.AppFolder, EntitiesFileName);
        var entities = File.Exists(path) ? EntitiesFile.Load(path) : new NamespaceDeclaration([], []);
        var options = ServiceBusOptions.Read(pieces.HostJson);
        var lease = Namespaces.Take();
        pieces.Defaults["ServiceBus"] = lease.ConnectionString;
        pieces.Defaults["AzureWebJobsServiceBus"] = lease.ConnectionString;

        pieces.Services.AddSingleton(options);

        // Made by the container, so that it is given back with it.
        pieces.Services.AddSingleton(_ => lease);
        pieces.Services.AddSingleton<Connections>();
        pieces.Services.AddSingleton(services => Open(services, pieces.Options, entities));
        pieces.Services.AddSingleton<ITriggerSource, ServiceBusTriggerSource>();
        pieces.Services.AddSingleton<IParameterBinder, MessageActionsBinder>();
        pieces.Services.AddSingleton<IOutputBinder, ServiceBusOutputBinder>();
    }

    private static Broker Open(IServiceProvider services, EmbeddedOptions options, NamespaceDeclaration entities)
    {
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Mall.Embedded.ServiceBus");
        var broker = Broker.Open(new()
        {
            Folder = options.State,
            Entities = entities,
            Time = services.GetRequiredService<TimeProvider>(),
            OnWarning = sentence => logger.LogWarning("{Sentence}", sentence),
            Journal = HostJournal.Options(services, logger),
        });
        services.GetRequiredService<NamespaceLease>().Broker = broker;
        return broker;
    }
}
