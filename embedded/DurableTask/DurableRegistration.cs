using System.Text.Json;
using Mall.Embedded.DurableTask.Client;
using Mall.Embedded.DurableTask.Http;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.DurableTask.Triggers;
using Mall.Embedded.Journal;
using Mall.Embedded.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.DurableTask;

/// <summary>Puts Durable Task into the embedded host.</summary>
internal static class DurableRegistration
{
    /// <summary>Wants <see cref="EmbeddedOptions"/> in the services. The journal is opened when the engine is first asked for.</summary>
    /// <param name="onJournalFailure">See <see cref="JournalOptions.OnFailure"/>.</param>
    public static IServiceCollection Add(IServiceCollection services, Func<IServiceProvider, DurableOptions> options, Action<string>? onJournalFailure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<JsonSerializerOptions>();
        services.AddSingleton<DurableFunctions>();
        services.AddSingleton(provider => new DurableJson(provider.GetRequiredService<IOptions<JsonSerializerOptions>>().Value));
        services.AddSingleton(provider => Open(provider, onJournalFailure));
        services.AddSingleton(provider => new DurableEngine(
            provider.GetRequiredService<InstanceStore>(),
            provider.GetRequiredService<DurableFunctions>(),
            options(provider),
            provider.GetRequiredService<DurableJson>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<DurableTaskClient, EmbeddedDurableTaskClient>();
        services.AddSingleton<ITriggerSource, OrchestrationTriggerSource>();
        services.AddSingleton<ITriggerSource, ActivityTriggerSource>();
        services.AddSingleton<IParameterBinder, DurableBinder>();
        services.AddSingleton<ManagementEndpoints>();
        return services;
    }

    private static InstanceStore Open(IServiceProvider provider, Action<string>? onJournalFailure)
    {
        var embedded = provider.GetRequiredService<EmbeddedOptions>();
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.DurableTask");
        return new InstanceStore(embedded.State, new JournalOptions
        {
            Fsync = embedded.Fsync,
            OnFailure = onJournalFailure,
            OnWarning = sentence => logger.LogWarning("{Sentence}", sentence),
        });
    }
}
