using Amqp;
using Amqp.Framing;
using Amqp.Listener;
using Amqp.Transactions;

namespace Mall.Embedded.ServiceBus;

/// <summary>Serves the broker over AMQP 1.0 on a port of 127.0.0.1, for the service's own clients.</summary>
internal sealed class AmqpEndpoint : ILinkProcessor, IDisposable
{
    private const string ManagementSuffix = "/$management";
    private const string TokenNode = "$cbs";
    private const string SessionFilter = "com.microsoft:session-filter";
    private const int RequestCredit = 100;

    private readonly Broker _broker;
    private readonly Action<string>? _onFailure;
    private readonly Acknowledgements _acknowledgements;
    private readonly RequestLinks _requests;
    private readonly BusContainer _container;

    /// <param name="broker">The broker that clients reach here.</param>
    /// <param name="port">The port; disposed of when the listener is open.</param>
    /// <param name="onFailure">Takes a sentence for the operator when something fails that must not fail.</param>
    public AmqpEndpoint(Broker broker, ReservedPort port, Action<string>? onFailure)
    {
        _broker = broker;
        _onFailure = onFailure;
        _acknowledgements = new(broker, onFailure);
        _requests = new(onFailure);

        _container = new(new Address("127.0.0.1", port.Number, null, null, "/", "amqp")) { AddressResolver = RefuseTransactions };
        var listener = _container.Listeners[0];
        listener.SASL.EnableMechanism(CbsMechanism.Name, new CbsMechanism());
        listener.SASL.EnableAnonymousMechanism = true;
        var events = new ProtocolEvents();
        listener.HandlerFactory = _ => events;
        _container.RegisterLinkProcessor(this);
        _container.Open();
        port.Dispose();
    }

    public void Dispose() => _container.Close();

    public void Process(AttachContext context)
    {
        try
        {
            if (context.Link.Role)
            {
                var (endpoint, credit) = Receiver(((Target)context.Attach.Target).Address.Trim('/'));
                context.Attach.MaxMessageSize = Broker.MaxMessageBytes;
                context.Complete(endpoint, credit);
            }
            else
            {
                context.Complete(Sender(context, (Source)context.Attach.Source), 0);
            }
        }
        catch (BrokerException refusal)
        {
            context.Complete(AmqpErrors.Of(refusal));
        }
    }

    /// <summary>For a client that sends.</summary>
    private (LinkEndpoint Endpoint, int Credit) Receiver(string address)
    {
        if (address == TokenNode)
        {
            return (_requests.Requests(AcceptTokenAsync), RequestCredit);
        }

        if (ManagedPath(address) is { } managed)
        {
            return (_requests.Requests(new Management(_broker, managed).HandleAsync), RequestCredit);
        }

        _broker.CheckSendable(address);
        return (new IncomingLink(_broker, address, _acknowledgements), IncomingLink.Credit);
    }

    /// <summary>For a client that receives.</summary>
    private LinkEndpoint Sender(AttachContext context, Source source)
    {
        var address = source.Address.Trim('/');
        if (address == TokenNode || ManagedPath(address) is not null)
        {
            return _requests.Answers(context.Link, context.Attach);
        }

        if (source.FilterSet?.Keys.Cast<object>().Any(name => name.ToString() == SessionFilter) == true)
        {
            throw BrokerException.Unsupported("sessions");
        }

        if (context.Link.SettleOnSend)
        {
            throw BrokerException.Unsupported("receiving without a lock (ReceiveAndDelete)");
        }

        _broker.CheckReceivable(address);
        return new OutgoingLink(_broker, address, context.Link, _acknowledgements, _onFailure);
    }

    private static string? ManagedPath(string address) =>
        address.EndsWith(ManagementSuffix, StringComparison.OrdinalIgnoreCase) ? address[..^ManagementSuffix.Length] : null;

    /// <summary>Accepts any token: only this machine reaches the broker.</summary>
    private static Task<Message> AcceptTokenAsync(Message request) => Task.FromResult(new Message
    {
        ApplicationProperties = new ApplicationProperties { ["status-code"] = 202, ["status-description"] = "Accepted" },
    });

    private static string? RefuseTransactions(ContainerHost host, Attach attach) => attach.Target is Coordinator
        ? throw new AmqpException(AmqpErrors.Of(BrokerException.Unsupported("transactions")))
        : null;
}
