namespace Mall.Functions.Catalog;

/// <summary>Units of one product: free to take, taken by somebody who has not paid yet, and sold.</summary>
public sealed record Stock(long Available, long Reserved, long Sold);

/// <summary>A movement of units. The database applies it as increments under the condition; <see cref="ApplyTo"/> says the same in memory.</summary>
public readonly record struct StockChange(long Available, long Reserved, long Sold)
{
    /// <summary>Units that must be available before the change, else it does not happen.</summary>
    public long NeedsAvailable => Math.Max(0, -Available);

    public static StockChange Sell(int quantity) => new(0, -quantity, quantity);

    public static StockChange Release(int quantity) => new(quantity, -quantity, 0);

    public static StockChange Return(int quantity) => new(quantity, 0, -quantity);

    public static StockChange Reserve(long quantity) => new(-quantity, quantity, 0);

    /// <summary>A sale is over: of its reserved units some are free again, and some were sold.</summary>
    public static StockChange CloseSale(long left, long sold) => new(left, -left - sold, sold);

    /// <summary>The stock after the change; null when there is not enough.</summary>
    public Stock? ApplyTo(Stock stock) => stock.Available < NeedsAvailable
        ? null
        : new Stock(checked(stock.Available + Available), checked(stock.Reserved + Reserved), checked(stock.Sold + Sold));
}
