namespace Mall.Functions.Seckill;

/// <summary>Tells Redis that a released ticket's units are free. Until Redis knows, the ticket is marked, and a timer tries again.</summary>
internal sealed class GateReleases(SaleStore sales, TicketStore tickets, SaleGate gate, WaitingOffers offers)
{
    /// <summary>False: the gate is being rebuilt and may not have seen the release; it must be told later.</summary>
    /// <exception cref="GateUnavailableException">Redis does not answer.</exception>
    public async Task<bool> TellAsync(string saleId, string ticketId, string userId, string? reason, CancellationToken cancellationToken)
    {
        // Read the sale after the release: a gate of this generation has the ticket as held, or was filled since.
        if (await sales.FindAsync(saleId, cancellationToken) is not { } sale
            || await gate.ReleaseAsync(sale, ticketId, userId, TicketUnits.IsLapse(reason), await offers.NextAsync(saleId, cancellationToken)) is not { } release)
        {
            return false;
        }

        await offers.FollowAsync(sale, release, cancellationToken);
        await tickets.ToldGateAsync(ticketId, saleId, cancellationToken);
        return true;
    }
}
