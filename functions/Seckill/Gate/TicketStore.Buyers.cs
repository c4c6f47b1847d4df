using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>The tickets that a rebuild fills the gate from.</summary>
internal sealed partial class TicketStore
{
    // Each page is a call, and at most 4 MB anyway.
    private const int PageSize = 5000;

    /// <summary>All buyers who have or had a ticket. A ticket that is released meanwhile may be missing or still held; both are right: the gate is told of its release afterwards, and frees
    /// only what it has.</summary>
    public async IAsyncEnumerable<GateBuyer> BuyersAsync(
        string saleId, Func<CancellationToken, Task> afterEachPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var released = new Dictionary<string, Former>(StringComparer.Ordinal);
        await foreach (var row in RowsAsync(saleId, "c.status = 'released'", afterEachPage, cancellationToken))
        {
            released.TryGetValue(row.UserId, out var former);
            released[row.UserId] = former.And(row);
        }

        await foreach (var row in RowsAsync(saleId, "c.status IN ('held', 'sold')", afterEachPage, cancellationToken))
        {
            released.Remove(row.UserId, out var former);
            yield return new GateBuyer(row.UserId, row.TicketId, row.Quantity, Math.Max(row.Position, former.Position), row.WonAt, former.Lapsed, PausedUntil(former));
        }

        foreach (var (userId, former) in released)
        {
            yield return new GateBuyer(userId, null, 0, former.Position, former.WonAt, former.Lapsed, PausedUntil(former));
        }
    }

    // The database's clock is good enough: the pause is minutes.
    private DateTimeOffset? PausedUntil(Former former) =>
        former.Lapsed >= options.Value.MaxLapsed ? DateTimeOffset.FromUnixTimeSeconds(former.LastLapse) + options.Value.LapsePause : null;

    private async IAsyncEnumerable<Row> RowsAsync(
        string saleId, string condition, Func<CancellationToken, Task> afterEachPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(
            $"SELECT c.id AS ticketId, c.userId, c.quantity, c.position, c.wonAt, c.reason, c._ts AS changed FROM c WHERE c.type = 'ticket' AND {condition}");
        var pages = new QueryRequestOptions { MaxItemCount = PageSize, PartitionKey = new PartitionKey(saleId) };
        using var iterator = Tickets.GetItemQueryIterator<Row>(query, null, pages);
        var coming = iterator.ReadNextAsync(cancellationToken);
        try
        {
            while (true)
            {
                // The next page is on its way while this one is used.
                var page = await coming;
                var isLast = !iterator.HasMoreResults;
                coming = isLast ? coming : iterator.ReadNextAsync(cancellationToken);
                foreach (var row in page)
                {
                    yield return row;
                }

                await afterEachPage(cancellationToken);
                if (isLast)
                {
                    break;
                }
            }
        }
        finally
        {
            await ((Task)coming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record Row(string TicketId, string UserId, int Quantity, long Position, DateTimeOffset WonAt, string? Reason, long Changed);

    /// <summary>Sums up a buyer's released tickets.</summary>
    private readonly record struct Former(int Lapsed, long Position, long LastLapse, DateTimeOffset WonAt)
    {
        public Former And(Row row)
        {
            var next = this with { Position = Math.Max(Position, row.Position), WonAt = WonAt > row.WonAt ? WonAt : row.WonAt };
            return TicketUnits.IsLapse(row.Reason) ? next with { Lapsed = Lapsed + 1, LastLapse = Math.Max(LastLapse, row.Changed) } : next;
        }
    }
}
