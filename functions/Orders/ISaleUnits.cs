using Mall.Functions.Catalog;

namespace Mall.Functions.Orders;

/// <summary>The units of a ticket's order. Every call may be repeated and takes effect once.</summary>
public interface ISaleUnits
{
    /// <summary>Whether the user was promised this ticket, so its order comes in a moment if it is not there yet.</summary>
    Task<bool> IsComingAsync(string userId, string ticketId, CancellationToken cancellationToken);

    /// <summary>Paid: the held units are sold. Throws <see cref="UnitsGoneException"/> when the ticket was released: a late run, or a fault.</summary>
    Task SellAsync(PlacedOrder order, CancellationToken cancellationToken);

    /// <summary>Not paid: the held units are free again. Throws when they were sold.</summary>
    Task ReleaseAsync(PlacedOrder order, string reason, CancellationToken cancellationToken);

    /// <summary>Refunded: that many of the sold units are free again, once per refund. Throws when they were not sold.</summary>
    Task ReturnAsync(PlacedOrder order, string refundId, int quantity, CancellationToken cancellationToken);
}
