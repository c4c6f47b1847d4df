namespace Mall.Functions.Seckill;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class SeckillNames
{
    public const string Container = "seckill";

    /// <summary>Queue of the winners' intents.</summary>
    public const string Tickets = "seckill.tickets";

    /// <summary>Redis channel: the id of a sale whose view changed.</summary>
    public const string Changed = "seckill:changed";
}
