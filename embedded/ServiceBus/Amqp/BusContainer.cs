using Amqp;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

/// <summary>The library's host, but it leaves messages encoded.</summary>
internal sealed class BusContainer(Address address) : ContainerHost(address), IContainer
{
    Message IContainer.CreateMessage(ByteBuffer buffer) => new RawMessage(buffer);
}
