using Mall.Functions.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Carts;

internal static class CartsServices
{
    public static IServiceCollection AddCarts(this IServiceCollection services)
    {
        services.AddContainer(new ContainerDefinition(CartsNames.Carts, "/id"));
        services.AddSingleton<CartStore>();
        services.AddSingleton<CartPricing>();
        return services;
    }
}
