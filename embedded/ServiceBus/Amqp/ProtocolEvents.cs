using Amqp.Framing;
using Amqp.Handler;

namespace Mall.Embedded.ServiceBus;

/// <summary>Sets two fields that the library exposes nowhere else, and ends the writes to a session in time.</summary>
internal sealed class ProtocolEvents : IHandler
{
    private const uint Distance = 16;

    public bool CanHandle(EventId id) => id is EventId.SendDelivery or EventId.SessionLocalOpen or EventId.SessionRemoteClose;

    public void Handle(Event protocolEvent)
    {
        switch (protocolEvent.Id)
        {
            case EventId.SendDelivery when protocolEvent.Context is IDelivery { Message: LockedMessage message } delivery:
                // Without a tag the client takes the message for a peeked one.
                delivery.Tag = message.LockToken.ToByteArray();
                break;
            case EventId.SessionLocalOpen when protocolEvent.Context is Begin begin:
                // The library counts a transfer after it sends it. If a flow confirms the transfer before that, and the client's window is the largest possible,
                // the library computes a window of zero and stops sending. Starting lower by a distance keeps the client's count from getting ahead.
                begin.NextOutgoingId -= Distance;
                break;
            case EventId.SessionRemoteClose:
                SessionWrites.End(protocolEvent.Session);
                break;
        }
    }
}
