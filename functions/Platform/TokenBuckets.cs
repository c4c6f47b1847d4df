using System.Collections.Concurrent;

namespace Mall.Functions.Platform;

/// <summary>One token bucket per key, in this process's memory. A bucket is one number: the time at which it is full again. A full bucket equals none and is dropped, so only keys of the last
/// seconds are kept.</summary>
/// <param name="rate">Tokens a second.</param>
/// <param name="burst">Tokens in a full bucket.</param>
/// <param name="capacity">The most keys kept. Further keys are let through uncounted: nobody else may pay for a flood of keys.</param>
internal sealed class TokenBuckets<TKey>(int rate, int burst, TimeProvider time, int capacity = TokenBuckets.Capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Bucket> _buckets = new();
    private readonly long _second = time.TimestampFrequency;
    private readonly long _interval = time.TimestampFrequency / rate;
    private readonly long _depth = time.TimestampFrequency / rate * burst;
    private long _nextSweep = long.MinValue;
    private int _count;

    private sealed class Bucket(long full)
    {
        public long Full = full;
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a token. Zero if there was one, else the wait until there is.</summary>
    public TimeSpan Take(TKey key)
    {
        var now = time.GetTimestamp();
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            if (!HasRoom(now))
            {
                return TimeSpan.Zero;
            }

            var added = new Bucket(now);
            bucket = _buckets.GetOrAdd(key, added);
            if (bucket == added)
            {
                Interlocked.Increment(ref _count);
            }
        }

        while (true)
        {
            var full = Volatile.Read(ref bucket.Full);
            var then = Math.Max(full, now) + _interval;
            if (then - now > _depth)
            {
                return Wait(then, now);
            }

            if (Interlocked.CompareExchange(ref bucket.Full, then, full) == full)
            {
                return TimeSpan.Zero;
            }
        }
    }

    /// <summary>The wait for a token, or zero if there is one. Takes none.</summary>
    public TimeSpan Look(TKey key)
    {
        var now = time.GetTimestamp();
        var then = _buckets.TryGetValue(key, out var bucket) ? Math.Max(Volatile.Read(ref bucket.Full), now) + _interval : now;
        return then - now > _depth ? Wait(then, now) : TimeSpan.Zero;
    }

    private TimeSpan Wait(long then, long now) => TimeSpan.FromSeconds((double)(then - now - _depth) / _second);

    /// <summary>Scans all keys at most once a second, whoever comes.</summary>
    private bool HasRoom(long now)
    {
        if (Volatile.Read(ref _count) < capacity)
        {
            return true;
        }

        var due = Volatile.Read(ref _nextSweep);
        if (now < due || Interlocked.CompareExchange(ref _nextSweep, now + _second, due) != due)
        {
            return false;
        }

        foreach (var (key, bucket) in _buckets)
        {
            if (Volatile.Read(ref bucket.Full) <= now && _buckets.TryRemove(key, out _))
            {
                Interlocked.Decrement(ref _count);
            }
        }

        return Volatile.Read(ref _count) < capacity;
    }
}

internal static class TokenBuckets
{
    /// <summary>Takes some MB.</summary>
    public const int Capacity = 50_000;
}
