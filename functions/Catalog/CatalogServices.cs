using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Catalog;

internal static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddSettings<CatalogOptions>(CatalogOptions.Section);
        // -1: only documents with their own ttl (sent events) expire.
        services.AddContainer(new ContainerDefinition(CatalogNames.Products, "/productId", DefaultTtl: -1));
        services.AddSingleton(new OutboxSource(CatalogNames.Products, "productId"));
        services.AddSingleton<ProductStore>();
        services.AddSingleton<ProductFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ProductFeed>());
        services.AddSingleton<ProductSearch>();
        services.AddSingleton<ProductEdits>();
        services.AddSingleton<SharedPages>();
        services.AddSingleton<ProductPages>();
        services.AddBroadcastListener(CatalogNames.PagesChannel, (provider, productId) =>
        {
            provider.GetRequiredService<ProductPages>().Hear(productId);
            provider.GetRequiredService<ProductFeed>().Hear(productId);
        });
        services.AddSingleton<SaleStock>();
        services.AddSingleton<StockAdjustments>();
        return services;
    }
}
