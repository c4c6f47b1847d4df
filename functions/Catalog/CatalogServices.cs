using Mall.Functions.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Catalog;

internal static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddContainer(new ContainerDefinition(CatalogNames.Products, "/productId"));
        services.AddSingleton<ProductStore>();
        services.AddSingleton<ProductPages>();
        return services;
    }
}
