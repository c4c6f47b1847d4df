using System.Reflection;
using Mall.Embedded.Journal;
using Mall.Embedded.Worker;

namespace Mall.Embedded.Telemetry;

/// <summary>The standard settings of OpenTelemetry as <c>--otlp</c> means them. Sets nothing up: the app does that, where it is wanted.</summary>
internal static class TelemetryRegistration
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const int GrpcPort = 4317;

    /// <exception cref="StartupException">The endpoint is none.</exception>
    public static void Add(HostPieces pieces)
    {
        string? endpoint = pieces.Configuration[Endpoint];
        if (string.IsNullOrEmpty(endpoint))
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new StartupException($"--otlp, or {Endpoint}, must be the address of a collector such as {CommandLine.DefaultCollector}, not '{endpoint}'.");
        }

        // Each protocol has its port; the packages would speak gRPC to both.
        pieces.Defaults["OTEL_EXPORTER_OTLP_PROTOCOL"] = address.Port == GrpcPort ? "grpc" : "http/protobuf";
        pieces.Defaults["OTEL_SERVICE_NAME"] = Assembly.GetEntryAssembly()?.GetName().Name;
    }
}
