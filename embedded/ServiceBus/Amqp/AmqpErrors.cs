using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

internal static class AmqpErrors
{
    public static Error Of(BrokerException refusal) => new(refusal.Condition) { Description = refusal.Message };

    /// <summary>For the handlers of the library: what they throw ends the whole connection, and only one message is concerned.</summary>
    public static Error Of(Exception failure) => failure is BrokerException refusal ? Of(refusal) : new(BrokerException.InternalError) { Description = failure.Message };

    /// <summary>Answers a delivery. A client that is gone meanwhile is like one that never got the answer.</summary>
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
