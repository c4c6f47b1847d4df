using Amqp;
using Amqp.Sasl;
using Amqp.Types;

namespace Mall.Embedded.ServiceBus;

/// <summary>The SASL mechanism of Service Bus clients. It is empty: clients send tokens to <c>$cbs</c> later.</summary>
internal sealed class CbsMechanism() : SaslProfile(Name)
{
    public const string Name = "MSSBCBS";

    protected override ITransport UpgradeTransport(ITransport transport) => transport;

    protected override DescribedList GetStartCommand(string hostname) => new SaslInit { Mechanism = Mechanism };

    protected override DescribedList OnCommand(DescribedList command) => new SaslOutcome { Code = SaslCode.Ok };
}
