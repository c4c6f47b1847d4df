using Mall.Functions.Orders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

internal static class SeckillServices
{
    public static IServiceCollection AddSeckill(this IServiceCollection services)
    {
        services.AddSettings<SeckillOptions>(SeckillOptions.Section);
        // -1: only documents with a ttl of their own expire.
        services.AddContainer(new ContainerDefinition(SeckillNames.Container, "/saleId", DefaultTtl: -1));

        services.AddSingleton<BalanceBuckets>();
        services.AddSingleton<Challenges>();
        services.AddSingleton<Door>();
        services.AddSingleton<DoorTraffic>();
        services.AddSingleton<GateCalls>();
        services.AddSingleton<GateCheck>();
        services.AddSingleton<GateLeases>();
        services.AddSingleton<GateReleases>();
        services.AddSingleton<GateWatch>();
        services.AddSingleton<IntentSender>();
        services.AddSingleton<PromisedTickets>();
        services.AddSingleton<QueuedIntents>();
        services.AddSingleton<RebuildGate>();
        services.AddSingleton<SaleAudit>();
        services.AddSingleton<SaleAuditReads>();
        services.AddSingleton<OperatorChanges>();
        services.AddSingleton<SaleClosing>();
        services.AddSingleton<SaleGate>();
        services.AddSingleton<SaleMoves>();
        services.AddSingleton<SaleOpening>();
        services.AddSingleton<SaleStore>();
        services.AddSingleton<SaleSums>();
        services.AddSingleton<SaleViews>();
        services.AddSingleton<SeckillBreakers>();
        services.AddSingleton<ShownSales>();
        services.AddSingleton<ShownTickets>();
        services.AddSingleton<TicketMaker>();
        services.AddSingleton<TicketStore>();
        services.AddSingleton<TicketUnits>();
        services.AddSingleton<ISaleUnits>(provider => provider.GetRequiredService<TicketUnits>());
        services.AddHostedService(provider => provider.GetRequiredService<GateWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<BalanceBuckets>());
        services.AddSingleton<LostTickets>();
        services.AddHostedService<KeepSaleViews>();
        services.AddSingleton<WaitingLines>();
        services.AddSingleton<WaitingList>();
        services.AddSingleton<WaitingOffers>();
        services.AddBroadcastListener(SeckillNames.Changed, (provider, saleId) => provider.GetRequiredService<SaleViews>().Touch(saleId));
        services.AddBroadcastListener(SeckillNames.Edited, (provider, saleId) => provider.GetRequiredService<SaleStore>().Forget(saleId));
        services.AddBroadcastListener(SeckillNames.Joined, (provider, saleId) => provider.GetRequiredService<WaitingLines>().Forget(saleId));
        services.AddSingleton(new OutboxSource(SeckillNames.Container, "saleId"));
        services.AddSingleton(provider => DoorLimits(provider.GetRequiredService<IOptions<SeckillOptions>>().Value.PerAddress));
        return services;
    }

    private static CrowdedPath DoorLimits(int? perAddress) => new("/api/v1/seckill/sales/", "/tickets", perAddress ?? SeckillOptions.DefaultPerAddress, perAddress is not null);
}
