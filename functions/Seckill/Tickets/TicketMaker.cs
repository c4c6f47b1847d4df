using System.Collections.Concurrent;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Makes tickets and orders of intents. This is the second and last gate: the batch that writes tickets takes units from the sale's counters. Each step may run twice, in parallel,
/// and stop anywhere.</summary>
internal sealed partial class TicketMaker(
    SaleStore sales, TicketStore tickets, OrderStore orders, PaymentStore payments, ShippingAddresses addresses, EventPublisher publisher, IOptions<SeckillOptions> options, TimeProvider time, ILogger<TicketMaker> logger)
{
    // The door needs the processor more than the drain does.
    private const int OrdersAtOnce = 8;

    /// <summary>Intents of one sale; at most <see cref="TicketStore.MaxPerBatch"/>.</summary>
    /// <returns>Ids of the tickets whose orders are on their way. A missing one failed; <paramref name="failed"/> was told why. Null: there is no such sale.</returns>
    public async Task<IReadOnlyCollection<string>?> DrainAsync(
        string saleId, IReadOnlyCollection<TicketIntent> intents, DurableTaskClient durable, Action<Exception> failed, CancellationToken cancellationToken)
    {
        var wanted = intents.DistinctBy(intent => intent.TicketId).ToDictionary(intent => intent.TicketId, StringComparer.Ordinal);
        if (await MakeTicketsAsync(saleId, wanted.Values, cancellationToken) is not (var sale, var held))
        {
            return null;
        }

        var events = new ConcurrentQueue<Event>();
        var made = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            held,
            new ParallelOptions { MaxDegreeOfParallelism = OrdersAtOnce, CancellationToken = cancellationToken },
            async (ticket, token) =>
            {
                using var activity = MessageTraces.Continue("seckill.ticket", wanted[ticket.Id].TraceParent);
                activity?.SetTag("mall.order", ticket.Id);
                try
                {
                    foreach (var @event in await EnsureOrderAsync(sale, ticket, wanted[ticket.Id].AddressId, durable, token))
                    {
                        events.Enqueue(@event);
                    }

                    made.Enqueue(ticket.Id);
                }
                catch (Exception e) when (!token.IsCancellationRequested)
                {
                    failed(e);
                }
            });
        try
        {
            await publisher.PublishAsync(events, cancellationToken);
            return made;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failed(e);
            return [];
        }
    }

    /// <summary>Makes tickets without orders, of intents that a rebuild finds in dead letters. A replay of the letter makes the order.</summary>
    public Task HoldAsync(string saleId, IReadOnlyCollection<TicketIntent> intents, CancellationToken cancellationToken) => MakeTicketsAsync(saleId, intents, cancellationToken);

    private sealed record HeldTickets(Sale Sale, IReadOnlyCollection<Ticket> Tickets);

    /// <summary>The tickets of all intents; null when there is no such sale.</summary>
    private async Task<HeldTickets?> MakeTicketsAsync(string saleId, IReadOnlyCollection<TicketIntent> intents, CancellationToken cancellationToken)
    {
        // Usually none is a ticket yet, so existing ones are read only after a first try that fails.
        var isFirst = true;
        var held = await CosmosItems.AgainAsync<HeldTickets>(
            SeckillErrors.Busy,
            async () =>
            {
                if (await sales.FindAsync(saleId, cancellationToken) is not { } sale)
                {
                    return SeckillErrors.SaleNotFound;
                }

                Dictionary<string, Ticket> existing = isFirst ? [] : await tickets.FindAsync(saleId, [.. intents.Select(intent => intent.TicketId)], cancellationToken);
                var missing = intents.Where(intent => !existing.ContainsKey(intent.TicketId)).ToList();
                var oldest = sale.Gate == GateStatus.Rebuilding ? sale.CountsFrom : sale.Generation;
                var late = missing.Where(intent => intent.Generation < oldest).ToList();

                // A late intent was most likely delivered twice and may be a ticket already. A generation above the sale's cannot exist: the sale was read from a lagging replica.
                var isDoubtful = (late.Count > 0 && isFirst) || missing.Any(intent => intent.Generation > sale.Generation);
                isFirst = false;
                List<Ticket> created = [.. Allot(sale, missing.Except(late)), .. late.Select(intent => TicketOf(sale, intent, TicketStatus.Released, TicketUnits.TooLate))];
                if (isDoubtful || (created.Count > 0 && await tickets.HoldAsync(sale, created, cancellationToken) != TicketStore.HoldOutcome.Held))
                {
                    return null;
                }

                foreach (var intent in late)
                {
                    LogTooLate(intent.TicketId, intent.Generation, sale.Generation);
                }

                foreach (var ticket in created.Where(ticket => ticket.Reason == TicketUnits.NoUnit))
                {
                    LogNoUnit(ticket.Id);
                }

                return new HeldTickets(sale, [.. existing.Values, .. created]);
            },
            cancellationToken);
        return held.Refusal is Unavailable ? throw new TimeoutException($"The sale {saleId} changes too fast to be drained.") : held.Value;
    }

    /// <summary>Gives units in the order of wins. An intent for more than is left gets, and takes, none.</summary>
    private static List<Ticket> Allot(Sale sale, IEnumerable<TicketIntent> intents)
    {
        var left = sale.Available;
        var made = new List<Ticket>();
        foreach (var intent in intents.OrderBy(intent => intent.Position))
        {
            var hasUnits = intent.Quantity <= left;
            left -= hasUnits ? intent.Quantity : 0;
            // A ticket without a unit stays in the gate until the rebuild: if Redis were told of a release, it would promise units that do not exist to somebody else.
            made.Add(hasUnits ? TicketOf(sale, intent, TicketStatus.Held, null) : TicketOf(sale, intent, TicketStatus.Released, TicketUnits.NoUnit) with { GatePending = true });
        }

        return made;
    }

    private static Ticket TicketOf(Sale sale, TicketIntent intent, TicketStatus status, string? reason) => new()
    {
        Id = intent.TicketId,
        SaleId = sale.Id,
        UserId = intent.UserId,
        Quantity = intent.Quantity,
        Position = intent.Position,
        WonAt = intent.At,
        IsOffer = intent.IsOffer,
        Status = status,
        Reason = reason,
    };

    /// <summary>Writes the ticket's order as one that waits for payment: its units are taken, so no orchestration step has to open it. Without units, the order is rejected.</summary>
    /// <returns>The order's events. Publishing one again is the same event.</returns>
    private async Task<IReadOnlyList<Event>> EnsureOrderAsync(Sale sale, Ticket ticket, string? addressId, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        // A missing address can still be given until shipment.
        var (address, _) = await addresses.ResolveAsync(ticket.UserId, addressId, null, cancellationToken);
        var now = time.GetUtcNow();
        var line = new OrderLine(sale.ProductId, sale.ProductName, sale.Price, ticket.Quantity) { Category = sale.Category };
        if (!Order.Place(ticket.Id, ticket.UserId, [line], address, now, ticket.IsOffer).Is(out var order, out var refusal))
        {
            throw new InvalidOperationException($"The ticket {ticket.Id} cannot be an order: {refusal.Detail}");
        }

        order = order with { SaleId = sale.Id };
        var isRejected = ticket.Status == TicketStatus.Released;
        if (isRejected)
        {
            order = order.Reject("sold-out", now).Value!;
        }
        else
        {
            var window = ticket.IsOffer ? options.Value.OfferWindow : options.Value.PaymentWindow;
            var payment = await payments.OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, now + window), cancellationToken);
            order = order.AwaitPayment(payment.PayBy, now).Value!;
        }

        // The queue message replaces the order's outbox: it is completed once the events are sent.
        var events = order.Outbox!;
        order = order with { Outbox = null };
        var stored = await orders.TryPlaceOnceAsync(order, cancellationToken) ? order : await orders.FindAsync(order.UserId, order.Id, cancellationToken);
        if (stored is null)
        {
            throw new TimeoutException($"The order {order.Id} is there and cannot be read yet.");
        }

        if (!stored.IsSettled)
        {
            await durable.StartOrderAsync(PlacedOrder.Of(order), cancellationToken);
        }

        // This is a redelivery, and the order has released the ticket since. The order tells of its end itself; only its placing may be untold.
        if (isRejected && stored.Status != OrderStatus.Rejected)
        {
            events = [events[0]];
        }

        // Usually the buyer was told of the offer when he was taken off the waiting list; then this repeats that event. If he left the list at that moment, this is the only one.
        return ticket.IsOffer ? [.. events, OfferEvent.Of(ticket.Id, ticket.UserId, sale, options.Value.OfferWindow, now)] : events;
    }

    /// <summary>Nearly always the door answered 503. Only with a split Redis can it have answered 202, so the buyer is told that it is over.</summary>
    [LoggerMessage(70, LogLevel.Error, "The intent {TicketId} of generation {Generation} came after the sale was rebuilt to {Current}; its ticket is released and its order rejected.")]
    private partial void LogTooLate(string ticketId, int generation, int current);

    /// <summary>Possible only after the gate lost data and oversold. The write of the ticket starts its rebuild.</summary>
    [LoggerMessage(71, LogLevel.Error, "The ticket {TicketId} was promised and there is no unit for it; its order is rejected and the gate of the sale is rebuilt.")]
    private partial void LogNoUnit(string ticketId);
}
