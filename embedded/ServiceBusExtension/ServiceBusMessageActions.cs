using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus.Protocol;
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

    /// <summary>The message is available again at once.</summary>
    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        RefuseProperties(propertiesToModify);
        await _settlement.AbandonAsync(new() { Locktoken = message.LockToken }, cancellationToken: cancellationToken);
    }

    public virtual async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        RefuseProperties(propertiesToModify);
        var request = new DeadletterRequest { Locktoken = message.LockToken, DeadletterReason = deadLetterReason, DeadletterErrorDescription = deadLetterErrorDescription };
        await _settlement.DeadletterAsync(request, cancellationToken: cancellationToken);
    }

    public virtual async Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _settlement.DeferAsync(new() { Locktoken = message.LockToken }, cancellationToken: cancellationToken);
    }

    /// <summary>Renews the lock at the host. The message itself keeps the old time.</summary>
    public virtual async Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _settlement.RenewMessageLockAsync(new() { Locktoken = message.LockToken }, cancellationToken: cancellationToken);
    }

    private static void RefuseProperties(object? propertiesToModify)
    {
        if (propertiesToModify is not null)
        {
            throw new NotSupportedException("The embedded Service Bus does not support changing a message's properties.");
        }
    }
}
