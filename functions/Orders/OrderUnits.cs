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

    /// <summary>The units of one refund go back.</summary>
    public async Task ReturnAsync(PlacedOrder order, OrderRefund refund, CancellationToken cancellationToken)
    {
        foreach (var item in refund.Items)
        {
            await (order.SaleId is not null
                ? sales.ReturnAsync(order, refund.Id, item.Quantity, cancellationToken)
                : stock.ReturnAsync(item.ProductId, order.OrderId, refund.Id, item.Quantity, cancellationToken));
        }
    }

    private static async Task EachAsync(PlacedOrder order, Func<OrderedUnits, Task> settle)
    {
        foreach (var line in order.Lines)
        {
            await settle(line);
        }
    }
}
