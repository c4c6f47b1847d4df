using Mall.Functions.Catalog;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>The units of an order that is a ticket: settled once, in one batch of ticket and sale. After that Redis is told, and, when the sale is closed, the product;
/// what a crash leaves of that, <see cref="FinishReleases"/> does.</summary>
internal sealed partial class TicketUnits(
    TicketStore tickets, SaleStore sales, SaleMoves moves, SaleStock stock, GateReleases releases, SaleGate gate, ILogger<TicketUnits> logger) : ISaleUnits
{
    public const string NoUnit = "no-unit";
    public const string Refunded = "refunded";
    public const string Unpaid = "unpaid";
    public const string Cancelled = "cancelled-by-shopper";

    private const int Tries = 16;

    public async Task<bool> HasUnitsAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        var ticket = await GetAsync(order.OrderId, cancellationToken);

        // Released by this very order, whose last step was cut short: it goes on to the payment, which is closed, and settles once more.
        return ticket.Status != TicketStatus.Released || ticket.Reason is Unpaid or Cancelled;
    }

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
        SettleAsync(order, TicketStatus.Held, TicketStatus.Sold, null, TicketMove.Sold, cancellationToken);

    public Task ReleaseAsync(PlacedOrder order, string reason, CancellationToken cancellationToken) =>
        SettleAsync(order, TicketStatus.Held, TicketStatus.Released, reason, TicketMove.Released, cancellationToken);

    public Task ReturnAsync(PlacedOrder order, CancellationToken cancellationToken) =>
        SettleAsync(order, TicketStatus.Sold, TicketStatus.Released, Refunded, TicketMove.Refunded, cancellationToken);

    /// <summary>Makes the product move the units of a ticket that was settled after the sale was closed. Once, however often it is asked.</summary>
    public async Task MoveAsync(string ticketId, string saleId, string productId, int quantity, TicketMove move, CancellationToken cancellationToken)
    {
        var (name, change) = move switch
        {
            TicketMove.Sold => ("sold", StockChange.Sell(quantity)),
            TicketMove.Released => ("released", StockChange.Release(quantity)),
            _ => ("refunded", StockChange.Return(quantity)),
        };
        if (await stock.MoveOnceAsync(productId, saleId, Ids.Of(ticketId, name), change, cancellationToken) is { } refused)
        {
            throw new InvalidOperationException($"The product {productId} did not move the units of {ticketId}: {refused}.");
        }

        await tickets.MovedAsync(ticketId, saleId, move, cancellationToken);
    }

    private async Task SettleAsync(
        PlacedOrder order, TicketStatus from, TicketStatus to, string? reason, TicketMove move, CancellationToken cancellationToken)
    {
        var quantity = order.Lines[0].Quantity;
        var closed = false;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            switch (await tickets.SettleAsync(order.OrderId, from, to, reason, ChangeOf(move, quantity, closed), closed ? move : null, cancellationToken))
            {
                case TicketStore.SettleOutcome.Settled:
                    await FollowAsync(order, to, reason, closed ? move : null, cancellationToken);
                    return;

                case TicketStore.SettleOutcome.TicketDiffers:
                    var ticket = await GetAsync(order.OrderId, cancellationToken);
                    if (ticket.Status == to)
                    {
                        return;
                    }

                    if (ticket.PendingMove is { } pending)
                    {
                        await MoveAsync(ticket.Id, ticket.SaleId, order.Lines[0].ProductId, ticket.Quantity, pending, cancellationToken);
                    }
                    else if (ticket.Status != from)
                    {
                        throw new UnitsGoneException($"The ticket {order.OrderId} is {ticket.Status} ({ticket.Reason}) and cannot become {to}.");
                    }

                    break;

                default:
                    var sale = await sales.FindAsync(order.SaleId!, cancellationToken) ?? throw new InvalidOperationException($"The sale {order.SaleId} vanished.");
                    closed = sale.Mode == SaleMode.Closed;
                    if (sale.PendingMove is not null)
                    {
                        await moves.FinishAsync(sale.Id, cancellationToken);
                    }

                    break;
            }
        }

        throw new InvalidOperationException($"The ticket {order.OrderId} changes too fast to be settled.");
    }

    /// <summary>The ticket is settled, whatever happens here.</summary>
    private async Task FollowAsync(PlacedOrder order, TicketStatus to, string? reason, TicketMove? move, CancellationToken cancellationToken)
    {
        try
        {
            if (move is { } single)
            {
                await MoveAsync(order.OrderId, order.SaleId!, order.Lines[0].ProductId, order.Lines[0].Quantity, single, cancellationToken);
            }

            if (to == TicketStatus.Released)
            {
                await releases.TellAsync(order.SaleId!, order.OrderId, order.UserId, reason, cancellationToken);
            }
        }
        catch (Exception e) when (e is CosmosException or GateUnavailableException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            LogLeftBehind(e, order.OrderId);
        }
    }

    private static SaleChange ChangeOf(TicketMove move, int quantity, bool closed) => move switch
    {
        TicketMove.Sold => SaleChange.Sell(quantity),
        TicketMove.Released => SaleChange.Release(quantity, closed),
        _ => SaleChange.Refund(quantity, closed),
    };

    private async Task<Ticket> GetAsync(string ticketId, CancellationToken cancellationToken) =>
        await tickets.FindAsync(ticketId, cancellationToken) ?? throw new InvalidOperationException($"There is no ticket {ticketId}.");

    [LoggerMessage(60, LogLevel.Warning, "The ticket {TicketId} is settled; what follows could not be done now, the timer will.")]
    private partial void LogLeftBehind(Exception e, string ticketId);
}
