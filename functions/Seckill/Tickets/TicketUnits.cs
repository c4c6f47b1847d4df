using Mall.Functions.Catalog;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
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

    public async Task<bool> HasUnitsAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        var ticket = await GetAsync(order.OrderId, cancellationToken);

        // This order released the ticket and was cut short: it goes on to the payment, which is closed, and settles once more.
        return ticket.Status != TicketStatus.Released || IsLapse(ticket.Reason);
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

    public Task SellAsync(PlacedOrder order, CancellationToken cancellationToken) => SettleAsync(order, TicketStatus.Held, TicketStatus.Sold, null, cancellationToken);

    public Task ReleaseAsync(PlacedOrder order, string reason, CancellationToken cancellationToken) =>
        SettleAsync(order, TicketStatus.Held, TicketStatus.Released, reason, cancellationToken);

    public Task ReturnAsync(PlacedOrder order, CancellationToken cancellationToken) => SettleAsync(order, TicketStatus.Sold, TicketStatus.Released, Refunded, cancellationToken);

    private async Task SettleAsync(PlacedOrder order, TicketStatus from, TicketStatus to, string? reason, CancellationToken cancellationToken)
    {
        var quantity = order.Lines[0].Quantity;
        var isClosed = false;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            switch (await tickets.SettleAsync(order.OrderId, from, to, reason, ChangeOf(from, to, quantity, isClosed), isClosed, cancellationToken))
            {
                case TicketStore.SettleOutcome.Settled:
                    if (to == TicketStatus.Released && !isClosed)
                    {
                        await TellGateAsync(order, reason, cancellationToken);
                    }

                    return;

                case TicketStore.SettleOutcome.TicketDiffers:
                    await CheckAsync(order, to, cancellationToken);
                    return;

                default:
                    var sale = await sales.FindAsync(order.SaleId!, cancellationToken) ?? throw new InvalidOperationException($"The sale {order.SaleId} vanished.");
                    isClosed = sale.Mode == SaleMode.Closed;
                    if (sale.PendingMove is not null)
                    {
                        await moves.FinishAsync(sale.Id, cancellationToken);
                    }

                    if (isClosed && (await GetAsync(order.OrderId, cancellationToken)).Status == from)
                    {
                        // The product has the sale's units back, so it moves first, once per ticket; a crash in between leads here again.
                        await MoveAsync(order, from, to, quantity, cancellationToken);
                    }

                    break;
            }
        }

        throw new InvalidOperationException($"The ticket {order.OrderId} changes too fast to be settled.");
    }

    private async Task CheckAsync(PlacedOrder order, TicketStatus to, CancellationToken cancellationToken)
    {
        if (await GetAsync(order.OrderId, cancellationToken) is var ticket && ticket.Status != to)
        {
            throw new UnitsGoneException($"The ticket {order.OrderId} is {ticket.Status} ({ticket.Reason}) and cannot become {to}.");
        }
    }

    /// <summary>The ticket is settled, whatever happens here.</summary>
    private async Task TellGateAsync(PlacedOrder order, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            await releases.TellAsync(order.SaleId!, order.OrderId, order.UserId, reason, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLeftBehind(e, order.OrderId);
        }
    }

    private async Task MoveAsync(PlacedOrder order, TicketStatus from, TicketStatus to, int quantity, CancellationToken cancellationToken)
    {
        var (name, change) = (from, to) switch
        {
            (_, TicketStatus.Sold) => ("sold", StockChange.Sell(quantity)),
            (TicketStatus.Held, _) => ("released", StockChange.Release(quantity)),
            _ => ("refunded", StockChange.Return(quantity)),
        };
        var productId = order.Lines[0].ProductId;
        if (await stock.MoveOnceAsync(productId, order.SaleId!, Ids.Of(order.OrderId, name), change, cancellationToken) is { } refused)
        {
            throw new InvalidOperationException($"The product {productId} did not move the units of {order.OrderId}: {refused}.");
        }
    }

    private static SaleChange ChangeOf(TicketStatus from, TicketStatus to, int quantity, bool isClosed) => (from, to) switch
    {
        (_, TicketStatus.Sold) => SaleChange.Sell(quantity),
        (TicketStatus.Held, _) => SaleChange.Release(quantity, isClosed),
        _ => SaleChange.Refund(quantity, isClosed),
    };

    private async Task<Ticket> GetAsync(string ticketId, CancellationToken cancellationToken) =>
        await tickets.FindAsync(ticketId, cancellationToken) ?? throw new InvalidOperationException($"There is no ticket {ticketId}.");

    [LoggerMessage(60, LogLevel.Warning, "The ticket {TicketId} is settled; what follows could not be done now, the timer will.")]
    private partial void LogLeftBehind(Exception e, string ticketId);
}
