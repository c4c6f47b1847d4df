using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Traffic;

internal static class TrafficServices
{
    public static IServiceCollection AddTraffic(this IServiceCollection services)
    {
        services.AddSettings<TrafficOptions>(TrafficOptions.Section);
        services.AddContainer(new ContainerDefinition(TrafficNames.Container, "/day"));
        services.AddSingleton<TrafficCounts>();
        services.AddSingleton<TrafficSalts>();
        services.AddSingleton<TrafficStore>();
        services.AddHostedService<WriteTraffic>();
        services.AddSingleton(provider => Limits(provider.GetRequiredService<IOptions<TrafficOptions>>().Value.PerAddress));
        return services;
    }

    private static CrowdedPath Limits(int? perAddress) => new("/api/v1/traffic/", "visits", perAddress ?? TrafficOptions.DefaultPerAddress, perAddress is not null);
}
