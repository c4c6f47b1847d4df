using Azure.Messaging.ServiceBus;
using Google.Protobuf;
using Mall.Embedded.ServiceBus.Protocol;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the messages of the running invocation. The parameters differ from the receiver's: see <see cref="DeadLetterMessageAsync"/>.
/// A failure is an <c>RpcException</c>.</summary>
[InputConverter(typeof(ServiceBusMessageActionsConverter))]
public class ServiceBusMessageActions
{
    private readonly Settlement.SettlementClient _settlement;

    internal ServiceBusMessageActions(Settlement.SettlementClient settlement)
    {
        _settlement = settlement;
    }

    /// <summary>For mocks, which override every method.</summary>
    protected ServiceBusMessageActions()
    {
        _settlement = null!;
    }

    public virtual async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _settlement.CompleteAsync(new() { Locktoken = message.LockToken }, cancellationToken: cancellationToken);
    }

    /// <param name="message">The message; it is available again at once.</param>
    /// <param name="propertiesToModify">Application properties that replace those of the message.</param>
    /// <param name="cancellationToken">Ends the call; the host may still abandon the message.</param>
    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _settlement.AbandonAsync(
            new() { Locktoken = message.LockToken, PropertiesToModify = Encode(propertiesToModify) }, cancellationToken: cancellationToken);
    }

    public virtual async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var request = new DeadletterRequest
        {
            Locktoken = message.LockToken,
            PropertiesToModify = Encode(propertiesToModify),
            DeadletterReason = deadLetterReason,
            DeadletterErrorDescription = deadLetterErrorDescription,
        };
        await _settlement.DeadletterAsync(request, cancellationToken: cancellationToken);
    }

    public virtual async Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _settlement.DeferAsync(
            new() { Locktoken = message.LockToken, PropertiesToModify = Encode(propertiesToModify) }, cancellationToken: cancellationToken);
    }

    /// <summary>Renews the lock at the host. The message itself keeps the old time.</summary>
    public virtual async Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _settlement.RenewMessageLockAsync(new() { Locktoken = message.LockToken }, cancellationToken: cancellationToken);
    }

    /// <summary>Encodes an AMQP map. Unlike the package, it does not take Uri, TimeSpan and DateTimeOffset: AMQP has no such types.</summary>
    private static ByteString Encode(IEnumerable<KeyValuePair<string, object>>? properties)
    {
        if (properties is null)
        {
            return ByteString.Empty;
        }

        var map = new AmqpMap();
        foreach (var (key, value) in properties)
        {
            map[new MapKey(key)] = value is null or Uri or TimeSpan or DateTimeOffset or Enum
                ? throw new NotSupportedException($"The property {key} has a value that AMQP has no type for.")
                : value;
        }

        using var buffer = new ByteBuffer(256, true);
        AmqpCodec.EncodeMap(map, buffer);
        return ByteString.CopyFrom(buffer.Buffer, buffer.Offset, buffer.Length);
    }
}
