using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Mall.Functions.Platform;

/// <summary>Exports traces, metrics and logs: to a collector by the standard settings <c>OTEL_EXPORTER_OTLP_*</c>, to Azure Monitor by its connection string. Without either, OpenTelemetry is not
/// loaded.</summary>
internal static class TelemetryExport
{
    // The durable client traces the start of an orchestration.
    private const string DurableClientSource = "Microsoft.DurableTask";

    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string AzureIdentity = "AZURE_CLIENT_ID";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var isOtlp = !string.IsNullOrEmpty(configuration[OtlpEndpoint]);
        var azureMonitor = configuration[AzureMonitor];
        if (isOtlp || !string.IsNullOrEmpty(azureMonitor))
        {
            Start(services, isOtlp, azureMonitor, configuration[AzureIdentity]);
        }
    }

    // A method of its own, so that the packages load only when needed.
    private static void Start(IServiceCollection services, bool isOtlp, string? azureMonitor, string? identity)
    {
        var telemetry = services.AddOpenTelemetry().UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name, DurableClientSource))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name))
            .WithLogging(null, logs =>
            {
                logs.IncludeFormattedMessage = true;
                logs.IncludeScopes = true;
            });
        if (isOtlp)
        {
            telemetry.UseOtlpExporter();
        }

        if (!string.IsNullOrEmpty(azureMonitor))
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = azureMonitor;

                // The deployed resource accepts the app's identity only, no keys.
                if (!string.IsNullOrEmpty(identity))
                {
                    options.Credential = new DefaultAzureCredential();
                }
            });
        }
    }
}
