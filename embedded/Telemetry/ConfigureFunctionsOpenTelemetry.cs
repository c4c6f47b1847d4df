using Mall.Embedded.DurableTask;
using Mall.Embedded.Worker;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry;

public static class ConfigureFunctionsOpenTelemetry
{
    /// <summary>In Azure the host tells of requests, messages and orchestrations by itself, and the worker of what it is given. Here both are one process.</summary>
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithTracing(tracing => tracing.AddSource(InvocationTrace.HttpSourceName, InvocationTrace.SourceName, DurableTrace.SourceName));
    }
}
