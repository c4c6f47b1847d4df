using Mall.Functions.Catalog;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

/// <summary>First activity: takes the units of every line, or of none and rejects the order. True when the order goes on.</summary>
internal sealed class ReserveStock(OrderStore orders, StockReservations stock, ProductStore products, ISaleUnits sales, TimeProvider time)
{
    [Function(nameof(ReserveStock))]
    public async Task<bool> Run([ActivityTrigger] OrderKey key, CancellationToken cancellationToken)
    {
        var found = await orders.GetAsync(key, cancellationToken);
        var order = found.Value;
        if (order.Status != OrderStatus.Pending)
        {
            // A second start: go on with an order that waits, do nothing to one that is over.
            return !order.IsSettled;
        }

        if (order.SaleId is not null)
        {
            if (!await sales.HasUnitsAsync(order, cancellationToken))
            {
                await orders.MoveAsync(found, OrderStatus.Rejected, current => current.Reject("sold-out", time.GetUtcNow()), cancellationToken);
                return false;
            }

            return true;
        }

        foreach (var line in order.Lines)
        {
            var outcome = await stock.ReserveAsync(line.ProductId, order.Id, line.Quantity, cancellationToken);
            if (outcome != ReserveOutcome.Reserved)
            {
                await RejectAsync(found, cancellationToken);
                return false;
            }
        }

        return true;
    }

    private async Task RejectAsync(Versioned<Order> found, CancellationToken cancellationToken)
    {
        // Asked of the products: after a crash in here, a reservation says only that it is over, not why.
        var present = await Task.WhenAll(found.Value.Lines.Select(line => products.FindAsync(line.ProductId, cancellationToken)));
        var reason = present.Contains(null) ? "product-unavailable" : "insufficient-stock";

        // All lines, also those not tried: a second run of this activity, somewhere else and late, must find that it is over.
        foreach (var line in found.Value.Lines)
        {
            await stock.ReleaseAsync(line.ProductId, found.Value.Id, line.Quantity, cancellationToken);
        }

        await orders.MoveAsync(found, OrderStatus.Rejected, order => order.Reject(reason, time.GetUtcNow()), cancellationToken);
    }
}
