#nullable disable // As the real assembly.

using Azure.Core;
using Mall.Embedded.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace Azure.Monitor.OpenTelemetry.Exporter;

public class AzureMonitorExporterOptions : ClientOptions
{
    public string ConnectionString { get; set; }

    public TokenCredential Credential { get; set; }
}

public static class OpenTelemetryBuilderExtensions
{
    public static IOpenTelemetryBuilder UseAzureMonitorExporter(this IOpenTelemetryBuilder builder) => UseAzureMonitorExporter(builder, null);

    public static IOpenTelemetryBuilder UseAzureMonitorExporter(this IOpenTelemetryBuilder builder, Action<AzureMonitorExporterOptions> configureAzureMonitor)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // At the start, where it is a sentence; an app has no catch around its registrations.
        builder.Services.AddSingleton<IHostedService>(static _ =>
            throw new StartupException("The embedded host does not export to Azure Monitor; unset APPLICATIONINSIGHTS_CONNECTION_STRING, or send to a collector with --otlp."));
        return builder;
    }
}
