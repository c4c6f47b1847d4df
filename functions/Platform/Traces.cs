using System.Diagnostics;

namespace Mall.Functions.Platform;

/// <summary>For traces that go on where a document lies in between, so that the packages of Azure cannot carry them.</summary>
internal static class Traces
{
    /// <summary>The W3C traceparent of what is being done; null when nobody keeps this trace.</summary>
    public static string? Current => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;
}
