using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Operations;

/// <summary>A dead letter on the wire. <see cref="Id"/> is its sequence number: exact, and safe in a path; message ids may hold a slash.</summary>
public sealed record DeadLetterView(
    string Entity,
    string Id,
    string? MessageId,
    string? Subject,
    string? Reason,
    string? Description,
    DateTimeOffset EnqueuedAt,
    int DeliveryCount,
    string Preview)
{
    public static DeadLetterView Of(string entity, ServiceBusReceivedMessage message) => new(
        entity,
        message.SequenceNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
        message.MessageId,
        message.Subject,
        BodyPreview.Cut(message.DeadLetterReason),
        BodyPreview.Cut(message.DeadLetterErrorDescription),
        message.EnqueuedTime,
        DeliveryCountOf(message),
        BodyPreview.Of(message.Body.ToMemory()));

    // The header is optional in AMQP (3.2.1); a missing count is 0, where the client's own property throws.
    private static int DeliveryCountOf(ServiceBusReceivedMessage message) => (int)(message.GetRawAmqpMessage().Header.DeliveryCount ?? 0);
}
