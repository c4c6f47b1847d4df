using Amqp.Handler;

namespace Mall.Embedded.ServiceBus;

/// <summary>Makes the lock token the tag of a delivery: without one the client takes the message for a peeked one. The library lets nobody else set a tag.</summary>
internal sealed class DeliveryTags : IHandler
{
    public bool CanHandle(EventId id) => id == EventId.SendDelivery;

    public void Handle(Event protocolEvent)
    {
        // The library asks CanHandle for this event and then also reports deliveries that come in.
        if (protocolEvent.Id == EventId.SendDelivery && protocolEvent.Context is IDelivery { Message: LockedMessage message } delivery)
        {
            delivery.Tag = message.LockToken.ToByteArray();
        }
    }
}
