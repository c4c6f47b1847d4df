namespace Mall.Functions.Catalog;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class CatalogNames
{
    public const string Products = "products";

    public const string Topic = "product.events";
    public const string CacheSubscription = "cache";

    /// <summary>Redis: <c>{this}:{product}</c>, the page that all instances share, and its reader; both expire within a second.</summary>
    public const string PageKeys = "product-page";

    /// <summary>Redis channel on which an instance announces a changed page.</summary>
    public const string PagesChannel = "product-pages.changed";

    /// <summary>Units are available again, or somebody adjusted the stock; not sent for every sale.</summary>
    public const string StockUpdated = "product.stock.updated";
    public const string StockLow = "product.stock.low";

    /// <summary>Edited or deleted.</summary>
    public const string Changed = "product.changed";

    /// <summary>The queue of messages that are not events of the shop.</summary>
    public const string NotificationTasks = "notification.tasks";

    /// <summary>The recipient.</summary>
    public const string Operators = "operators";
}
