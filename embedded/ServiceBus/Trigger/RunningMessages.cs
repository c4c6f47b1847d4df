using System.Collections.Concurrent;

namespace Mall.Embedded.ServiceBus;

/// <summary>What running functions have not settled yet, by lock token.</summary>
internal sealed class RunningMessages
{
    private readonly ConcurrentDictionary<Guid, byte> _open = new();

    public void Add(Guid lockToken) => _open[lockToken] = 0;

    /// <summary>Settled, or the function is done with it.</summary>
    /// <returns>Whether it was still open.</returns>
    public bool Remove(Guid lockToken) => _open.TryRemove(lockToken, out _);
}
