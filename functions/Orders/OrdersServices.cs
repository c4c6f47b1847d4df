using Mall.Functions.Catalog;
using Mall.Functions.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Orders;

internal static class OrdersServices
{
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddSettings<OrdersOptions>(OrdersOptions.Section);
        // -1: only documents with a ttl of their own (idempotency records) expire.
        services.AddContainer(new ContainerDefinition(OrdersNames.Container, "/userId", DefaultTtl: -1));
        services.AddSingleton(new OutboxSource(OrdersNames.Container, "userId"));
        services.AddSingleton<OrderStore>();
        services.AddSingleton<OrderSearch>();
        services.AddSingleton<OrderPricing>();
        services.AddSingleton<StockReservations>();
        services.AddSingleton<ComingOrders>();
        services.AddSingleton<OrderRefunds>();
        services.AddSingleton<IRefundedOrders>(provider => provider.GetRequiredService<OrderRefunds>());
        services.AddSingleton<OrderCancellation>();
        services.AddSingleton<OrderUnits>();
        services.AddSingleton<ShippingAddresses>();
        services.AddSingleton<UnpaidOrders>();
        return services;
    }
}
