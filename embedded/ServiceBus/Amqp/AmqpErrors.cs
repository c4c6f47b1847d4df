using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

internal static class AmqpErrors
{
    public static Error Of(BrokerException refusal) => new(refusal.Condition) { Description = refusal.Message };

    /// <summary>For the handlers of the AMQP library: an exception would end the whole connection, but the failure concerns only one message.</summary>
    public static Error Of(Exception failure) => failure is BrokerException refusal ? Of(refusal) : new(BrokerException.InternalError) { Description = failure.Message };

    /// <summary>Answers a delivery. If the connection has ended, the client never gets the answer, and nothing else is lost.</summary>
    public static void Settle(this ListenerLink link, Message message, Outcome outcome)
    {
        try
        {
            link.DisposeMessage(message, outcome, settled: true);
            message.Dispose();
        }
        catch (Exception gone) when (gone is AmqpException or ObjectDisposedException)
        {
            // The connection ended.
        }
    }
}
