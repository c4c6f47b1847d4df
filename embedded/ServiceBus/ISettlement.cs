using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>What <c>ServiceBusMessageActions</c> of one invocation does; the invocation remembers what was settled by hand.</summary>
internal interface ISettlement
{
    Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken);

    Task AbandonAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify, CancellationToken cancellationToken);

    Task DeadLetterAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? reason,
        string? description,
        CancellationToken cancellationToken);

    Task RenewLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken);
}
