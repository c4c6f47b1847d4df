namespace Mall.Functions.Carts;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class CartsNames
{
    public const string Carts = "carts";

    public const string Topic = "cart.events";

    /// <summary>A shopper put products into his cart that were not in it.</summary>
    public const string ItemsAdded = "cart.items-added";

    public const string UserEvents = "user.events";

    /// <summary>This feature's subscription.</summary>
    public const string Subscription = "carts";
}
