using System.Collections.Concurrent;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Makes tickets and orders of intents. This is the second and last gate: the sale's own counters give the units, in the batch that writes the tickets. Everything
/// may run twice, at once, and end anywhere.</summary>
internal sealed partial class TicketMaker(
    SaleStore sales, TicketStore tickets, OrderStore orders, PaymentStore payments, ShippingAddresses addresses, EventPublisher publisher, IOptions<SeckillOptions> options, TimeProvider time, ILogger<TicketMaker> logger)
{
    // The door needs the processor more than the drain does.
    private const int OrdersAtOnce = 8;

    /// <summary>Intents of one sale; at most <see cref="TicketStore.MaxPerBatch"/>.</summary>
    /// <returns>The ids of those that are tickets with orders that are on their way. One that is missing failed; <paramref name="failed"/> was told why. Null: there is no such sale.</returns>
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

    /// <summary>Makes the tickets of intents, and no orders: for those that a rebuild finds in dead letters. Whoever replays one makes its order.</summary>
    public Task HoldAsync(string saleId, IReadOnlyCollection<TicketIntent> intents, CancellationToken cancellationToken) => MakeTicketsAsync(saleId, intents, cancellationToken);

    private sealed record HeldTickets(Sale Sale, IReadOnlyCollection<Ticket> Tickets);

    /// <summary>The tickets of all intents that count; null when there is no such sale.</summary>
    private async Task<HeldTickets?> MakeTicketsAsync(string saleId, IReadOnlyCollection<TicketIntent> intents, CancellationToken cancellationToken)
    {
        // Nearly always none of them is a ticket yet: they are looked for when the first try says otherwise.
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

                // A late one was delivered twice, most likely, and may be a ticket. And nobody can have promised anything of a generation that is not there yet: the sale was read from a replica that lags.
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

    /// <summary>In the order in which they won; who finds no unit gets none, and no unit is taken from him.</summary>
    private static List<Ticket> Allot(Sale sale, IEnumerable<TicketIntent> intents)
    {
        var left = sale.Available;
        var made = new List<Ticket>();
        foreach (var intent in intents.OrderBy(intent => intent.Position))
        {
            var hasUnits = intent.Quantity <= left;
            left -= hasUnits ? intent.Quantity : 0;
            // Without a unit: the gate is rebuilt without it. Until then Redis believes in units that are not there, and told of them it would promise them to somebody else.
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

    /// <summary>The order of a ticket needs no step of its orchestration to be opened: its units are taken, so it is written as one that waits for its payment. One without units is rejected.</summary>
    /// <returns>What is to be told of the order. Telling it again is the same event.</returns>
    private async Task<IReadOnlyList<Event>> EnsureOrderAsync(Sale sale, Ticket ticket, string? addressId, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        // An address that is not there (any more) can still be given until shipment.
        var (address, _) = await addresses.ResolveAsync(ticket.UserId, addressId, null, cancellationToken);
        var now = time.GetUtcNow();
        var line = new OrderLine(sale.ProductId, sale.ProductName, sale.Price, ticket.Quantity);
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

        // The message in the queue stands for the order's outbox: it is completed when this is told.
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

        // The message came before, and its order has released the ticket since. The order told of that itself, but that it was placed may not have been told.
        if (isRejected && stored.Status != OrderStatus.Rejected)
        {
            events = [events[0]];
        }

        // Most likely he was told of the offer when he was taken off the waiting list; then this is the same event once more. Who left the list in that moment has only this one.
        return ticket.IsOffer ? [.. events, OfferEvent.Of(ticket.Id, ticket.UserId, sale, options.Value.OfferWindow, now)] : events;
    }

    /// <summary>Nearly always its sender answered 503. Only a Redis that split can have answered otherwise; so its buyer is told that it is over.</summary>
    [LoggerMessage(70, LogLevel.Error, "The intent {TicketId} of generation {Generation} came after the sale was rebuilt to {Current}; its ticket is released and its order rejected.")]
    private partial void LogTooLate(string ticketId, int generation, int current);

    /// <summary>Only possible when the gate sold more than there is, after it lost data. The write that says so has it rebuilt.</summary>
    [LoggerMessage(71, LogLevel.Error, "The ticket {TicketId} was promised and there is no unit for it; its order is rejected and the gate of the sale is rebuilt.")]
    private partial void LogNoUnit(string ticketId);
}
