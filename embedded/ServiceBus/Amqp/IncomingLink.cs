using Amqp.Framing;
using Amqp.Listener;
using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

/// <summary>A link on which a client sends to a queue or a topic.</summary>
internal sealed class IncomingLink(Broker broker, string path, Acknowledgements acknowledgements) : LinkEndpoint
{
    /// <summary>Messages that a client may send before the broker answers the first.</summary>
    public const int Credit = 1000;

    private static readonly Outcome Accepted = new Accepted();
    private static readonly Outcome TimedOut = new Rejected { Error = new(BrokerException.TimedOut) { Description = "The operation did not complete within the allotted time." } };

    public override void OnMessage(MessageContext context)
    {
        try
        {
            var message = (RawMessage)context.Message;
            var position = broker.Send(path, MessageReader.Read(message.Payload, message.Format));
            acknowledgements.Add(context.Link, message, broker.Faults.Hit(Fault.ServiceBusUnanswered) ? TimedOut : Accepted, position);
        }
        catch (Exception failure)
        {
            context.Link.Settle(context.Message, new Rejected { Error = AmqpErrors.Of(failure) });
        }
    }

    public override void OnFlow(FlowContext flowContext)
    {
    }

    public override void OnDisposition(DispositionContext dispositionContext)
    {
    }
}
