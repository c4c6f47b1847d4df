namespace Mall.Functions.Tests.Builders;

/// <summary>What tests of coupons do with a shop again and again.</summary>
internal static class ACoupon
{
    public static readonly CouponTerms TenOff = new(CouponKind.Amount, 1000, null, null, null);

    public static async Task<Coupon> CouponAsync(
        this TestShop shop, long claimLimit = 100, int perUserLimit = 1, CouponTerms? terms = null, TimeSpan? startsIn = null, TimeSpan? endsIn = null, bool byCode = false)
    {
        var now = shop.Clock.GetUtcNow();
        return await shop.Get<CouponStore>().CreateOnceAsync(
            new Coupon
            {
                Id = Ids.New(),
                Name = "Ten off",
                Terms = terms ?? TenOff,
                ClaimLimit = claimLimit,
                PerUserLimit = perUserLimit,
                StartsAt = now + (startsIn ?? TimeSpan.FromMinutes(-1)),
                EndsAt = now + (endsIn ?? TimeSpan.FromDays(7)),
                Code = byCode ? CouponCode.New() : null,
                Shards = Coupon.ShardsFor(claimLimit),
                CreatedAt = now,
                CreatedBy = "admin",
                Revision = 1,
                ShardsPending = true,
            },
            default);
    }

    public static Claimant From(string userId, IPAddress? address = null, string? deviceToken = null) => new(userId, deviceToken, address ?? IPAddress.Loopback);

    public static Task<Outcome<CouponClaim>> ClaimAsync(this TestShop shop, Coupon coupon, string userId, string? key = null, CancellationToken cancellationToken = default) =>
        shop.Get<CouponClaims>().ClaimAsync(From(userId), coupon.Id, key, cancellationToken);

    /// <summary>The shopper's claim as it is stored now; null if there is none.</summary>
    public static async Task<CouponClaim?> StoredAsync(this TestShop shop, Coupon coupon, string userId, int place = 1) =>
        (await shop.Get<CouponWallet>().FindAsync(userId, CouponClaim.IdOf(coupon.Id, place), default))?.Value;

    public static async Task<long> ClaimedAsync(this TestShop shop, Coupon coupon) =>
        (await shop.Get<CouponUnits>().CountAsync([coupon], default)).GetValueOrDefault(coupon.Id);

    public static Task SweepAsync(this TestShop shop) => shop.Make<SweepCoupons>().Run(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);
}
