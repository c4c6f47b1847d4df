using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>What a change of stock makes worth telling: that units are there again, and once for each time that they get few.</summary>
/// <param name="IsAvailableAgain">There was none before.</param>
/// <param name="IsLow">The threshold was crossed downwards.</param>
/// <param name="IsEnoughAgain">The next crossing is to be told again.</param>
public readonly record struct StockSignals(bool IsAvailableAgain, bool IsLow, bool IsEnoughAgain)
{
    public static StockSignals Of(Product product, Stock after) => product.IsDeleted
        ? default
        : new StockSignals(
            product.Stock.Available == 0 && after.Available > 0,
            !product.StockLow && after.Available < product.Stock.Available && after.Available <= product.LowStockThreshold,
            product.StockLow && after.Available > product.LowStockThreshold);

    /// <summary>The condition under which nothing of this happens and the change may be made blindly, as nearly every sale is; null when it always may.</summary>
    public static string? NothingHappens(StockChange change) => change.Available switch
    {
        < 0 => $"FROM c WHERE c.type = '{Product.DocumentType}' AND c.stock.available >= {-change.Available} "
            + $"AND (c.stockLow = true OR c.stock.available > c.lowStockThreshold + {-change.Available})",
        > 0 => $"FROM c WHERE c.stock.available > 0 AND (c.stockLow = false OR c.stock.available + {change.Available} <= c.lowStockThreshold)",
        _ => null,
    };

    /// <summary>The events of a change; <paramref name="cause"/> makes their ids, so it must be this change's own.</summary>
    /// <param name="product">As it was before.</param>
    /// <param name="after">The stock then.</param>
    /// <param name="cause">For example the order's id.</param>
    /// <param name="isAdjusted">Whether somebody said how many there are, which is always told.</param>
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
