using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Statistics;

internal static class StatisticsServices
{
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddContainer(new ContainerDefinition(StatisticsNames.Container, "/generation"));
        services.AddSingleton<StatisticsStore>();
        services.AddSingleton<StatisticsReading>();
        services.AddSingleton<LedgerCounting>();
        return services;
    }
}
