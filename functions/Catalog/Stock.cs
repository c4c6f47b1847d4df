namespace Mall.Functions.Catalog;

/// <summary>Units of one product: available, reserved (taken but not yet paid), and sold.</summary>
public sealed record Stock(long Available, long Reserved, long Sold);

/// <summary>A movement of units. The database applies it as increments under the condition; <see cref="ApplyTo"/> does the same in memory.</summary>
public readonly record struct StockChange(long Available, long Reserved, long Sold)
{
    /// <summary>Units that must be available beforehand, else it is refused.</summary>
    public long NeedsAvailable => Math.Max(0, -Available);

    public static StockChange Sell(int quantity) => new(0, -quantity, quantity);

    public static StockChange Release(int quantity) => new(quantity, -quantity, 0);

    public static StockChange Return(int quantity) => new(quantity, 0, -quantity);

    public static StockChange Reserve(long quantity) => new(-quantity, quantity, 0);

    /// <summary>A sale is over: of its reserved units some are free again, some were sold.</summary>
    public static StockChange CloseSale(long left, long sold) => new(left, -left - sold, sold);

    /// <summary>The stock afterwards; null if there are too few units.</summary>
    public Stock? ApplyTo(Stock stock) => stock.Available < NeedsAvailable
        ? null
        : new Stock(checked(stock.Available + Available), checked(stock.Reserved + Reserved), checked(stock.Sold + Sold));
}
