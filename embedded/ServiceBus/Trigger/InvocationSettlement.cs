using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>Settles for one invocation, and knows what the function has settled by hand.</summary>
internal sealed class InvocationSettlement(Broker broker, string path) : ISettlement
{
    private ConcurrentDictionary<Guid, bool>? _settled;

    public bool IsSettled(ServiceBusReceivedMessage message) => _settled is { } settled && settled.ContainsKey(message.LockTokenGuid);

    public async Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        await broker.CompleteAsync(path, message.LockTokenGuid);
        Remember(message);
    }

    public async Task AbandonAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        await broker.AbandonAsync(path, message.LockTokenGuid, propertiesToModify);
        Remember(message);
    }

    public async Task DeadLetterAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? reason,
        string? description,
        CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        await broker.DeadLetterAsync(path, message.LockTokenGuid, propertiesToModify, reason, description);
        Remember(message);
    }

    public Task RenewLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        Check(message, cancellationToken);
        message.LockedUntil = broker.RenewLock(path, message.LockTokenGuid);
        return Task.CompletedTask;
    }

    private static void Check(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        Transactions.Refuse();
    }

    /// <summary>A function may settle the messages of a batch from several tasks.</summary>
    private void Remember(ServiceBusReceivedMessage message)
    {
        var settled = _settled ?? Interlocked.CompareExchange(ref _settled, new(), null) ?? _settled;
        settled[message.LockTokenGuid] = true;
    }
}
