using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Cosmos;

/// <summary>
/// Puts the store into an application: whoever makes a <c>CosmosClient</c> over <c>IHttpClientFactory</c> with the connection string below talks to it,
/// with code that is the same on Azure.
/// </summary>
internal static class CosmosRegistration
{
    /// <summary>The default of the setting <c>Cosmos__ConnectionString</c>. The key is any base64 text: nothing leaves the process, so nobody checks
    /// what is signed with it.</summary>
    public const string ConnectionString = $"AccountEndpoint=https://{CosmosHandler.Host}/;AccountKey=ZW1iZWRkZWQ=;";

    /// <summary>The default of the setting <c>Cosmos__ConnectionMode</c>: the direct mode has no HTTP to answer.</summary>
    public const string ConnectionMode = "Gateway";

    public static void Add(HostPieces pieces)
    {
        pieces.Defaults["Cosmos__ConnectionString"] = ConnectionString;
        pieces.Defaults["Cosmos__ConnectionMode"] = ConnectionMode;
        Add(pieces.Services, pieces.State.Path, provider =>
        {
            ILogger logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Host.Cosmos");
            return new CosmosStoreOptions
            {
                Time = provider.GetRequiredService<TimeProvider>(),
                Journal = HostJournal.Options(provider, logger),
            };
        });

        // With another account configured nobody asks the store for anything, and it need not exist.
        if (pieces.Configuration["Cosmos:ConnectionString"] is not { Length: > 0 } other
            || other.Contains(CosmosHandler.Host, StringComparison.OrdinalIgnoreCase))
        {
            pieces.Services.AddHostedService<CosmosOpening>();
        }
    }

    /// <param name="services">The application's services.</param>
    /// <param name="folder">The state folder; the journal is made in it.</param>
    /// <param name="options">Gives the options when the store is opened.</param>
    public static IServiceCollection Add(IServiceCollection services, string folder, Func<IServiceProvider, CosmosStoreOptions>? options = null)
    {
        services.AddHttpClient();
        services.AddSingleton(provider => CosmosStore.Open(folder, options?.Invoke(provider) ?? new CosmosStoreOptions()));
        services.AddSingleton<CosmosHandler>();

        // First, so that it is the outermost: nothing logs, traces or measures what is a call in memory.
        services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, CosmosRoutingFilter>());
        return services;
    }
}
