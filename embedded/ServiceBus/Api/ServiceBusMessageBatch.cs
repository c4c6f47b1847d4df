#nullable disable // As the real assembly: see ServiceBusException.

using Mall.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>Messages that are sent together, collected under the service's size limit. Not thread-safe, as the real one.</summary>
public sealed class ServiceBusMessageBatch : IDisposable
{
    private readonly List<EncodedMessage> _encoded = [];
    private readonly IList<ServiceBusMessage> _store;
    private readonly Func<ServiceBusMessage, bool> _tryAddCallback;
    private readonly long? _fixedSize;
    private long _size;

    internal ServiceBusMessageBatch(long maxSizeInBytes)
    {
        MaxSizeInBytes = maxSizeInBytes;
    }

    /// <summary>The batch of <see cref="ServiceBusModelFactory"/>: keeps what is added in the caller's list.</summary>
    internal ServiceBusMessageBatch(
        long batchSizeBytes,
        IList<ServiceBusMessage> store,
        CreateMessageBatchOptions options,
        Func<ServiceBusMessage, bool> tryAddCallback)
    {
        _fixedSize = batchSizeBytes;
        _store = store;
        _tryAddCallback = tryAddCallback ?? (_ => true);
        MaxSizeInBytes = options?.MaxSizeInBytes ?? long.MaxValue;
    }

    public int Count => _store?.Count ?? _encoded.Count;

    public long MaxSizeInBytes { get; }

    public long SizeInBytes => _fixedSize ?? _size;

    internal IReadOnlyList<EncodedMessage> Encoded => _store is null ? _encoded : [.. _store.Select(MessageCodec.Encode)];

    /// <summary>False when the message does not fit any more. What was added is a copy: later changes of the message do not count.</summary>
    public bool TryAddMessage(ServiceBusMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_store is not null)
        {
            if (!_tryAddCallback(message))
            {
                return false;
            }

            _store.Add(message);
            return true;
        }

        var encoded = MessageCodec.Encode(message);
        if (_size + encoded.Size > MaxSizeInBytes)
        {
            return false;
        }

        _encoded.Add(encoded);
        _size += encoded.Size;
        return true;
    }

    public void Dispose()
    {
        _encoded.Clear();
        _size = 0;
    }
}
