using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<Dependency, CosmosDependency>();
        services.AddSingleton<Dependency, RedisDependency>();
        services.AddSingleton<Dependency, ServiceBusDependency>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<QueueAges>();
        services.AddSingleton<StockCheck>();
        services.AddSingleton<OrderTimeline>();
        return services;
    }
}
