using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Coupons;

internal static class CouponsServices
{
    public static IServiceCollection AddCoupons(this IServiceCollection services)
    {
        services.AddSettings<CouponsOptions>(CouponsOptions.Section);
        // -1: only documents with their own ttl (grants of units) expire.
        services.AddContainer(new ContainerDefinition(CouponsNames.Container, "/partition", DefaultTtl: -1));
        services.AddSingleton<CouponStore>();
        services.AddSingleton<CouponUnits>();
        services.AddSingleton<CouponWallet>();
        services.AddSingleton<CouponClaims>();
        services.AddSingleton<ClaimLimits>();
        services.AddSingleton(provider => ClaimPaths(provider.GetRequiredService<IOptions<CouponsOptions>>().Value.PerAddress));
        return services;
    }

    // A crowd behind one address is what a rush for coupons looks like. ClaimLimits limits each account.
    private static CrowdedPath ClaimPaths(int? perAddress) => new("/api/v1/coupons/", "/claims", perAddress ?? CouponsOptions.DefaultPerAddress, perAddress is not null);
}
