using System.Diagnostics;
using Mall.Embedded.DurableTask.Records;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask;

/// <summary>The spans of an orchestration and its activities, named like the Durable Task framework's (DurableTask.Core, TraceHelper). Their parent is the client's span,
/// whose id is in the start record and so survives a restart. Turns have no spans: a replay does no work.</summary>
internal static class DurableTrace
{
    public const string SourceName = "DurableTask.Core";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The span of one run of an activity.</summary>
    public static Activity? StartActivity(string name, string instanceId, string? traceParent) => Start("activity", name, instanceId, traceParent, default);

    /// <summary>The span of the orchestration up to its end.</summary>
    public static void Finish(CreatedRecord created, P.OrchestrationStatus status, DateTime now)
    {
        using Activity? activity = Start("orchestration", created.Name, created.Id, created.TraceParent, new DateTime(created.CreatedTicks, DateTimeKind.Utc));
        activity?.SetTag("durabletask.task.status", status.ToString());
        if (status == P.OrchestrationStatus.Failed)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        activity?.SetEndTime(now);
    }

    private static Activity? Start(string type, string name, string instanceId, string? traceParent, DateTimeOffset startTime)
    {
        if (!Source.HasListeners() || !ActivityContext.TryParse(traceParent, null, isRemote: true, out ActivityContext parent))
        {
            return null;
        }

        KeyValuePair<string, object?>[] tags = [new("durabletask.type", type), new("durabletask.task.name", name), new("durabletask.task.instance_id", instanceId)];
        return Source.StartActivity($"{type}:{name}", ActivityKind.Server, parent, tags, startTime: startTime);
    }
}
