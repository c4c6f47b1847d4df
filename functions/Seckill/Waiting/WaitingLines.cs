using System.Collections.Concurrent;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>The waiting lists as this instance knows them, at most a second old. Thousands ask for their place again and again; that costs one query a second, which reads only changes since
/// the last one. This instance's own changes are included.</summary>
internal sealed class WaitingLines(CosmosDatabase database, Broadcasts broadcasts, TimeProvider time)
{
    private const int MaxSales = 1000;
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(10);

    private readonly RecentReads<Line> _reads = new(time, MaxSales);
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>A buyer's place; null when he is not in line.</summary>
    public async Task<WaitingView?> FindAsync(string saleId, string userId, CancellationToken cancellationToken) =>
        (await _reads.GetAsync(saleId, () => ReadAsync(saleId), cancellationToken)).Find(saleId, userId);

    /// <summary>A buyer came, left or was served: the next caller reads what changed.</summary>
    public void Forget(string saleId) => _reads.Forget(saleId);

    /// <summary>The same, on every instance.</summary>
    public Task ForgetEverywhereAsync(string saleId)
    {
        Forget(saleId);
        return broadcasts.TellAsync(SeckillNames.Joined, saleId);
    }

    private async Task<Line> ReadAsync(string saleId)
    {
        var now = time.GetTimestamp();
        foreach (var known in _lines)
        {
            if (time.GetElapsedTime(known.Value.ReadAt, now) > ForgottenAfter)
            {
                _lines.TryRemove(known);
            }
        }

        var line = _lines.GetOrAdd(saleId, static _ => new Line());
        line.ReadAt = now;
        // Times of changes are whole seconds: the last second read may have more changes by now.
        var query = new QueryDefinition(
            "SELECT c.userId, c.quantity, c.status, c.joinedAt, c.place, c.ticketId, c._ts AS changedAt FROM c WHERE c.type = 'waiting' AND c._ts >= @since").WithParameter("@since", line.ChangedAt);
        line.Add(await database.Container(SeckillNames.Container).ListAsync<Row>(query, saleId, int.MaxValue, CancellationToken.None));
        return line;
    }

    private sealed record Row(string UserId, int Quantity, WaitingStatus Status, DateTimeOffset JoinedAt, string Place, string? TicketId, long ChangedAt);

    private sealed class Line
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
        private string[] _places = [];

        public long ReadAt { get; set; }

        /// <summary>Time of the last change read, in seconds of the database's clock.</summary>
        public long ChangedAt { get; private set; }

        public void Add(List<Row> changed)
        {
            lock (_lock)
            {
                // Two readings may come back in reverse order.
                foreach (var row in changed.Where(row => !_rows.TryGetValue(row.UserId, out var known) || known.ChangedAt <= row.ChangedAt))
                {
                    _rows[row.UserId] = row;
                    ChangedAt = Math.Max(ChangedAt, row.ChangedAt);
                }

                if (changed.Count > 0)
                {
                    _places = [.. _rows.Values.Where(row => row.Status == WaitingStatus.Waiting).Select(row => row.Place).Order(StringComparer.Ordinal)];
                }
            }
        }

        public WaitingView? Find(string saleId, string userId)
        {
            lock (_lock)
            {
                if (!_rows.TryGetValue(userId, out var row) || row.Status == WaitingStatus.Left)
                {
                    return null;
                }

                long? position = row.Status == WaitingStatus.Waiting ? 1 + Array.BinarySearch(_places, row.Place, StringComparer.Ordinal) : null;
                return new WaitingView(SaleBuckets.SaleOf(saleId), row.Quantity, row.Status, row.JoinedAt, position, row.TicketId);
            }
        }
    }
}
