namespace Mall.Functions.Seckill;

/// <summary>Tells Redis that units of a ticket are free. Until Redis knows, the ticket is marked, and a timer tries again.</summary>
internal sealed class GateReleases(SaleStore sales, TicketStore tickets, SaleGate gate, WaitingOffers offers)
{
    /// <summary>The same for a ticket as read.</summary>
    public Task<bool> TellAsync(Ticket ticket, CancellationToken cancellationToken) =>
        TellAsync(ticket.SaleId, ticket.Id, ticket.UserId, ticket.Reason, ticket.Left, cancellationToken);

    /// <summary>False: the gate is being rebuilt and may not have seen the release; it must be told later.</summary>
    /// <exception cref="GateUnavailableException">Redis does not answer.</exception>
    public async Task<bool> TellAsync(string saleId, string ticketId, string userId, string? reason, int left, CancellationToken cancellationToken)
    {
        // Read the sale after the release: a gate of this generation has the ticket as held, or was filled since.
        if (await sales.FindAsync(saleId, cancellationToken) is not { } sale
            || await gate.ReleaseAsync(sale, ticketId, userId, TicketUnits.IsLapse(reason), await offers.NextAsync(saleId, cancellationToken), left) is not { } release)
        {
            return false;
        }

        await offers.FollowAsync(sale, release, cancellationToken);
        await tickets.ToldGateAsync(ticketId, saleId, left, cancellationToken);
        return true;
    }
}
