using Grpc.Core;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <content>Requests that the real service answers and the embedded host refuses.</content>
internal sealed partial class TaskHubSidecar
{
    public override Task<P.GetInstanceResponse> WaitForInstanceStart(P.GetInstanceRequest request, ServerCallContext context) => throw Refused("waiting for the start of an instance");

    public override Task<P.GetInstanceResponse> WaitForInstanceCompletion(P.GetInstanceRequest request, ServerCallContext context) => throw Refused("waiting for the end of an instance");

    public override Task<P.TerminateResponse> TerminateInstance(P.TerminateRequest request, ServerCallContext context) => throw Refused("terminating an instance");

    public override Task<P.SuspendResponse> SuspendInstance(P.SuspendRequest request, ServerCallContext context) => throw Refused("suspending an instance");

    public override Task<P.ResumeResponse> ResumeInstance(P.ResumeRequest request, ServerCallContext context) => throw Refused("resuming an instance");

    public override Task<P.RewindInstanceResponse> RewindInstance(P.RewindInstanceRequest request, ServerCallContext context) => throw Refused("rewinding an instance");

    public override Task<P.RestartInstanceResponse> RestartInstance(P.RestartInstanceRequest request, ServerCallContext context) => throw Refused("restarting an instance");

    public override Task<P.QueryInstancesResponse> QueryInstances(P.QueryInstancesRequest request, ServerCallContext context) => throw Refused("listing instances");

    public override Task<P.ListInstanceIdsResponse> ListInstanceIds(P.ListInstanceIdsRequest request, ServerCallContext context) =>
        throw Refused("listing the ids of instances by the time of their end");

    public override Task<P.SignalEntityResponse> SignalEntity(P.SignalEntityRequest request, ServerCallContext context) => throw Refused("entities");

    public override Task<P.GetEntityResponse> GetEntity(P.GetEntityRequest request, ServerCallContext context) => throw Refused("entities");

    public override Task<P.QueryEntitiesResponse> QueryEntities(P.QueryEntitiesRequest request, ServerCallContext context) => throw Refused("entities");

    public override Task<P.CleanEntityStorageResponse> CleanEntityStorage(P.CleanEntityStorageRequest request, ServerCallContext context) => throw Refused("entities");

    public override Task<P.CreateTaskHubResponse> CreateTaskHub(P.CreateTaskHubRequest request, ServerCallContext context) => throw Refused("creating a task hub");

    public override Task<P.DeleteTaskHubResponse> DeleteTaskHub(P.DeleteTaskHubRequest request, ServerCallContext context) => throw Refused("deleting a task hub");

    public override Task GetWorkItems(P.GetWorkItemsRequest request, IServerStreamWriter<P.WorkItem> responseStream, ServerCallContext context) =>
        throw Refused("workers that are not function apps");

    private static RpcException Refused(string what) => new(new Status(StatusCode.Unimplemented, $"The embedded host does not support {what}."));
}
