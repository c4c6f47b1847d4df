using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>The brokers of this process by host name: how <c>new ServiceBusClient(connectionString)</c> finds its broker without a network.</summary>
internal static class Namespaces
{
    private static readonly ConcurrentDictionary<string, NamespaceLease> Leases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name: <c>name.embedded</c>, or <c>name-2.embedded</c> and so on when other hosts of this process have the ones before.</summary>
    public static NamespaceLease Take(string name = "servicebus")
    {
        for (var number = 1; ; number++)
        {
            var lease = new NamespaceLease(number == 1 ? $"{name}.embedded" : $"{name}-{number}.embedded");
            if (Leases.TryAdd(lease.Host, lease))
            {
                return lease;
            }
        }
    }

    public static void Release(NamespaceLease lease) => Leases.TryRemove(new(lease.Host, lease));

    public static Broker Find(string host) => Leases.TryGetValue(host, out var lease) && lease.Broker is { } broker
        ? broker
        : throw new ServiceBusException(
            $"No Service Bus namespace {host} runs in this process; the embedded host does not reach others.",
            ServiceBusFailureReason.ServiceCommunicationProblem);
}

/// <summary>A taken name, and its broker once that is open.</summary>
internal sealed class NamespaceLease(string host) : IDisposable
{
    public string Host { get; } = host;

    /// <summary>The key means nothing: the namespace cannot be reached from outside this process.</summary>
    public string ConnectionString => $"Endpoint=sb://{Host}/;SharedAccessKeyName=embedded;SharedAccessKey=embedded";

    public Broker? Broker { get; set; }

    public void Dispose() => Namespaces.Release(this);
}
