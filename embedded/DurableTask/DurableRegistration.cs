using System.Text.Json;
using Mall.Embedded.DurableTask.Client;
using Mall.Embedded.DurableTask.Http;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.DurableTask.Triggers;
using Mall.Embedded.Http;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.DurableTask;

/// <summary>Puts Durable Task into the embedded host.</summary>
internal static class DurableRegistration
{
    public static void Add(HostPieces pieces)
    {
        var services = pieces.Services;
        services.AddSingleton(ReadOptions(pieces.HostJson));
        services.AddSingleton<DurableFunctions>();
        services.AddSingleton(provider => new DurableJson(provider.GetRequiredService<IOptions<JsonSerializerOptions>>().Value));
        services.AddSingleton(Open);
        services.AddSingleton(provider => new DurableEngine(
            provider.GetRequiredService<InstanceStore>(),
            provider.GetRequiredService<DurableFunctions>(),
            provider.GetRequiredService<DurableOptions>(),
            provider.GetRequiredService<DurableJson>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<DurableTaskClient, EmbeddedDurableTaskClient>();
        services.AddSingleton<ITriggerSource, OrchestrationTriggerSource>();
        services.AddSingleton<ITriggerSource, ActivityTriggerSource>();
        services.AddSingleton<IParameterBinder, DurableBinder>();
        services.AddSingleton<IEndpointContributor, ManagementEndpoints>();
    }

    public static DurableOptions ReadOptions(HostJson hostJson)
    {
        const string section = "extensions:durableTask";
        var defaults = new DurableOptions();
        return defaults with
        {
            MaxConcurrentActivityFunctions = Positive(hostJson, $"{section}:maxConcurrentActivityFunctions", defaults.MaxConcurrentActivityFunctions),
            MaxConcurrentOrchestratorFunctions = Positive(hostJson, $"{section}:maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentOrchestratorFunctions),
            DefaultVersion = hostJson.GetString($"{section}:defaultVersion") ?? defaults.DefaultVersion,
        };
    }

    private static int Positive(HostJson hostJson, string path, int otherwise) => hostJson.GetInt(path) switch
    {
        null => otherwise,
        > 0 and int value => value,
        int value => throw new StartupException($"host.json: {path.Replace(':', '.')} must be greater than 0, not {value}."),
    };

    private static InstanceStore Open(IServiceProvider provider)
    {
        var embedded = provider.GetRequiredService<EmbeddedOptions>();
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.DurableTask");
        return new InstanceStore(embedded.State, HostJournal.Options(provider, logger));
    }
}
