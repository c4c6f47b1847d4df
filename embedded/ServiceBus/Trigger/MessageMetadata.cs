using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>The trigger's metadata by name, read from the message when somebody asks: most functions take the message itself.
/// In a batch the names end in "Array", as in the real extension.</summary>
internal sealed class MessageMetadata : IReadOnlyDictionary<string, object?>
{
    private const string BatchSuffix = "Array";

    private static readonly FrozenDictionary<string, Func<ServiceBusReceivedMessage, object?>> Getters =
        new Dictionary<string, Func<ServiceBusReceivedMessage, object?>>
        {
            ["MessageId"] = message => message.MessageId,
            ["DeliveryCount"] = message => message.DeliveryCount,
            ["SequenceNumber"] = message => message.SequenceNumber,
            ["EnqueuedTimeUtc"] = message => message.EnqueuedTime.UtcDateTime,
            ["ExpiresAtUtc"] = message => message.ExpiresAt.UtcDateTime,
            ["CorrelationId"] = message => message.CorrelationId,
            ["ContentType"] = message => message.ContentType,
            ["Subject"] = message => message.Subject,
            ["ReplyTo"] = message => message.ReplyTo,
            ["To"] = message => message.To,
            ["SessionId"] = message => message.SessionId,
            ["PartitionKey"] = message => message.PartitionKey,
            ["LockToken"] = message => message.LockToken,
            ["DeadLetterSource"] = message => message.DeadLetterSource,
            ["ApplicationProperties"] = message => message.ApplicationProperties,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly ServiceBusReceivedMessage? _message;
    private readonly IReadOnlyList<ServiceBusReceivedMessage> _batch;

    public MessageMetadata(ServiceBusReceivedMessage message)
    {
        _message = message;
        _batch = [];
    }

    public MessageMetadata(IReadOnlyList<ServiceBusReceivedMessage> batch)
    {
        _batch = batch;
    }

    public IEnumerable<string> Keys => _message is null ? Getters.Keys.Select(name => name + BatchSuffix) : Getters.Keys;

    public IEnumerable<object?> Values => Keys.Select(key => this[key]);

    public int Count => Getters.Count;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no metadata {key}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = null;
        if (_message is not null)
        {
            if (!Getters.TryGetValue(key, out var get))
            {
                return false;
            }

            value = get(_message);
            return true;
        }

        if (!key.EndsWith(BatchSuffix, StringComparison.OrdinalIgnoreCase) || !Getters.TryGetValue(key[..^BatchSuffix.Length], out var getEach))
        {
            return false;
        }

        value = ToArray(getEach);
        return true;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Of the values' own type, so that a parameter such as <c>int[] deliveryCountArray</c> takes it as it is.</summary>
    private Array ToArray(Func<ServiceBusReceivedMessage, object?> get)
    {
        var values = _batch.Select(get).ToArray();
        var type = values.FirstOrDefault(value => value is not null)?.GetType() ?? typeof(string);
        var array = Array.CreateInstance(type == typeof(string) || type.IsValueType ? type : typeof(object), values.Length);
        Array.Copy(values, array, values.Length);
        return array;
    }
}
