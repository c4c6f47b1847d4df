using System.Diagnostics;
using Mall.Embedded.DurableTask.Records;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask;

/// <summary>The activities around an orchestration, named as the Durable Task framework names them (DurableTask.Core, TraceHelper). The client's is the parent of all that the orchestration
/// has done, because its id is in the record of the start: it is there after a restart. There is none for a turn: a replay does nothing.</summary>
internal static class DurableTrace
{
    public const string SourceName = "DurableTask.Core";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The start is asked for; the activity that is current then goes into the record.</summary>
    public static Activity? Create(string name, string id) =>
        Source.HasListeners() ? Source.StartActivity("create_orchestration:" + name, ActivityKind.Producer, default(ActivityContext), Tags("orchestration", name, id)) : null;

    /// <summary>It is over: the whole of it, from its start.</summary>
    public static void Finish(CreatedRecord created, OrchestrationRuntimeStatus status, DateTime now)
    {
        if (!Source.HasListeners() || !ActivityContext.TryParse(created.TraceParent, null, isRemote: true, out ActivityContext parent))
        {
            return;
        }

        using Activity? activity = Source.StartActivity(
            "orchestration:" + created.Name, ActivityKind.Server, parent, Tags("orchestration", created.Name, created.Id), startTime: new DateTime(created.CreatedTicks, DateTimeKind.Utc));
        activity?.SetTag("durabletask.task.status", status.ToString());
        if (status == OrchestrationRuntimeStatus.Failed)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        activity?.SetEndTime(now);
    }

    public static KeyValuePair<string, object?>[] Tags(string type, string name, string instanceId) =>
        [new("durabletask.type", type), new("durabletask.task.name", name), new("durabletask.task.instance_id", instanceId)];
}
