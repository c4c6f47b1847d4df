namespace Mall.Functions.Catalog;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class CatalogNames
{
    public const string Products = "products";

    public const string Topic = "product.events";
    public const string CacheSubscription = "cache";

    /// <summary>Redis: <c>{this}:{product}</c>, the page that all instances share, and who reads it; both expire within a second.</summary>
    public const string PageKeys = "product-page";

    /// <summary>Redis: the channel on which an instance says whose page changed.</summary>
    public const string PagesChannel = "product-pages.changed";

    /// <summary>Units are there again, or somebody adjusted how many there are; not told of every sale.</summary>
    public const string StockUpdated = "product.stock.updated";
    public const string StockLow = "product.stock.low";

    /// <summary>Edited or deleted.</summary>
    public const string Changed = "product.changed";

    /// <summary>The queue of what somebody is to be told that is no fact of the shop.</summary>
    public const string NotificationTasks = "notification.tasks";

    /// <summary>Who is told there.</summary>
    public const string Operators = "operators";
}
