using System.Diagnostics;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>The trace that an invocation belongs to. A worker expects one with each request (W3C Trace Context).</summary>
internal static class Traces
{
    /// <summary>A trace that begins here. It is not sampled: nobody asked for it.</summary>
    public static RpcTraceContext Begin() =>
        new() { TraceParent = $"00-{ActivityTraceId.CreateRandom().ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-00" };
}
