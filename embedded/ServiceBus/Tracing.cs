using System.Diagnostics;
using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>The application property that carries the sender's trace, as the real client writes it.</summary>
internal static class Tracing
{
    public const string Property = "Diagnostic-Id";

    public static void Stamp(ServiceBusMessage message)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            message.ApplicationProperties.TryAdd(Property, id);
        }
    }

    public static string? Read(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.TryGetValue(Property, out var value) ? value as string : null;
}
