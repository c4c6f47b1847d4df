using Mall.Functions.Catalog;

namespace Mall.Functions.Orders;

/// <summary>Settles an order's units where they are counted: with its products, or with its sale. Calls may be repeated; each takes effect once.</summary>
internal sealed class OrderUnits(StockReservations stock, ISaleUnits sales)
{
    public Task SellAsync(PlacedOrder order, CancellationToken cancellationToken) => order.SaleId is not null
        ? sales.SellAsync(order, cancellationToken)
        : EachAsync(order, line => stock.SellAsync(line.ProductId, order.OrderId, line.Quantity, cancellationToken));

    public Task ReleaseAsync(PlacedOrder order, string reason, CancellationToken cancellationToken) => order.SaleId is not null
        ? sales.ReleaseAsync(order, reason, cancellationToken)
        : EachAsync(order, line => stock.ReleaseAsync(line.ProductId, order.OrderId, line.Quantity, cancellationToken));

    public Task ReturnAsync(PlacedOrder order, CancellationToken cancellationToken) => order.SaleId is not null
        ? sales.ReturnAsync(order, cancellationToken)
        : EachAsync(order, line => stock.ReturnAsync(line.ProductId, order.OrderId, line.Quantity, cancellationToken));

    private static async Task EachAsync(PlacedOrder order, Func<OrderedUnits, Task> settle)
    {
        foreach (var line in order.Lines)
        {
            await settle(line);
        }
    }
}
