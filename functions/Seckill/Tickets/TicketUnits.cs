using Mall.Functions.Catalog;
using Mall.Functions.Orders;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>The units of a ticket's order: settled once, in one batch of ticket and sale. Redis is told of a release afterwards; after a crash <see cref="SweepSales"/> does it.</summary>
internal sealed partial class TicketUnits(
    TicketStore tickets, SaleStore sales, SaleMoves moves, SaleStock stock, GateReleases releases, SaleGate gate, ILogger<TicketUnits> logger) : ISaleUnits
{
    public const string NoUnit = "no-unit";
    public const string TooLate = "too-late";
    public const string Refunded = "refunded";
    public const string Unpaid = "unpaid";
    public const string Cancelled = "cancelled-by-shopper";

    private const int Tries = 16;

    /// <summary>Whether a ticket released for this reason counts against its buyer: otherwise holding units, giving them up and taking them again would be free.</summary>
    public static bool IsLapse(string? reason) => reason is Unpaid or Cancelled;

    public async Task<bool> IsComingAsync(string userId, string ticketId, CancellationToken cancellationToken)
    {
        if (Ticket.SaleIdOf(ticketId) is not { } saleId)
        {
            return false;
        }

        try
        {
            return await tickets.FindAsync(ticketId, cancellationToken) is { } ticket
                ? ticket.UserId == userId
                : (await gate.FindAsync(saleId, userId)).Ticket?.TicketId == ticketId;
        }
        catch (GateUnavailableException)
        {
            return false;
        }
    }

    public Task SellAsync(PlacedOrder order, CancellationToken cancellationToken) =>
        SettleAsync(order, TicketStatus.Sold, null, SaleChange.Sell(order.Lines[0].Quantity), cancellationToken);

    public Task ReleaseAsync(PlacedOrder order, string reason, CancellationToken cancellationToken) =>
        SettleAsync(order, TicketStatus.Released, reason, SaleChange.Release(order.Lines[0].Quantity), cancellationToken);

    /// <summary>While the sale is not closed its units are free again there, afterwards they go to the product. The ticket remembers the refund in the same batch, and its quantity, which only
    /// falls, is the condition: whoever read it before another refund tries again.</summary>
    public async Task ReturnAsync(PlacedOrder order, string refundId, int quantity, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // The sale first: a ticket read after its sale was closed shows whatever came back before.
            var isClosed = await IsClosedAsync(order, cancellationToken);
            var ticket = await GetAsync(order.OrderId, cancellationToken);
            if (ticket.Refunds?.Contains(refundId) is true)
            {
                return;
            }

            if (ticket.Status != TicketStatus.Sold || ticket.Quantity < quantity)
            {
                throw new UnitsGoneException($"The ticket {ticket.Id} is {ticket.Status} with {ticket.Quantity} units and cannot return {quantity}.");
            }

            if (isClosed)
            {
                // The product has the sale's units back, so it moves first, once per refund; a crash in between leads here again.
                await MoveAsync(order, Ids.Of(refundId, Refunded), StockChange.Return(quantity), cancellationToken);
            }

            if (await tickets.TryReturnAsync(ticket, refundId, quantity, SaleChange.Refund(quantity, isClosed), isClosed, cancellationToken))
            {
                if (!isClosed)
                {
                    await TellGateAsync(order, Refunded, ticket.Quantity - quantity, cancellationToken);
                }

                return;
            }
        }

        throw new InvalidOperationException($"The ticket {order.OrderId} changes too fast to return units.");
    }

    private async Task SettleAsync(PlacedOrder order, TicketStatus to, string? reason, SaleChange change, CancellationToken cancellationToken)
    {
        if (!await tickets.TrySettleAsync(order.OrderId, to, reason, change, cancellationToken))
        {
            if (await GetAsync(order.OrderId, cancellationToken) is var ticket && ticket.Status != to)
            {
                throw new UnitsGoneException($"The ticket {order.OrderId} is {ticket.Status} ({ticket.Reason}) and cannot become {to}.");
            }
        }
        else if (to == TicketStatus.Released)
        {
            await TellGateAsync(order, reason, left: 0, cancellationToken);
        }
    }

    /// <summary>Whether the sale is closed, after a move that was under way.</summary>
    private async Task<bool> IsClosedAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        var sale = await sales.FindAsync(order.SaleId!, cancellationToken) ?? throw new InvalidOperationException($"The sale {order.SaleId} vanished.");
        if (sale.PendingMove is { Kind: not SaleMoveKind.Take and not SaleMoveKind.Give })
        {
            await moves.FinishAsync(sale.Id, cancellationToken);
        }

        return sale.Mode == SaleMode.Closed;
    }

    /// <summary>The ticket is settled, whatever happens here.</summary>
    private async Task TellGateAsync(PlacedOrder order, string? reason, int left, CancellationToken cancellationToken)
    {
        try
        {
            await releases.TellAsync(order.SaleId!, order.OrderId, order.UserId, reason, left, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLeftBehind(e, order.OrderId);
        }
    }

    private async Task MoveAsync(PlacedOrder order, string moveId, StockChange change, CancellationToken cancellationToken)
    {
        var productId = order.Lines[0].ProductId;
        if (await stock.MoveOnceAsync(productId, SaleBuckets.SaleOf(order.SaleId!), moveId, change, cancellationToken) is { } refused)
        {
            throw new InvalidOperationException($"The product {productId} did not move the units of {order.OrderId}: {refused}.");
        }
    }

    private async Task<Ticket> GetAsync(string ticketId, CancellationToken cancellationToken) =>
        await tickets.FindAsync(ticketId, cancellationToken) ?? throw new InvalidOperationException($"There is no ticket {ticketId}.");

    [LoggerMessage(60, LogLevel.Warning, "The ticket {TicketId} is settled; what follows could not be done now, the timer will.")]
    private partial void LogLeftBehind(Exception e, string ticketId);
}
