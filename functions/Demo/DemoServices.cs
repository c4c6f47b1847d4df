using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSettings<DemoOptions>(DemoOptions.Section);
        services.AddSingleton<DemoShop>();
        services.AddHostedService<SeedDemo>();
        return services;
    }
}
