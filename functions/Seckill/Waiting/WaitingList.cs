using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>Waiting buyers of each sale, in order.</summary>
internal sealed class WaitingList(CosmosDatabase database, WaitingLines lines, Outbox outbox)
{
    private Container Entries => database.Container(SeckillNames.Container);

    /// <summary>Returns the given entry, or the earlier one of a buyer who waits already.</summary>
    public async Task<Outcome<WaitingEntry>> JoinAsync(WaitingEntry entry, CancellationToken cancellationToken)
    {
        var joined = await Entries.ChangeAsync<WaitingEntry>(
            entry.Id,
            entry.SaleId,
            found => Task.FromResult<Outcome<WaitingEntry>>(found is { Status: WaitingStatus.Waiting } ? found : entry with { Outbox = found?.Outbox }),
            SeckillErrors.Busy,
            cancellationToken);
        await lines.ForgetEverywhereAsync(entry.SaleId);
        return joined;
    }

    /// <summary>Refused when he did not wait.</summary>
    public Task<Outcome<WaitingEntry>> LeaveAsync(string saleId, string userId, CancellationToken cancellationToken) =>
        ChangeAsync(saleId, userId, found => found with { Status = WaitingStatus.Left }, cancellationToken);

    /// <summary>1 is the next.</summary>
    public async Task<long> PositionAsync(WaitingEntry entry, CancellationToken cancellationToken) => 1 + (await Entries.ListAsync<long>(
        new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'waiting' AND c.status = 'waiting' AND c.place < @place").WithParameter("@place", entry.Place),
        entry.SaleId, int.MaxValue, cancellationToken)).Sum();

    /// <summary>The first in line behind a place; "" is before all.</summary>
    public Task<List<WaitingEntry>> NextAsync(string saleId, string behind, int count, CancellationToken cancellationToken) => Entries.ListAsync<WaitingEntry>(
        new QueryDefinition("SELECT TOP @count * FROM c WHERE c.type = 'waiting' AND c.status = 'waiting' AND c.place > @behind ORDER BY c.place")
            .WithParameter("@behind", behind).WithParameter("@count", count),
        saleId, count, cancellationToken);

    /// <summary>Ends a buyer's wait, with the event, if any, in one write.</summary>
    public Task ServeAsync(string saleId, string userId, Func<WaitingEntry, WaitingEntry> serve, CancellationToken cancellationToken) => ChangeAsync(saleId, userId, serve, cancellationToken);

    private async Task<Outcome<WaitingEntry>> ChangeAsync(string saleId, string userId, Func<WaitingEntry, WaitingEntry> change, CancellationToken cancellationToken)
    {
        var changed = await Entries.ChangeAsync<WaitingEntry>(
            WaitingEntry.IdOf(userId),
            saleId,
            found => Task.FromResult<Outcome<WaitingEntry>>(found is { Status: WaitingStatus.Waiting } ? change(found) : SeckillErrors.NotWaiting),
            SeckillErrors.Busy,
            cancellationToken,
            written: (_, now) => outbox.RelayAsync(SeckillNames.Container, now.Id, saleId, now.Outbox, cancellationToken));
        lines.Forget(saleId);
        return changed;
    }
}
