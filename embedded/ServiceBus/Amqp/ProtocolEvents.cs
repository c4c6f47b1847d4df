using Amqp.Framing;
using Amqp.Handler;

namespace Mall.Embedded.ServiceBus;

/// <summary>What the library lets nobody set but here.</summary>
internal sealed class ProtocolEvents : IHandler
{
    private const uint Distance = 16;

    public bool CanHandle(EventId id) => id is EventId.SendDelivery or EventId.SessionLocalOpen;

    public void Handle(Event protocolEvent)
    {
        switch (protocolEvent.Id)
        {
            case EventId.SendDelivery when protocolEvent.Context is IDelivery { Message: LockedMessage message } delivery:
                // Without one the client takes the message for a peeked one.
                delivery.Tag = message.LockToken.ToByteArray();
                break;
            case EventId.SessionLocalOpen when protocolEvent.Context is Begin begin:
                // The library counts a transfer after it has sent it. When a flow says that the transfer has come before it is counted, and the client's window is the
                // largest there is, the library takes it for zero and sends nothing more. A client that counts from a lower number is never ahead.
                begin.NextOutgoingId -= Distance;
                break;
        }
    }
}
