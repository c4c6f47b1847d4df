using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Cosmos;

/// <summary>
/// Gives an app its account. A <c>CosmosClient</c> in gateway mode over <c>IHttpClientFactory</c>, with the connection string that the host supplies, talks to the store.
/// The app's code is the same on Azure.
/// </summary>
internal static class CosmosRegistration
{
    /// <summary>Any base64 text will do: nothing leaves the machine, so nobody checks signatures.</summary>
    internal const string Key = "ZW1iZWRkZWQ=";

    /// <summary>Default of <c>Cosmos__ConnectionString</c> for the app that the host is attached to. An app in a process of its own gets the address of a port.</summary>
    public const string ConnectionString = $"AccountEndpoint=https://{CosmosHandler.Host}/;AccountKey={Key};";

    /// <summary>Default of <c>Cosmos__ConnectionMode</c>: the direct mode does not use HTTP.</summary>
    public const string ConnectionMode = "Gateway";

    /// <summary>Adds the account, unless another one is configured: then the store is not opened.</summary>
    public static void Add(HostPieces pieces)
    {
        pieces.Defaults["Cosmos__ConnectionMode"] = ConnectionMode;
        if (pieces.Configuration["Cosmos:ConnectionString"] is { Length: > 0 } other && !other.Contains(CosmosHandler.Host, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        AddAccount(pieces.Services, pieces.State.Path, provider => new CosmosStoreOptions
        {
            Time = provider.GetRequiredService<TimeProvider>(),
            Journal = HostJournal.Options(provider, provider.GetRequiredService<ILoggerFactory>().CreateLogger("Host.Cosmos")),
        });
        if (pieces.App is { } app)
        {
            var handler = new TaskCompletionSource<CosmosHandler>(TaskCreationOptions.RunContinuationsAsynchronously);
            AddRouting(app, _ => handler.Task);
            pieces.Defaults["Cosmos__ConnectionString"] = ConnectionString;
            pieces.Services.AddHostedService(provider => new CosmosStarting(provider, handler, endpoint: null));
        }
        else
        {
            // Take the port now, not when the host starts: it is part of the app's settings.
            var endpoint = new CosmosEndpoint();
            pieces.Defaults["Cosmos__ConnectionString"] = endpoint.ConnectionString;
            pieces.Services.AddSingleton(_ => endpoint);
            pieces.Services.AddHostedService(provider => new CosmosStarting(provider, handler: null, provider.GetRequiredService<CosmosEndpoint>()));
        }
    }

    /// <summary>For tests of an app without a host: the store becomes one of the app's own services.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="folder">The state folder, which holds the journal.</param>
    /// <param name="options">Supplies the options when the store is opened.</param>
    public static void Add(IServiceCollection services, string folder, Func<IServiceProvider, CosmosStoreOptions>? options = null)
    {
        AddAccount(services, folder, options ?? (_ => new CosmosStoreOptions()));
        AddRouting(services, provider => Task.FromResult(provider.GetRequiredService<CosmosHandler>()));
    }

    private static void AddAccount(IServiceCollection services, string folder, Func<IServiceProvider, CosmosStoreOptions> options)
    {
        services.AddSingleton(provider => CosmosStore.Open(folder, options(provider)));
        services.AddSingleton(provider => new CosmosAccount(
            provider.GetRequiredService<CosmosStore>(), provider.GetService<Faults>(), provider.GetService<EmbeddedOptions>()?.CosmosConsistency ?? CosmosAccount.DefaultConsistency));
        services.AddSingleton(provider => new CosmosHandler(provider.GetRequiredService<CosmosAccount>()));
    }

    private static void AddRouting(IServiceCollection app, Func<IServiceProvider, Task<CosmosHandler>> handler)
    {
        app.AddHttpClient();

        // Outermost: a call in memory must not be logged, traced or measured.
        app.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(provider => new CosmosRoutingFilter(() => handler(provider))));
    }
}
