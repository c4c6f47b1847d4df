using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>The filter of a subscription's rule.</summary>
internal interface IMessageFilter
{
    bool Matches(Message message);
}
