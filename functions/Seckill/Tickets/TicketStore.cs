using System.Net;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Tickets. Every change of units is in a batch with the sale's counters. Conditions replace ETags, so tickets of one sale do not wait for each other.</summary>
internal sealed partial class TicketStore(CosmosDatabase database, ShownTickets shown, IOptions<SeckillOptions> options)
{
    /// <summary>Tickets per batch, beside the sale.</summary>
    public const int MaxPerBatch = 99;

    private static readonly TransactionalBatchItemRequestOptions NoContent = new() { EnableContentResponseOnWrite = false };

    private Container Tickets => database.Container(SeckillNames.Container);

    public enum HoldOutcome
    {
        Held,

        /// <summary>A ticket exists already; nothing was written.</summary>
        Exists,

        /// <summary>The sale has changed since; nothing was written.</summary>
        SaleChanged,
    }

    public async Task<Ticket?> FindAsync(string ticketId, CancellationToken cancellationToken) =>
        Ticket.SaleIdOf(ticketId) is { } saleId && await Tickets.FindAsync<Ticket>(ticketId, saleId, cancellationToken) is { } found
            ? found.Value
            : null;

    public async Task<Dictionary<string, Ticket>> FindAsync(string saleId, IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        (await Tickets.ListAsync<Ticket>(
            new QueryDefinition("SELECT * FROM c WHERE c.type = 'ticket' AND ARRAY_CONTAINS(@ids, c.id)").WithParameter("@ids", ticketIds), saleId, int.MaxValue, cancellationToken))
        .ToDictionary(ticket => ticket.Id, StringComparer.Ordinal);

    /// <summary>Creates tickets and takes the held ones' units from the sale, all or nothing. If tickets have no unit, the sale must still lack those units. A missing unit means that the
    /// gate does not know what was sold, so it is rebuilt from the database before it sells too much or too little.</summary>
    /// <param name="sale">As read. Conditions are its generation and gate and, for tickets without a unit, whether it is closed.</param>
    /// <param name="tickets">At most <see cref="MaxPerBatch"/>, of this sale.</param>
    public async Task<HoldOutcome> HoldAsync(Sale sale, IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        var batch = Tickets.CreateTransactionalBatch(new PartitionKey(sale.Id));
        foreach (var ticket in tickets)
        {
            batch.CreateItemStream(CosmosItems.Serialize(ticket), NoContent);
        }

        var held = tickets.Where(ticket => ticket.Status == TicketStatus.Held).Sum(ticket => (long)ticket.Quantity);
        var smallestWithout = tickets.Where(ticket => ticket.Reason == TicketUnits.NoUnit).Min(ticket => (int?)ticket.Quantity);
        var condition = $"FROM c WHERE c.available >= {held} AND c.gate = '{JsonName(sale.Gate)}' AND c.generation = {sale.Generation}";
        List<PatchOperation> changes = [PatchOperation.Increment("/available", -held), PatchOperation.Increment("/held", held)];
        if (smallestWithout is { } quantity)
        {
            var (isClosed, isOrNot) = sale.Mode == SaleMode.Closed ? (true, "=") : (false, "!=");
            condition = $"FROM c WHERE c.available >= {held} AND c.available < {held + quantity} AND c.gate = '{JsonName(sale.Gate)}' AND c.generation = {sale.Generation} AND c.mode {isOrNot} 'closed'";
            if (!isClosed)
            {
                // Promises until the gate is shut have this generation and count like any other.
                changes.Add(PatchOperation.Set("/gate", GateStatus.Rebuilding));
            }
        }

        batch.PatchItem(sale.Id, changes, If(condition));
        using var response = await batch.RunAsync(cancellationToken);
        foreach (var ticket in tickets)
        {
            shown.Forget(ticket.Id);
        }

        return response.IsSuccessStatusCode ? HoldOutcome.Held
            : response.Any(result => result.StatusCode == HttpStatusCode.Conflict) ? HoldOutcome.Exists
            : response.Count > 0 && response[^1].StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound ? HoldOutcome.SaleChanged
            : throw response.Failure();
    }

    /// <summary>Writes a ticket that takes no units, with its log entry; false when it exists.</summary>
    public async Task<bool> TryWriteAsync(Ticket ticket, SaleLogEntry log, CancellationToken cancellationToken)
    {
        using var response = await Tickets.CreateTransactionalBatch(new PartitionKey(ticket.SaleId))
            .CreateItemStream(CosmosItems.Serialize(ticket))
            .CreateItemStream(CosmosItems.Serialize(log))
            .RunAsync(cancellationToken);
        return response.IsSuccessStatusCode || (response.StatusCode == HttpStatusCode.Conflict ? false : throw response.Failure());
    }

    /// <summary>A held ticket is sold or released, with the sale's units; false when it is not held. The sale is not closed, because none is with a ticket that is held.</summary>
    public async Task<bool> TrySettleAsync(string ticketId, TicketStatus to, string? reason, SaleChange change, CancellationToken cancellationToken)
    {
        var saleId = Ticket.SaleIdOf(ticketId) ?? throw new InvalidOperationException($"{ticketId} is not the id of a ticket.");
        List<PatchOperation> step = [PatchOperation.Set("/status", to)];
        if (to == TicketStatus.Released)
        {
            step.AddRange([PatchOperation.Set("/reason", reason), PatchOperation.Set("/gatePending", true)]);
        }

        var units = new List<PatchOperation>();
        SaleStore.AddIncrements(units, change);
        var batch = Tickets.CreateTransactionalBatch(new PartitionKey(saleId))
            .PatchItem(ticketId, step, If("FROM c WHERE c.status = 'held'"))
            .PatchItem(saleId, units, If("FROM c WHERE c.mode != 'closed'"));
        using var response = await batch.RunAsync(cancellationToken);
        shown.Forget(ticketId);
        return response.IsSuccessStatusCode || (response[0].StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound ? false : throw response.Failure());
    }

    /// <summary>Units of a sold ticket come back, with those of the sale; the last ones release it. For a closed sale Redis need not be told. False: ticket or sale is not as read; nothing was
    /// written.</summary>
    public async Task<bool> TryReturnAsync(Ticket read, string refundId, int quantity, SaleChange change, bool isClosed, CancellationToken cancellationToken)
    {
        List<PatchOperation> step = [PatchOperation.Set("/refunds", (string[])[.. read.Refunds ?? [], refundId])];
        step.AddRange(quantity == read.Quantity
            ? [PatchOperation.Set("/status", TicketStatus.Released), PatchOperation.Set("/reason", TicketUnits.Refunded)]
            : [PatchOperation.Set("/quantity", read.Quantity - quantity)]);
        if (!isClosed)
        {
            step.Add(PatchOperation.Set("/gatePending", true));
        }

        var units = new List<PatchOperation>();
        SaleStore.AddIncrements(units, change);
        var batch = Tickets.CreateTransactionalBatch(new PartitionKey(read.SaleId))
            .PatchItem(read.Id, step, If($"FROM c WHERE c.status = 'sold' AND c.quantity = {read.Quantity}"))
            .PatchItem(read.SaleId, units, If($"FROM c WHERE c.mode {(isClosed ? "=" : "!=")} 'closed'"));
        using var response = await batch.RunAsync(cancellationToken);
        shown.Forget(read.Id);
        return response.IsSuccessStatusCode || (response.Any(result => result.StatusCode == HttpStatusCode.PreconditionFailed) ? false : throw response.Failure());
    }

    /// <summary>Redis knows that the ticket has no more units than this. If more came back meanwhile, it must be told again.</summary>
    public Task ToldGateAsync(string ticketId, string saleId, int left, CancellationToken cancellationToken) => Tickets.TryPatchAsync(
        ticketId, saleId, [PatchOperation.Remove("/gatePending")],
        $"FROM c WHERE c.gatePending = true AND {(left == 0 ? "c.status = 'released'" : $"c.status = 'sold' AND c.quantity = {left}")}", cancellationToken);

    /// <summary>Tickets with free units that Redis must still be told of. Those without a unit only when the sale is over: until then Redis counts units that do not exist.</summary>
    public Task<List<Ticket>> ListGatePendingAsync(string saleId, bool withoutUnit, int limit, CancellationToken cancellationToken) => Tickets.ListAsync<Ticket>(
        new QueryDefinition($"SELECT * FROM c WHERE c.type = 'ticket' AND c.gatePending = true{(withoutUnit ? "" : " AND (NOT IS_DEFINED(c.reason) OR c.reason != 'no-unit')")}"), saleId, limit, cancellationToken);

    private static TransactionalBatchPatchItemRequestOptions If(string condition) => new() { EnableContentResponseOnWrite = false, FilterPredicate = condition };

    private static string JsonName<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
