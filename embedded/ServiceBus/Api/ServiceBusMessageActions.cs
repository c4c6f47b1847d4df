using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the messages of the running invocation. Its shape is not the receiver's: see <see cref="DeadLetterMessageAsync"/>.</summary>
public class ServiceBusMessageActions
{
    private readonly ISettlement? _settlement;

    protected ServiceBusMessageActions()
    {
    }

    internal ServiceBusMessageActions(ISettlement settlement)
    {
        _settlement = settlement;
    }

    private ISettlement Settlement => _settlement ?? throw new InvalidOperationException("These actions were made for a test and settle nothing.");

    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settlement.CompleteAsync(message, cancellationToken);

    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default) => Settlement.AbandonAsync(message, propertiesToModify, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        Settlement.DeadLetterAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default) => throw Deferral.NotSupported();

    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settlement.RenewLockAsync(message, cancellationToken);
}
