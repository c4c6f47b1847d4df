namespace Mall.Functions.Catalog;

/// <summary>The events of a stock change: units are available again, or became few (once per crossing).</summary>
/// <param name="IsAvailableAgain">There were none before.</param>
/// <param name="IsLow">The threshold was crossed downwards.</param>
/// <param name="IsEnoughAgain">The next crossing is announced again.</param>
public readonly record struct StockSignals(bool IsAvailableAgain, bool IsLow, bool IsEnoughAgain)
{
    public static StockSignals Of(Product product, Stock after) => product.IsDeleted
        ? default
        : new StockSignals(
            product.Stock.Available == 0 && after.Available > 0,
            !product.StockLow && after.Available < product.Stock.Available && after.Available <= product.LowStockThreshold,
            product.StockLow && after.Available > product.LowStockThreshold);

    /// <summary>The condition for no event, under which the change may be made blindly, as in nearly every sale. Null if it always may.</summary>
    public static string? NothingHappens(StockChange change) => change.Available switch
    {
        < 0 => $"FROM c WHERE c.type = '{Product.DocumentType}' AND c.stock.available >= {-change.Available} "
            + $"AND (c.stockLow = true OR c.stock.available > c.lowStockThreshold + {-change.Available})",
        > 0 => $"FROM c WHERE c.stock.available > 0 AND (c.stockLow = false OR c.stock.available + {change.Available} <= c.lowStockThreshold)",
        _ => null,
    };

    /// <summary>A change's events. <paramref name="cause"/> makes their ids, so it must be unique to this change.</summary>
    /// <param name="product">Before the change.</param>
    /// <param name="after">Its later stock.</param>
    /// <param name="cause">For example the order's id.</param>
    /// <param name="isAdjusted">Whether this is an adjustment, which is always told.</param>
    /// <param name="now">The time of the events.</param>
    public IReadOnlyList<Event> Events(Product product, Stock after, string cause, bool isAdjusted, DateTimeOffset now)
    {
        var events = new List<Event>();
        var subject = Ids.Of(product.ProductId, cause);
        var data = new ProductEventData(product.ProductId, product.Name, after.Available, product.LowStockThreshold);
        if (IsAvailableAgain || isAdjusted)
        {
            events.Add(Event.Of(CatalogNames.Topic, CatalogNames.StockUpdated, subject, "", now, data));
        }

        if (IsLow)
        {
            events.Add(Event.Of(CatalogNames.Topic, CatalogNames.StockLow, subject, "", now, data));
            events.Add(Event.Of(CatalogNames.NotificationTasks, CatalogNames.StockLow, Ids.Of(subject, "mail"), CatalogNames.Operators, now, data));
        }

        return events;
    }
}
