using System.Diagnostics;
using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Platform;

/// <summary>Carries a trace across a message.</summary>
internal static class MessageTraces
{
    /// <summary>The application property in which Azure.Messaging.ServiceBus carries a W3C traceparent. A message keeps its own.</summary>
    public const string Property = "Diagnostic-Id";

    public static void Stamp(ServiceBusMessage message, string? traceParent)
    {
        if (traceParent is not null)
        {
            message.ApplicationProperties[Property] = traceParent;
        }
    }

    public static string? Of(ServiceBusReceivedMessage message) => message.ApplicationProperties.TryGetValue(Property, out var value) ? value as string : null;

    /// <summary>Continues the trace of one message of a batch, linked to the batch's own activity.</summary>
    public static Activity? Continue(string name, string? traceParent)
    {
        if (!Telemetry.Source.HasListeners() || !ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent))
        {
            return null;
        }

        return Telemetry.Source.StartActivity(name, ActivityKind.Consumer, parent, links: Activity.Current is { } together ? [new ActivityLink(together.Context)] : null);
    }
}
