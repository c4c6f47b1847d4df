using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Web;

internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddSingleton<WebFiles>();
        return services;
    }
}
