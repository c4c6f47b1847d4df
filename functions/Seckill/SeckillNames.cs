namespace Mall.Functions.Seckill;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class SeckillNames
{
    public const string Container = "seckill";

    /// <summary>Queue of the winners' intents.</summary>
    public const string Tickets = "seckill.tickets";

    /// <summary>Redis channel: the id of a sale whose view changed.</summary>
    public const string Changed = "seckill:changed";

    /// <summary>An offer is about an order, so it travels with what happens to orders.</summary>
    public const string OfferTopic = "order.events";
    public const string Offer = "order.offered";
}
