using System.Diagnostics;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>The trace of an invocation. A worker expects a trace context with each request (W3C Trace Context). Activities are made only when somebody listens.</summary>
internal static class Traces
{
    public const string SourceName = "Mall.Embedded";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Starts a new trace with a link to each cause. Work with several causes belongs to none of their traces.</summary>
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

    /// <summary>Starts a new trace that is not sampled, because nobody asked for it.</summary>
    public static RpcTraceContext Begin() =>
        new() { TraceParent = $"00-{ActivityTraceId.CreateRandom().ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-00" };
}
