using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>Reads a sale's data, on purpose not through the classes that write it.</summary>
internal sealed class SaleAuditReads(CosmosDatabase database, SaleGate gate, QueuedIntents queue)
{
    private Container Sales => database.Container(SeckillNames.Container);

    /// <summary>Null when there is no such sale.</summary>
    public async Task<SalePicture?> ReadAsync(string saleId, CancellationToken cancellationToken)
    {
        if (await Sales.FindAsync<Sale>(saleId, saleId, cancellationToken) is not { } before)
        {
            return null;
        }

        var (state, gateTickets) = before.Value.Gate == GateStatus.Ready ? await ReadGateAsync(before.Value, cancellationToken) : (null, []);
        var queued = Units(await queue.AllAsync(saleId, cancellationToken));
        var dead = Units(await queue.DeadAsync(saleId, cancellationToken));
        var tickets = await Sales.ListAsync<Ticket>(new QueryDefinition("SELECT * FROM c WHERE c.type = 'ticket'"), saleId, int.MaxValue, cancellationToken);

        // Looks for the ids of the tickets' orders, which begin with the sale's id, rather than trust a mark in the order.
        var prefix = saleId + ".";
        var payments = await database.Container(PaymentsNames.Container).ListAsync<Payment>(
            new QueryDefinition("SELECT * FROM c WHERE c.type = 'payment' AND STARTSWITH(c.id, @prefix)").WithParameter("@prefix", prefix),
            null, int.MaxValue, cancellationToken);
        var orders = await database.Container(OrdersNames.Container).ListAsync<Order>(
            new QueryDefinition("SELECT * FROM c WHERE c.type = 'order' AND STARTSWITH(c.id, @prefix)").WithParameter("@prefix", prefix),
            null, int.MaxValue, cancellationToken);

        var after = await Sales.FindAsync<Sale>(saleId, saleId, cancellationToken);
        var isQuiet = after?.ETag == before.ETag && (state is null || IsSame(state, await gate.TryStateAsync(saleId)));
        return new SalePicture(
            before.Value, isQuiet, state, gateTickets, queued, dead, tickets,
            orders.ToDictionary(order => order.Id, AuditedOrder.Of, StringComparer.Ordinal),
            payments.ToDictionary(payment => payment.Id, AuditedPayment.Of, StringComparer.Ordinal));
    }

    private async Task<(GateState? State, IReadOnlyList<GateTicket> Tickets)> ReadGateAsync(Sale sale, CancellationToken cancellationToken)
    {
        try
        {
            // Another generation is another gate; a closed sale is forgotten after a day.
            if (await gate.StateAsync(sale.Id) is not { } state || state.Generation != sale.Generation)
            {
                return (null, []);
            }

            var tickets = new Dictionary<string, GateTicket>(StringComparer.Ordinal);
            await foreach (var ticket in gate.TicketsAsync(sale.Id, cancellationToken))
            {
                tickets[ticket.TicketId] = ticket;
            }

            return (state, [.. tickets.Values]);
        }
        catch (GateUnavailableException)
        {
            return (null, []);
        }
    }

    private static bool IsSame(GateState before, GateState? after) => after is not null && before == after with { ServerTime = before.ServerTime };

    private static Dictionary<string, int> Units(IEnumerable<ServiceBusReceivedMessage> messages)
    {
        var units = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            units[QueuedIntents.TicketIdOf(message)] = UnitsOf(message);
        }

        return units;
    }

    private static int UnitsOf(ServiceBusReceivedMessage message)
    {
        try
        {
            return message.Body.ToObjectFromJson<TicketIntent>(Json.Options)?.Quantity ?? 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
