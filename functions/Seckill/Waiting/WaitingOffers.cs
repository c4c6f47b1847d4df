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
    public async Task<IReadOnlyList<OfferCandidate>> NextAsync(string saleId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return [.. (await list.NextAsync(saleId, AtOnce, cancellationToken)).Select(entry => new OfferCandidate(entry.UserId, entry.Quantity, $"{saleId}.{Ids.New(now)}", entry.AddressId))];
    }

    /// <summary>Offers what is free now. Units that come back are offered when they do; this is for what nobody waited for then, and for what a crash left.</summary>
    public async Task OfferAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (await NextAsync(sale.Id, cancellationToken) is { Count: > 0 } next && await gate.ApplyAsync(sale, next) is { } release)
        {
            await FollowAsync(sale, release, cancellationToken);
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

    private Task TellAsync(Sale sale, string userId, string ticketId, CancellationToken cancellationToken) => list.ServeAsync(
        sale.Id, userId, entry => entry.Offered(ticketId, sale, options.Value.OfferWindow, time.GetUtcNow()), cancellationToken);
}
