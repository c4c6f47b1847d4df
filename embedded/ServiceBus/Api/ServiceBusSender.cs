#nullable disable // As the real assembly: see ServiceBusException.

using Mall.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>Sends to one queue or topic. Thread-safe.</summary>
public class ServiceBusSender : IAsyncDisposable
{
    private readonly ServiceBusClient _client;
    private volatile bool _closed;

    protected ServiceBusSender()
    {
    }

    protected ServiceBusSender(ServiceBusClient client, string queueOrTopicName)
        : this(queueOrTopicName, client, new ServiceBusSenderOptions())
    {
    }

    protected ServiceBusSender(ServiceBusClient client, string queueOrTopicName, ServiceBusSenderOptions options)
        : this(queueOrTopicName, client, options)
    {
    }

    // The order of the parameters keeps it apart from the protected constructors.
    internal ServiceBusSender(string entityPath, ServiceBusClient client, ServiceBusSenderOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(entityPath);
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        EntityPath = entityPath;
        Identifier = string.IsNullOrEmpty(options?.Identifier) ? $"{entityPath}-{Guid.NewGuid()}" : options.Identifier;
    }

    public virtual string EntityPath { get; }

    public virtual string FullyQualifiedNamespace => _client.FullyQualifiedNamespace;

    public virtual string Identifier { get; }

    public virtual bool IsClosed => _closed;

    public virtual async Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var broker = Open(cancellationToken);
        await broker.SendAsync(EntityPath, [Encode(message)]);
    }

    public virtual async Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var broker = Open(cancellationToken);
        var encoded = Encode(messages);
        if (encoded.Count > 0)
        {
            await broker.SendAsync(EntityPath, encoded);
        }
    }

    public virtual async Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageBatch);
        var broker = Open(cancellationToken);
        if (messageBatch.Count > 0)
        {
            await broker.SendAsync(EntityPath, messageBatch.Encoded);
        }
    }

    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        CreateMessageBatchAsync(new CreateMessageBatchOptions(), cancellationToken);

    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CreateMessageBatchOptions options, CancellationToken cancellationToken = default)
    {
        Open(cancellationToken);
        var size = options?.MaxSizeInBytes ?? Broker.MaxMessageBytes;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Broker.MaxMessageBytes, nameof(options));
        return new(new ServiceBusMessageBatch(size));
    }

    public virtual async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var broker = Open(cancellationToken);
        message.ScheduledEnqueueTime = scheduledEnqueueTime;
        var numbers = await broker.ScheduleAsync(EntityPath, [Encode(message)]);
        return numbers[0];
    }

    public virtual async Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var broker = Open(cancellationToken);
        var encoded = new List<EncodedMessage>();
        foreach (var message in messages)
        {
            message.ScheduledEnqueueTime = scheduledEnqueueTime;
            encoded.Add(Encode(message));
        }

        return encoded.Count == 0 ? [] : await broker.ScheduleAsync(EntityPath, encoded);
    }

    public virtual Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        CancelScheduledMessagesAsync([sequenceNumber], cancellationToken);

    public virtual async Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        var broker = Open(cancellationToken);
        await broker.CancelScheduledAsync(EntityPath, [.. sequenceNumbers]);
    }

    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _closed = true;
        return Task.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    private static EncodedMessage Encode(ServiceBusMessage message)
    {
        Tracing.Stamp(message);
        return MessageCodec.Encode(message);
    }

    private static List<EncodedMessage> Encode(IEnumerable<ServiceBusMessage> messages)
    {
        var encoded = new List<EncodedMessage>();
        foreach (var message in messages)
        {
            encoded.Add(Encode(message));
        }

        return encoded;
    }

    private Broker Open(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        cancellationToken.ThrowIfCancellationRequested();
        Transactions.Refuse();
        return _client.Broker;
    }
}
