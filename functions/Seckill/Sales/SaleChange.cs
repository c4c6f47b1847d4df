namespace Mall.Functions.Seckill;

/// <summary>A movement of units within a sale. The database applies it as conditional increments. Each keeps <c>initial + restocked = available + held +
/// sold + returned</c>.</summary>
public readonly record struct SaleChange(long Available, long Held, long Sold, long Returned = 0, long Restocked = 0, long Initial = 0, long Moved = 0)
{
    /// <summary>The first units.</summary>
    public static SaleChange Begin(long quantity) => new(quantity, 0, 0, Initial: quantity);

    /// <summary>Units come from another bucket; less than zero: they leave. The sum of all buckets stays.</summary>
    public static SaleChange Move(long quantity) => Begin(quantity) with { Moved = quantity };

    public static SaleChange Restock(long quantity) => new(quantity, 0, 0, Restocked: quantity);

    public static SaleChange Sell(long quantity) => new(0, -quantity, quantity);

    /// <summary>An unpaid ticket's units become free.</summary>
    public static SaleChange Release(long quantity) => new(quantity, -quantity, 0);

    /// <summary>Units of a paid ticket come back; after the sale was closed they go to the product.</summary>
    public static SaleChange Refund(long quantity, bool closed) => closed ? new(0, 0, -quantity, quantity) : new(quantity, 0, -quantity);
}

public enum SaleMoveKind
{
    /// <summary>From the product to a new sale.</summary>
    Begin,

    /// <summary>From the product to the sale.</summary>
    Restock,

    /// <summary>The sale is closed: the product gets the units left and counts the sold ones as sold.</summary>
    Close,

    /// <summary>From one bucket to another: the gate of the first has yet to say how many it can spare.</summary>
    Take,

    /// <summary>From one bucket to another: they have left the first.</summary>
    Give,
}

/// <summary>Units on their way between a sale and its product, or between two buckets of a sale.</summary>
/// <param name="Id">Of the document that makes the product move once.</param>
/// <param name="Quantity">Units taken from the product, given back to it, or on their way between buckets; for a take as many as wanted.</param>
/// <param name="Sold">With the close: units that the sale sold.</param>
/// <param name="Log">The operators' log entry, written when it is done; a close was logged when it began.</param>
/// <param name="To">The bucket that gets the units.</param>
public sealed record SaleMove(
    string Id, SaleMoveKind Kind, long Quantity, long Sold = 0, SaleLogEntry? Log = null,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? To = null);
