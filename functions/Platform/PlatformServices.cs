using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

internal static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        RefuseUnresolved(configuration);
        TelemetryExport.Add(services, configuration);
        services.AddLogging(logging => KeepQuiet(logging, configuration));
        services.AddHttpClient();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSettings<CosmosOptions>(CosmosOptions.Section);
        services.AddSingleton<IValidateOptions<CosmosOptions>, CosmosOptionsValidator>();
        services.AddSingleton<CosmosDatabase>();
        services.AddHostedService<CreateContainers>();

        services.AddSettings<RedisOptions>(RedisOptions.Section);
        services.AddSingleton<IValidateOptions<RedisOptions>, RedisOptionsValidator>();
        services.AddSingleton<RedisConnection>();
        services.AddSingleton<OptionalRedis>();
        services.AddSingleton<HourlyCounts>();
        services.AddSingleton<Broadcasts>();
        services.AddHostedService(provider => provider.GetRequiredService<Broadcasts>());

        services.AddSingleton(_ => ServiceBusConnection.CreateClient(configuration));
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<OneByOne>();
        services.AddContainer(new ContainerDefinition(OperatorActs.Container, "/subject"));
        services.AddSingleton<OperatorActs>();

        services.AddSettings<JwtOptions>(JwtOptions.Section);
        services.AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidator>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<CallerIdentity>();

        services.AddSettings<FrontDoorOptions>(FrontDoorOptions.Section);
        services.AddSingleton<FrontDoor>();
        services.AddSettings<CallBudgetOptions>(CallBudgetOptions.Section);
        services.AddSettings<RateLimitOptions>(RateLimitOptions.Section);
        services.AddSingleton<RateLimits>();

        services.AddOptions<CorsOptions>().Configure<IConfiguration>(CorsOptions.Read).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CorsOptions>, CorsOptionsValidator>();
        services.AddSingleton<Cors>();
        return services;
    }

    /// <summary>Azure passes a reference to the key vault as it is written while the secret cannot be read. It must not become a password.</summary>
    private static void RefuseUnresolved(IConfiguration configuration)
    {
        if (configuration.AsEnumerable().FirstOrDefault(setting => setting.Value?.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) is true).Key is { } key)
        {
            throw new InvalidOperationException(
                $"The setting {key.Replace(":", "__", StringComparison.Ordinal)} is a reference to a secret of the key vault that cannot be read: make the secret, and have the app read its references again (docs/runbook.md, Rotate keys).");
        }
    }

    /// <summary>Libraries log only warnings and errors: a line per request and call costs more than the request. The settings <c>Logging__LogLevel__{category}</c> override this.</summary>
    private static void KeepQuiet(ILoggingBuilder logging, IConfiguration configuration)
    {
        foreach (var category in (string[])["Microsoft.AspNetCore", "Microsoft.Azure.Cosmos", "Microsoft.DurableTask", "Microsoft.Extensions.Http", "System.Net.Http.HttpClient", "Azure", "Grpc", "Polly"])
        {
            logging.AddFilter(category, LogLevel.Warning);
        }

        logging.AddConfiguration(configuration.GetSection("Logging"));
    }

    /// <summary>Binds a section to its options class and checks it at start: a wrong setting is named and stops the start, not a running sale.</summary>
    public static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

    public static IServiceCollection AddContainer(this IServiceCollection services, ContainerDefinition container) => services.AddSingleton(container);

    /// <summary>Runs <paramref name="heard"/> on every instance for each text published on the channel.</summary>
    public static IServiceCollection AddBroadcastListener(this IServiceCollection services, string channel, Action<IServiceProvider, string> heard) =>
        services.AddSingleton(provider => new BroadcastListener(channel, text => heard(provider, text)));
}
