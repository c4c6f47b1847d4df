using System.Diagnostics;

namespace Mall.Functions.Platform;

/// <summary>Carries a trace through a stored document, where Azure's packages cannot.</summary>
internal static class Traces
{
    /// <summary>The current W3C traceparent; null if this trace is not recorded.</summary>
    public static string? Current => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;
}
