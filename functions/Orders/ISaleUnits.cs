using Mall.Functions.Catalog;

namespace Mall.Functions.Orders;

/// <summary>The units of an order that is a ticket of a sale. Every call may come again; it happens once.</summary>
public interface ISaleUnits
{
    /// <summary>Whether the ticket has its units; false when there was none for it.</summary>
    Task<bool> HasUnitsAsync(PlacedOrder order, CancellationToken cancellationToken);

    /// <summary>Whether the user was promised this ticket, so that its order is there in a moment if it is not yet.</summary>
    Task<bool> IsComingAsync(string userId, string ticketId, CancellationToken cancellationToken);

    /// <summary>Paid: the held units are sold. Throws <see cref="UnitsGoneException"/> when the ticket was released; then something above is wrong.</summary>
    Task SellAsync(PlacedOrder order, CancellationToken cancellationToken);

    /// <summary>Not paid: the held units are free again. Throws when they were sold.</summary>
    Task ReleaseAsync(PlacedOrder order, string reason, CancellationToken cancellationToken);

    /// <summary>Refunded: the sold units are free again. Throws when they were never sold.</summary>
    Task ReturnAsync(PlacedOrder order, CancellationToken cancellationToken);
}
