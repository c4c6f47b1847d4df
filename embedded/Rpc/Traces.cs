using System.Diagnostics;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>The trace that an invocation belongs to. A worker expects one with each request (W3C Trace Context). Activities are made only when somebody listens.</summary>
internal static class Traces
{
    public const string SourceName = "Mall.Embedded";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>What was caused by several things belongs to none of their traces: it begins one, with a link to each.</summary>
    public static Activity? StartLinked(string name, ActivityKind kind, IEnumerable<string?> causes)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var links = causes.Distinct(StringComparer.Ordinal).Select(cause => ActivityContext.TryParse(cause, null, isRemote: true, out var context) ? context : default).Where(context => context != default);
        return Source.StartActivity(name, kind, default(ActivityContext), links: links.Select(context => new ActivityLink(context)));
    }

    /// <summary>A trace that begins here. It is not sampled: nobody asked for it.</summary>
    public static RpcTraceContext Begin() =>
        new() { TraceParent = $"00-{ActivityTraceId.CreateRandom().ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-00" };
}
