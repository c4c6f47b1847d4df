using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

public enum DrainResult
{
    /// <summary>It is a ticket with an order, and the order is on its way.</summary>
    Done,

    /// <summary>There is no such sale.</summary>
    NoSuchSale,
}

/// <summary>Makes tickets and orders of intents. This is the second and last gate: the sale's own counters give the units, in the batch that writes the tickets. Everything
/// may run twice, at once, and end anywhere.</summary>
internal sealed partial class TicketDrain(
    SaleStore sales, TicketStore tickets, OrderStore orders, PaymentStore payments, ShippingAddresses addresses, EventPublisher publisher, IOptions<SeckillOptions> options, TimeProvider time, ILogger<TicketDrain> logger)
{
    // Every failed try means that the sale or one of the tickets changed in between.
    private const int Tries = 32;

    // The door needs the processor more than the drain does.
    private const int OrdersAtOnce = 8;

    /// <summary>Intents of one sale; at most <see cref="TicketStore.MaxPerBatch"/>.</summary>
    /// <returns>What became of each ticket id. One that is missing failed; <paramref name="failed"/> was told why.</returns>
    public async Task<Dictionary<string, DrainResult>> DrainAsync(
        string saleId, IReadOnlyCollection<TicketIntent> intents, DurableTaskClient durable, Action<string, Exception> failed, CancellationToken cancellationToken)
    {
        var results = new Dictionary<string, DrainResult>(StringComparer.Ordinal);
        var wanted = intents.DistinctBy(intent => intent.TicketId).ToDictionary(intent => intent.TicketId, StringComparer.Ordinal);
        if (await HoldAsync(saleId, wanted.Values, results, cancellationToken) is not (var sale, var held))
        {
            foreach (var id in wanted.Keys)
            {
                results[id] = DrainResult.NoSuchSale;
            }

            return results;
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
                    failed(ticket.Id, e);
                }
            });
        await TellAsync(events, made, results, failed, cancellationToken);
        return results;
    }

    /// <summary>Makes the tickets of intents, and no orders: for those that a rebuild finds in dead letters. Whoever replays one makes its order.</summary>
    public Task HoldAsync(string saleId, IReadOnlyCollection<TicketIntent> intents, CancellationToken cancellationToken) => HoldAsync(saleId, intents, [], cancellationToken);

    /// <summary>Whether waiting may help.</summary>
    public static bool IsTransient(Exception e) => e is CosmosException or ServiceBusException or RpcException or HttpRequestException or TimeoutException or OperationCanceledException;

    /// <summary>The tickets of all intents that count; null when there is no such sale.</summary>
    private async Task<(Sale Sale, IReadOnlyCollection<Ticket> Tickets)?> HoldAsync(
        string saleId, IReadOnlyCollection<TicketIntent> intents, Dictionary<string, DrainResult> results, CancellationToken cancellationToken)
    {
        Dictionary<string, Ticket> existing = [];
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await sales.FindAsync(saleId, cancellationToken) is not { } sale)
            {
                return null;
            }

            if (attempt > 0)
            {
                existing = await tickets.FindAsync(saleId, [.. intents.Select(intent => intent.TicketId)], cancellationToken);
            }

            var missing = intents.Where(intent => !existing.ContainsKey(intent.TicketId)).ToList();
            var oldest = sale.Gate == GateStatus.Rebuilding ? sale.CountsFrom : sale.Generation;
            var late = missing.Where(intent => intent.Generation < oldest).ToList();
            if (late.Count > 0 && attempt == 0)
            {
                // Delivered twice, most likely: it may be a ticket.
                continue;
            }

            // Read from a replica that lags: nobody can have promised anything of a generation that is not there yet.
            if (missing.Any(intent => intent.Generation > sale.Generation))
            {
                continue;
            }

            List<Ticket> created = [.. Allot(sale, missing.Except(late)), .. late.Select(intent => TicketOf(sale, intent, TicketStatus.Released, TicketUnits.TooLate))];
            if (created.Count == 0 || await tickets.HoldAsync(sale, created, cancellationToken) == TicketStore.HoldOutcome.Held)
            {
                foreach (var intent in late)
                {
                    LogTooLate(intent.TicketId, intent.Generation, sale.Generation);
                }

                foreach (var ticket in created.Where(ticket => ticket.Reason == TicketUnits.NoUnit))
                {
                    LogNoUnit(ticket.Id);
                }

                return (sale, [.. existing.Values, .. created]);
            }
        }

        throw new TimeoutException($"The sale {saleId} changes too fast to be drained.");
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
        if (stored is { IsSettled: false })
        {
            await durable.StartOrderAsync(PlacedOrder.Of(order), cancellationToken);
        }

        // A message that comes again, after its ticket was released by the order: that told of it.
        if (isRejected && stored?.Status != OrderStatus.Rejected)
        {
            return [];
        }

        // Most likely he was told of the offer when he was taken off the waiting list; then this is the same event once more. Who left the list in that moment has only this one.
        return ticket.IsOffer ? [.. events, OfferEvent.Of(ticket.Id, ticket.UserId, sale, options.Value.OfferWindow, now)] : events;
    }

    private async Task TellAsync(
        IReadOnlyCollection<Event> events, IEnumerable<string> made, Dictionary<string, DrainResult> results, Action<string, Exception> failed, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(events, cancellationToken);
            foreach (var id in made)
            {
                results[id] = DrainResult.Done;
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var id in made)
            {
                failed(id, e);
            }
        }
    }

    /// <summary>Nearly always its sender answered 503. Only a Redis that split can have answered otherwise; so its buyer is told that it is over.</summary>
    [LoggerMessage(70, LogLevel.Error, "The intent {TicketId} of generation {Generation} came after the sale was rebuilt to {Current}; its ticket is released and its order rejected.")]
    private partial void LogTooLate(string ticketId, int generation, int current);

    /// <summary>Only possible when the gate sold more than there is, after it lost data. The write that says so has it rebuilt.</summary>
    [LoggerMessage(71, LogLevel.Error, "The ticket {TicketId} was promised and there is no unit for it; its order is rejected and the gate of the sale is rebuilt.")]
    private partial void LogNoUnit(string ticketId);
}
