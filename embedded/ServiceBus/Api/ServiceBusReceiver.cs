#nullable disable // As the real assembly: see ServiceBusException.

using System.Runtime.CompilerServices;
using Mall.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>Receives from one queue or subscription, or from its dead-letter queue. Thread-safe.</summary>
public class ServiceBusReceiver : IAsyncDisposable
{
    private readonly ServiceBusClient _client;
    private readonly CancellationTokenSource _closing = new();
    private long _lastPeeked;

    protected ServiceBusReceiver()
    {
    }

    protected ServiceBusReceiver(ServiceBusClient client, string queueName, ServiceBusReceiverOptions options)
        : this(queueName, client, options)
    {
    }

    protected ServiceBusReceiver(ServiceBusClient client, string topicName, string subscriptionName, ServiceBusReceiverOptions options)
        : this(EntityPaths.Subscription(topicName, subscriptionName), client, options)
    {
    }

    // The order of the parameters keeps it apart from the protected constructors.
    internal ServiceBusReceiver(string entityPath, ServiceBusClient client, ServiceBusReceiverOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new ServiceBusReceiverOptions();
        _client = client;
        EntityPath = EntityPaths.SubQueue(entityPath, options.SubQueue);
        Identifier = string.IsNullOrEmpty(options.Identifier) ? $"{EntityPath}-{Guid.NewGuid()}" : options.Identifier;
        PrefetchCount = options.PrefetchCount;
        ReceiveMode = options.ReceiveMode;
    }

    public virtual string EntityPath { get; }

    public virtual string FullyQualifiedNamespace => _client.FullyQualifiedNamespace;

    public virtual string Identifier { get; }

    public virtual bool IsClosed => _closing.IsCancellationRequested;

    public virtual int PrefetchCount { get; }

    public virtual ServiceBusReceiveMode ReceiveMode { get; }

    /// <summary>Null when none came within <paramref name="maxWaitTime"/> (the client's try time-out by default).</summary>
    public virtual async Task<ServiceBusReceivedMessage> ReceiveMessageAsync(TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default)
    {
        var messages = await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken);
        return messages.Count == 0 ? null : messages[0];
    }

    /// <summary>Waits for the first message, then takes what is there: fewer than <paramref name="maxMessages"/> is usual, none after the wait.</summary>
    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages,
        TimeSpan? maxWaitTime = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxMessages);
        if (maxWaitTime.HasValue)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxWaitTime.Value, TimeSpan.Zero, nameof(maxWaitTime));
        }

        var broker = Open(cancellationToken);
        using var linked = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token)
            : null;
        return await broker.ReceiveAsync(
            EntityPath,
            maxMessages,
            maxWaitTime ?? _client.TryTimeout,
            ReceiveMode == ServiceBusReceiveMode.ReceiveAndDelete,
            linked?.Token ?? _closing.Token);
    }

    public virtual async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var message = await ReceiveMessageAsync(null, cancellationToken);
            if (message is not null)
            {
                yield return message;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    public virtual async Task<ServiceBusReceivedMessage> PeekMessageAsync(long? fromSequenceNumber = null, CancellationToken cancellationToken = default)
    {
        var messages = await PeekMessagesAsync(1, fromSequenceNumber, cancellationToken);
        return messages.Count == 0 ? null : messages[0];
    }

    /// <summary>Looks without locking. Without a sequence number it goes on behind what this receiver peeked last.</summary>
    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages,
        long? fromSequenceNumber = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxMessages);
        var broker = Open(cancellationToken);
        var messages = await broker.PeekAsync(EntityPath, maxMessages, fromSequenceNumber ?? Interlocked.Read(ref _lastPeeked) + 1);
        if (messages.Count > 0)
        {
            Interlocked.Exchange(ref _lastPeeked, messages[^1].SequenceNumber);
        }

        return messages;
    }

    public virtual async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        var broker = OpenToSettle(message, cancellationToken);
        await broker.CompleteAsync(EntityPath, message.LockTokenGuid);
    }

    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = null,
        CancellationToken cancellationToken = default)
    {
        var broker = OpenToSettle(message, cancellationToken);
        await broker.AbandonAsync(EntityPath, message.LockTokenGuid, propertiesToModify);
    }

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = null,
        CancellationToken cancellationToken = default) => DeadLetterAsync(message, propertiesToModify, null, null, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string deadLetterReason,
        string deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) => DeadLetterAsync(message, null, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string deadLetterReason,
        string deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = null,
        CancellationToken cancellationToken = default) => throw Deferral.NotSupported();

    public virtual Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        throw Deferral.NotSupported();

    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers,
        CancellationToken cancellationToken = default) => throw Deferral.NotSupported();

    public virtual async Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        var broker = OpenToSettle(message, cancellationToken);
        message.LockedUntil = broker.RenewLock(EntityPath, message.LockTokenGuid);
    }

    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _closing.Cancel();
        return Task.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    private async Task DeadLetterAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string reason,
        string description,
        CancellationToken cancellationToken)
    {
        var broker = OpenToSettle(message, cancellationToken);
        await broker.DeadLetterAsync(EntityPath, message.LockTokenGuid, propertiesToModify, reason, description);
    }

    private Broker Open(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        cancellationToken.ThrowIfCancellationRequested();
        return _client.Broker;
    }

    private Broker OpenToSettle(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (ReceiveMode != ServiceBusReceiveMode.PeekLock)
        {
            throw new InvalidOperationException("The operation is only supported in 'PeekLock' receive mode.");
        }

        Transactions.Refuse();
        return Open(cancellationToken);
    }
}
