using System.Diagnostics.Metrics;

namespace Mall.Embedded.Settings;

/// <summary>Counts the work that an app gives the host, on the meter <c>Mall.Embedded</c>: on Azure each of these has a price. The Cosmos account adds its own counters to the same
/// meter.</summary>
internal static class HostMeters
{
    private static readonly Meter Meter = new("Mall.Embedded");

    private static readonly Counter<long> Durable = Meter.CreateCounter<long>("embedded.durable.actions", "{action}", "Orchestrations started, activities and timers scheduled, external events delivered, turns run.");

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("embedded.servicebus.messages", "{message}", "Messages sent (a copy for each subscription is not counted) and delivered.");

    private static readonly Counter<long> Invocations = Meter.CreateCounter<long>("embedded.invocations", "{invocation}", "Invocations of functions, by the type of their trigger.");

    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("embedded.faults", "{fault}", "Faults on demand that an operation met.");

    public static void CountInvocation(string trigger) => Invocations.Add(1, new KeyValuePair<string, object?>("trigger", trigger));

    public static void CountFault(Fault fault) => Faults.Add(1, new KeyValuePair<string, object?>("kind", fault.ToString()));

    public static void CountDurable(string kind, int count = 1) => Durable.Add(count, new KeyValuePair<string, object?>("kind", kind));

    public static void CountMessages(string kind, int count) => Messages.Add(count, new KeyValuePair<string, object?>("kind", kind));
}
