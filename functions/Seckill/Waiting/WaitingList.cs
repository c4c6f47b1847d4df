using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>Who waits for units of which sale, in order.</summary>
internal sealed class WaitingList(CosmosDatabase database, Outbox outbox)
{
    private const int Tries = 8;

    private Container Entries => database.Container(SeckillNames.Container);

    public Task<Versioned<WaitingEntry>?> FindAsync(string saleId, string userId, CancellationToken cancellationToken) =>
        Entries.FindAsync<WaitingEntry>(WaitingEntry.IdOf(userId), saleId, cancellationToken);

    /// <summary>The entry afterwards, and whether this call put him there. Who waits already keeps his place.</summary>
    public async Task<(WaitingEntry Entry, bool IsNew)> JoinAsync(WaitingEntry entry, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(entry.SaleId, entry.UserId, cancellationToken) is not { } found)
            {
                if (await Entries.TryCreateAsync(entry, entry.SaleId, cancellationToken) is not null)
                {
                    return (entry, true);
                }
            }
            else if (found.Value.Status == WaitingStatus.Waiting)
            {
                return (found.Value, false);
            }
            else if (await Entries.TryReplaceAsync(entry with { Outbox = found.Value.Outbox }, entry.Id, entry.SaleId, found.ETag, cancellationToken) is not null)
            {
                return (entry, true);
            }
        }

        throw new TimeoutException("The place in line changes too fast.");
    }

    /// <summary>False when he was not there.</summary>
    public async Task<bool> LeaveAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(saleId, userId, cancellationToken) is not { } found || found.Value.Status != WaitingStatus.Waiting)
            {
                return false;
            }

            if (await Entries.TryDeleteAsync(found.Value.Id, saleId, found.ETag, cancellationToken))
            {
                return true;
            }
        }

        throw new TimeoutException("The place in line changes too fast.");
    }

    /// <summary>1 is the next.</summary>
    public async Task<long> PositionAsync(WaitingEntry entry, CancellationToken cancellationToken) => 1 + (await Entries.ListAsync<long>(
        new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'waiting' AND c.status = 'waiting' AND c.place < @place").WithParameter("@place", entry.Place),
        entry.SaleId, int.MaxValue, cancellationToken)).Sum();

    /// <summary>The first in line behind a place; "" is before all.</summary>
    public Task<List<WaitingEntry>> NextAsync(string saleId, string behind, int count, CancellationToken cancellationToken) => Entries.ListAsync<WaitingEntry>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'waiting' AND c.status = 'waiting' AND c.place > @behind ORDER BY c.place OFFSET 0 LIMIT @count")
            .WithParameter("@behind", behind).WithParameter("@count", count),
        saleId, count, cancellationToken);

    /// <summary>He waits no more; if that is told him, it is in the same write.</summary>
    public async Task ServeAsync(string saleId, string userId, Func<WaitingEntry, WaitingEntry> serve, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(saleId, userId, cancellationToken) is not { Value.Status: WaitingStatus.Waiting } found)
            {
                return;
            }

            var served = serve(found.Value);
            if (await Entries.TryReplaceAsync(served, served.Id, saleId, found.ETag, cancellationToken) is not null)
            {
                await outbox.RelayAsync(SeckillNames.Container, served.Id, saleId, served.Outbox, cancellationToken);
                return;
            }
        }
    }
}
