using System.Collections.Concurrent;

namespace Mall.Functions.Platform;

/// <summary>Values read at most <see cref="MaxAge"/> ago, by key. Each key is read at most once in that time, and callers who ask at the same moment share one read. A failed read is not
/// kept.</summary>
/// <param name="time">The clock.</param>
/// <param name="capacity">With more keys within <see cref="MaxAge"/> all are dropped: somebody tries ids.</param>
internal sealed class RecentReads<T>(TimeProvider time, int capacity)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="key">The value's key.</param>
    /// <param name="read">Reads for all callers: no caller's token may end it.</param>
    /// <param name="isNewEnough">Whether a kept value will do; if not, it is read again.</param>
    public async Task<T> GetAsync(string key, Func<Task<T>> read, CancellationToken cancellationToken, Func<T, bool>? isNewEnough = null)
    {
        var entry = Find(key, read);
        var value = await entry.Value.WaitAsync(cancellationToken);
        if (isNewEnough?.Invoke(value) is not false)
        {
            return value;
        }

        // Remove only this entry: another caller may have replaced it already.
        _entries.TryRemove(KeyValuePair.Create(key, entry));
        return await Find(key, read).Value.WaitAsync(cancellationToken);
    }

    /// <summary>It changed: the next call reads it.</summary>
    public void Forget(string key) => _entries.TryRemove(key, out _);

    public void Clear() => _entries.Clear();

    private Entry Find(string key, Func<Task<T>> read)
    {
        while (true)
        {
            var now = time.GetTimestamp();
            if (_entries.TryGetValue(key, out var known) && IsRecent(known, now))
            {
                return known;
            }

            Entry fresh = null!;
            fresh = new Entry(now, ReadAsync);
            if (known is null ? _entries.TryAdd(key, fresh) : _entries.TryUpdate(key, fresh, known))
            {
                if (known is null && _entries.Count > capacity)
                {
                    MakeRoom(now);
                }

                return fresh;
            }

            async Task<T> ReadAsync()
            {
                var isRead = false;
                try
                {
                    var value = await read();
                    isRead = true;
                    return value;
                }
                finally
                {
                    if (!isRead)
                    {
                        _entries.TryRemove(KeyValuePair.Create(key, fresh));
                    }
                }
            }
        }
    }

    private bool IsRecent(Entry entry, long now) => time.GetElapsedTime(entry.ReadAt, now) < MaxAge;

    private void MakeRoom(long now)
    {
        foreach (var entry in _entries)
        {
            if (!IsRecent(entry.Value, now))
            {
                _entries.TryRemove(entry);
            }
        }

        if (_entries.Count > capacity)
        {
            _entries.Clear();
        }
    }

    /// <summary>The age counts from the start of the read: only later changes can be missing.</summary>
    private sealed class Entry(long readAt, Func<Task<T>> read)
    {
        private readonly Lazy<Task<T>> _value = new(read);

        public long ReadAt => readAt;

        public Task<T> Value => _value.Value;
    }
}
