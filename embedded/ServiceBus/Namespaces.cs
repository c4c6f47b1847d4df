using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>The brokers of this process by host name: how <c>new ServiceBusClient(connectionString)</c> finds its broker without a network.</summary>
internal static class Namespaces
{
    private static readonly ConcurrentDictionary<string, Broker> Brokers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>False when the name is taken.</summary>
    public static bool TryRegister(string host, Broker broker) => Brokers.TryAdd(host, broker);

    public static void Unregister(string host, Broker broker) => Brokers.TryRemove(new(host, broker));

    public static Broker Find(string host) => Brokers.TryGetValue(host, out var broker)
        ? broker
        : throw new ServiceBusException(
            $"No Service Bus namespace {host} runs in this process; the embedded host does not reach others.",
            ServiceBusFailureReason.ServiceCommunicationProblem);
}
