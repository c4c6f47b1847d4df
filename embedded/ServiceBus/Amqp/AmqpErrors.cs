using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

internal static class AmqpErrors
{
    public static Error Of(BrokerException refusal) => new(refusal.Condition) { Description = refusal.Message };

    /// <summary>For the library's handlers: an exception would end the connection, but only one message failed.</summary>
    public static Error Of(Exception failure) => failure is BrokerException refusal ? Of(refusal) : new(BrokerException.InternalError) { Description = failure.Message };

    /// <summary>Answers a delivery. A client whose connection ended just gets no answer.</summary>
    public static void Settle(this ListenerLink link, Message message, Outcome outcome)
    {
        try
        {
            link.TryWrite(() => link.DisposeMessage(message, outcome, settled: true));
            message.Dispose();
        }
        catch (Exception gone) when (gone is AmqpException or ObjectDisposedException)
        {
            // The connection ended.
        }
    }
}
