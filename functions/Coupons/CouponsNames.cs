namespace Mall.Functions.Coupons;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class CouponsNames
{
    /// <summary>Definitions, their units and their codes.</summary>
    public const string Container = "coupons";

    /// <summary>The container of orders: a shopper's claims are in the partition of his orders, so that one batch moves both.</summary>
    public const string Wallets = "orders";

    public const string UserEvents = "user.events";
    public const string Subscription = "coupons";

    /// <summary>Redis: <c>coupon-claims:{account|device|network|no-device}:{id or digest}</c>, counters that expire.</summary>
    public const string Claims = "coupon-claims";

    /// <summary>Redis: <c>coupon-codes:{account|network}:{id or digest}</c>, counters of unknown codes that expire.</summary>
    public const string UnknownCodes = "coupon-codes";
}
