using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Carts;

internal static class CartsServices
{
    public static IServiceCollection AddCarts(this IServiceCollection services)
    {
        services.AddSettings<CartsOptions>(CartsOptions.Section);
        // -1: only carts with their own ttl (anonymous ones) expire.
        services.AddContainer(new ContainerDefinition(CartsNames.Carts, "/id", DefaultTtl: -1));
        services.AddSingleton(new OutboxSource(CartsNames.Carts, "id"));
        services.AddSingleton<CartStore>();
        services.AddSingleton<CartPricing>();
        services.AddSingleton<CartAccess>();
        services.AddSingleton<IAfterLogIn, MergeCartAtLogIn>();
        return services;
    }
}
