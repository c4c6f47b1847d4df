namespace Mall.Functions.Seckill;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class SeckillNames
{
    public const string Container = "seckill";

    /// <summary>Queue of the winners' intents.</summary>
    public const string Tickets = "seckill.tickets";

    /// <summary>Redis channel: the id of a sale whose view changed.</summary>
    public const string Changed = "seckill:changed";

    /// <summary>Redis channel: the id of a sale that an operator changed.</summary>
    public const string Edited = "seckill:edited";

    /// <summary>Redis channel: the id of a sale whose waiting list somebody joined.</summary>
    public const string Joined = "seckill:joined";

    /// <summary>An offer is about an order, so it travels with the order events.</summary>
    public const string OfferTopic = "order.events";
    public const string Offer = "order.offered";
}
