using Amqp;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

/// <summary>The AMQP library's host, except that messages stay encoded.</summary>
internal sealed class BusContainer(Address address) : ContainerHost(address), IContainer
{
    Message IContainer.CreateMessage(ByteBuffer buffer) => new RawMessage(buffer);
}
