using System.Transactions;

namespace Mall.Embedded.ServiceBus;

internal static class Deferral
{
    public static NotSupportedException NotSupported() => new("The embedded host does not support deferred Service Bus messages.");
}

internal static class Transactions
{
    /// <summary>Sending or settling in an ambient transaction would otherwise look as if it took part in it.</summary>
    public static void Refuse()
    {
        if (Transaction.Current is not null)
        {
            throw new NotSupportedException("The embedded host does not support Service Bus transactions.");
        }
    }
}
