using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Moves units to the buckets of a sale whose buyers ask in vain while other buckets have some. A bucket that nobody asks keeps what it has: each unit goes to where a buyer is. One instance at a time does it, under the
/// lease of the sale; the others' buyers ask again.</summary>
internal sealed partial class BalanceBuckets(
    SaleStore sales, SaleGate gate, SaleMoves moves, OperatorChanges changes, GateLeases leases, TimeProvider time, ILogger<BalanceBuckets> logger)
    : BackgroundLoop(TimeSpan.FromSeconds(1), time, logger)
{
    private readonly ConcurrentDictionary<string, int> _wanted = new(StringComparer.Ordinal);

    /// <summary>A buyer of this bucket wants units that it has not.</summary>
    public void Want(string bucketId, int quantity)
    {
        if (!_wanted.TryGetValue(bucketId, out var other) || other < quantity)
        {
            _wanted[bucketId] = quantity;
        }
    }

    /// <summary>Gives each of these buckets of one sale at least as many free units as wanted, if there are so many.</summary>
    /// <param name="wanted">By the ids of its buckets.</param>
    /// <param name="cancellationToken">Ends it between two moves.</param>
    public async Task RunAsync(string saleId, IReadOnlyDictionary<string, int> wanted, CancellationToken cancellationToken)
    {
        if (await sales.FindAsync(saleId, cancellationToken) is not { IsSplit: true, IsOver: false } sale)
        {
            return;
        }

        await using var lease = await leases.TryTakeAsync(saleId, cancellationToken);
        if (lease is null)
        {
            return;
        }

        // A gate that does not answer, or is not open, has nothing to give now.
        var free = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, state) in await Task.WhenAll(SaleBuckets.IdsOf(sale).Select(async id => (id, await gate.TryStateAsync(id)))))
        {
            free[id] = state is null ? 0 : Math.Max(0, state.Capacity - state.Taken);
        }

        foreach (var (bucket, quantity) in wanted)
        {
            while (free[bucket] < quantity && free.Values.Sum() >= quantity)
            {
                await lease.RenewAsync(cancellationToken);
                var richest = free.Where(other => other.Key != bucket).MaxBy(other => other.Value);
                var units = await MoveAsync(richest.Key, bucket, Math.Max(quantity - free[bucket], (richest.Value + 1) / 2), cancellationToken);
                free[richest.Key] = units == 0 ? 0 : richest.Value - units;
                free[bucket] += units;
            }
        }
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        var wanted = _wanted.ToArray();
        foreach (var one in wanted)
        {
            _wanted.TryRemove(one);
        }

        foreach (var sale in wanted.GroupBy(one => SaleBuckets.SaleOf(one.Key)))
        {
            try
            {
                await RunAsync(sale.Key, sale.ToDictionary(), stoppingToken);
            }
            catch (Exception e) when (e is GateUnavailableException or GateLeaseLostException)
            {
                // The buyers ask again, and the sweep finishes what was begun.
                LogLater(e, sale.Key);
            }
        }

        return true;
    }

    private async Task<long> MoveAsync(string from, string to, long units, CancellationToken cancellationToken)
    {
        var moved = await moves.TransferAsync(from, to, units, cancellationToken);
        if (moved > 0)
        {
            LogMoved(moved, from, to);
            await Task.WhenAll(changes.ApplyAsync(from, cancellationToken), changes.ApplyAsync(to, cancellationToken));
        }

        return moved;
    }

    [LoggerMessage(66, LogLevel.Information, "{Units} units moved from the bucket {From} to {To}.")]
    private partial void LogMoved(long units, string from, string to);

    [LoggerMessage(67, LogLevel.Warning, "Units of the sale {SaleId} could not be moved between its buckets now; who wants them asks again.")]
    private partial void LogLater(Exception e, string saleId);
}
