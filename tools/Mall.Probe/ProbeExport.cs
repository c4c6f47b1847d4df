using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Mall.Probe;

/// <summary>Sends what is measured to where the shop's telemetry goes, by the same settings from the environment. Without any of them nothing of OpenTelemetry is loaded.</summary>
internal static class ProbeExport
{
    private static readonly string? AzureMonitor = Environment.GetEnvironmentVariable("APPLICATIONINSIGHTS_CONNECTION_STRING");
    private static readonly string? Collector = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT");

    /// <returns>Sends the rest when it is disposed; null: nothing is sent.</returns>
    public static IDisposable? Start() => string.IsNullOrEmpty(AzureMonitor) && string.IsNullOrEmpty(Collector) ? null : Export();

    private static MeterProvider Export()
    {
        var metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(resource => resource.AddService("mall-probe")).AddMeter(ProbeMetrics.Meter);
        if (!string.IsNullOrEmpty(Collector))
        {
            metrics.AddOtlpExporter();
        }

        if (!string.IsNullOrEmpty(AzureMonitor))
        {
            // The deployed resource takes no keys: whoever runs this is signed in (`az login`), and may publish metrics.
            metrics.AddAzureMonitorMetricExporter(exporter => exporter.ConnectionString = AzureMonitor, new DefaultAzureCredential());
        }

        return metrics.Build();
    }
}
