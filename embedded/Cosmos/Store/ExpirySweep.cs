using Mall.Embedded.Cosmos.Items;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Removes expired documents in the background to free their space. They are invisible before that.</summary>
internal sealed class ExpirySweep : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private const int SlotsPerTurn = 4096;

    private readonly CosmosStore _store;
    private readonly Action<string>? _onFailure;
    private readonly ITimer _timer;
    private int _running;

    /// <param name="store">The store to sweep.</param>
    /// <param name="time">Clock for the expiry and the timer.</param>
    /// <param name="onFailure">Ends the host.</param>
    public ExpirySweep(CosmosStore store, TimeProvider time, Action<string>? onFailure)
    {
        _store = store;
        _onFailure = onFailure;
        _timer = time.CreateTimer(static state => ((ExpirySweep)state!).Run(), this, Period, Period);
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Run()
    {
        if (Interlocked.Exchange(ref _running, 1) != 0)
        {
            return;
        }

        try
        {
            Container[] containers;
            lock (_store.Sync)
            {
                containers = [.. _store.Containers.Values.Where(IsDue)];
            }

            foreach (Container container in containers)
            {
                Sweep(container);
            }
        }
        catch (Exception failed) when (failed is JournalFailedException or ObjectDisposedException)
        {
            // The journal reports its own failure and stops the process. A closed journal means that the host is stopping.
        }
        catch (Exception unforeseen)
        {
            _onFailure?.Invoke($"Expired documents cannot be removed: {unforeseen}");
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    private bool IsDue(Container container) => container.Settings.DefaultTtl is not null && container.EarliestExpiry <= _store.Now;

    // In turns, so that requests get the lock in between.
    private void Sweep(Container container)
    {
        lock (_store.Sync)
        {
            container.EarliestExpiry = long.MaxValue;
        }

        for (int from = 0; ; from += SlotsPerTurn)
        {
            lock (_store.Sync)
            {
                if (from >= container.Documents.Slots)
                {
                    return;
                }

                Turn(container, from, Math.Min(from + SlotsPerTurn, container.Documents.Slots));
            }
        }
    }

    private void Turn(Container container, int from, int to)
    {
        long now = _store.Now;
        var expired = new List<PendingChange>();
        for (int slot = from; slot < to; slot++)
        {
            if (!container.Documents.IsLive(slot))
            {
                continue;
            }

            ref Slot document = ref container.Documents[slot];
            long expiry = container.ExpiryOf(document.Timestamp, document.Ttl);
            if (expiry > now)
            {
                container.EarliestExpiry = Math.Min(container.EarliestExpiry, expiry);
                continue;
            }

            KeyArena.Key key = container.Documents.KeyOf(slot);
            expired.Add(new PendingChange { PartitionKey = key.PartitionKey.ToArray(), Id = key.Id.ToArray(), IsStored = true, Lsn = container.NextLsn++ });
        }

        if (expired.Count > 0)
        {
            _store.Commit(container, expired);
        }
    }
}
