using System.Security.Cryptography;
using System.Text;

namespace Mall.Embedded.ServiceBus;

/// <summary>Recent message ids, for duplicate detection: 128 bits of their SHA-256, because ids are long and may be millions. Guarded by the broker's lock.</summary>
internal sealed class DuplicateHistory(long window)
{
    private readonly Dictionary<UInt128, long> _seen = [];
    private readonly Queue<(long Time, UInt128 Key)> _order = new();

    public static UInt128 Key(string messageId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(messageId), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public bool Contains(UInt128 key, long now)
    {
        Forget(now);
        return _seen.ContainsKey(key);
    }

    public void Add(UInt128 key, long time)
    {
        // A replay adds ids that were sent again after their window. The later time then counts.
        Forget(time);
        if (_seen.TryAdd(key, time))
        {
            _order.Enqueue((time, key));
        }
    }

    /// <summary>The time at which the id was seen; null outside the window.</summary>
    public long? TimeOf(UInt128 key, long now)
    {
        Forget(now);
        return _seen.TryGetValue(key, out var time) ? time : null;
    }

    public void Forget(long now)
    {
        while (_order.TryPeek(out var oldest) && oldest.Time <= now - window)
        {
            _order.Dequeue();
            _seen.Remove(oldest.Key);
        }
    }
}
