using System.Collections.Concurrent;

namespace Mall.Embedded.ServiceBus;

/// <summary>The lock tokens of messages that running functions have not settled yet.</summary>
internal sealed class RunningMessages
{
    private readonly ConcurrentDictionary<Guid, byte> _open = new();

    public void Add(Guid lockToken) => _open[lockToken] = 0;

    /// <summary>The message is settled, or its function has ended.</summary>
    /// <returns>Whether the message was still open.</returns>
    public bool Remove(Guid lockToken) => _open.TryRemove(lockToken, out _);
}
