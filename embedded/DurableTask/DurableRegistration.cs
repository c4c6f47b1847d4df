using Mall.Embedded.DurableTask.Sidecar;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask;

/// <summary>Adds Durable Task to the embedded host.</summary>
internal static class DurableRegistration
{
    public static void Add(HostPieces pieces)
    {
        var services = pieces.Services;
        services.AddSingleton(DurableOptions.Read(pieces.HostJson));
        services.AddSingleton<DurableFunctions>();
        services.AddSingleton(provider => new InstanceStore(
            provider.GetRequiredService<EmbeddedOptions>().State, HostJournal.Options(provider, provider.GetRequiredService<ILoggerFactory>().CreateLogger(DurableEngine.LogCategory))));
        services.AddSingleton(provider => new DurableEngine(
            provider.GetRequiredService<InstanceStore>(),
            provider.GetRequiredService<DurableFunctions>(),
            provider.GetRequiredService<DurableOptions>(),
            provider.GetRequiredService<IFunctionInvoker>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<HostFailure>().Raise,
            provider.GetRequiredService<Faults>()));
        services.AddSingleton<TaskHubSidecar>();
        services.AddSingleton<IHostEndpoints, SidecarEndpoint>();
        services.AddSingleton<IInputBinding, DurableClientBinding>();
        services.AddSingleton<ITriggerListener, DurableTriggers>();
    }
}
