using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Gives free units to waiting buyers. The gate does it in the step that frees the units, so nobody at the door is quicker. This class chooses who is next, and tells a buyer of his
/// offer once it no longer depends on Redis.</summary>
internal sealed class WaitingOffers(
    WaitingList list, SaleGate gate, IntentSender sender, TicketStore tickets, IOptions<SeckillOptions> options, TimeProvider time)
{
    /// <summary>Buyers per step. Some may be passed over: they have a ticket, pause, or want more than is left.</summary>
    private const int AtOnce = 50;

    /// <summary>The next buyers, each with his ticket if units are free.</summary>
    public async Task<IReadOnlyList<OfferCandidate>> NextAsync(string saleId, CancellationToken cancellationToken) =>
        Candidates(saleId, await list.NextAsync(saleId, "", AtOnce, cancellationToken));

    /// <summary>Offers free units down the line until none are left. A release offers its units only to the first in line; this also offers what nobody waited for then, and what a crash
    /// left.</summary>
    /// <returns>Units that the first of those wants who still wait; 0 when nobody does.</returns>
    public async Task<int> OfferAsync(Sale sale, CancellationToken cancellationToken)
    {
        var wanted = 0;
        var next = await list.NextAsync(sale.Id, "", AtOnce, cancellationToken);
        while (next.Count > 0 && await gate.ApplyAsync(sale, Candidates(sale.Id, next)) is { } release)
        {
            await FollowAsync(sale, release, cancellationToken);
            var served = release.Offers.Select(offer => offer.UserId).Concat(release.Holders).ToHashSet(StringComparer.Ordinal);
            wanted = wanted > 0 ? wanted : next.Find(entry => !served.Contains(entry.UserId))?.Quantity ?? 0;
            var isEnough = next.Count < AtOnce || await gate.StateAsync(sale.Id) is not { } state || state.Taken >= state.Capacity;
            next = isEnough ? [] : await list.NextAsync(sale.Id, next[^1].Place, AtOnce, cancellationToken);
        }

        return wanted;
    }

    /// <summary>Gives the gate an operator's change; added units go to waiting buyers. A gate of another generation is told nothing.</summary>
    public async Task ApplyAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (await gate.ApplyAsync(sale, await NextAsync(sale.Id, cancellationToken)) is { } release)
        {
            await FollowAsync(sale, release, cancellationToken);
        }
    }

    /// <summary>After the gate made offers: sends their intents to the queue and tells the buyers. After a crash in between, the gate names them as holders next time.</summary>
    public async Task FollowAsync(Sale sale, GateRelease release, CancellationToken cancellationToken)
    {
        await Task.WhenAll(release.Offers.Select(async offer =>
        {
            if (await sender.SendAsync(offer))
            {
                await TellAsync(sale, offer.UserId, offer.TicketId, cancellationToken);
            }
        }));

        foreach (var userId in release.Holders)
        {
            // A timer relays an unsent ticket; until then the buyer waits.
            if ((await gate.FindAsync(sale.Id, userId)).Ticket is { IsUnsent: false } held && await tickets.FindAsync(held.TicketId, cancellationToken) is { } ticket)
            {
                await (ticket.IsOffer
                    ? TellAsync(sale, userId, ticket.Id, cancellationToken)
                    : list.ServeAsync(sale.Id, userId, entry => entry.Served(ticket.Id), cancellationToken));
            }
        }
    }

    private List<OfferCandidate> Candidates(string saleId, List<WaitingEntry> entries) =>
        [.. entries.Select(entry => new OfferCandidate(entry.UserId, entry.Quantity, $"{saleId}.{Ids.New(time.GetUtcNow())}", entry.AddressId))];

    private Task TellAsync(Sale sale, string userId, string ticketId, CancellationToken cancellationToken) => list.ServeAsync(
        sale.Id, userId, entry => entry.Offered(ticketId, sale, options.Value.OfferWindow, time.GetUtcNow()), cancellationToken);
}
