using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Gives units that are free to those who wait. The gate does it in the same step that frees the units, so nobody at the door is quicker; what is here chooses who is
/// next, and tells whoever got an offer once it does not depend on Redis any more.</summary>
internal sealed class WaitingOffers(
    WaitingList list, SaleGate gate, IntentSender sender, TicketStore tickets, IOptions<SeckillOptions> options, TimeProvider time)
{
    /// <summary>Offered to at once. Some may be passed over: they have a ticket, they pause, or they want more than is there.</summary>
    private const int AtOnce = 50;

    /// <summary>Who is next, each with the ticket that he gets if there is a unit.</summary>
    public async Task<IReadOnlyList<OfferCandidate>> NextAsync(string saleId, CancellationToken cancellationToken) =>
        Candidates(saleId, await list.NextAsync(saleId, "", AtOnce, cancellationToken));

    /// <summary>Offers what is free now, to everybody in line until nothing is free. Units that come back are offered when they do, to the first ones only; this is also for what nobody waited for
    /// then, and for what a crash left.</summary>
    public async Task OfferAsync(Sale sale, CancellationToken cancellationToken)
    {
        var next = await list.NextAsync(sale.Id, "", AtOnce, cancellationToken);
        while (next.Count > 0 && await gate.ApplyAsync(sale, Candidates(sale.Id, next)) is { } release)
        {
            await FollowAsync(sale, release, cancellationToken);
            var isEnough = next.Count < AtOnce || await gate.StateAsync(sale.Id) is not { } state || state.Taken >= state.Capacity;
            next = isEnough ? [] : await list.NextAsync(sale.Id, next[^1].Place, AtOnce, cancellationToken);
        }
    }

    /// <summary>Gives the gate what an operator changed; units that this adds are for those who wait. False: the gate is another one and was told nothing.</summary>
    public async Task<bool> ApplyAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (await gate.ApplyAsync(sale, await NextAsync(sale.Id, cancellationToken)) is not { } release)
        {
            return false;
        }

        await FollowAsync(sale, release, cancellationToken);
        return true;
    }

    /// <summary>After the gate made offers: their intents go to the queue, and who got one is told. A crash in between: the gate names him as a holder the next time.</summary>
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
            // One that was not sent yet is relayed by a timer; until then he waits.
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
