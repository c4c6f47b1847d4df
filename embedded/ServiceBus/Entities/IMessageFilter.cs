using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>A rule of a subscription.</summary>
internal interface IMessageFilter
{
    bool Matches(Message message);
}
