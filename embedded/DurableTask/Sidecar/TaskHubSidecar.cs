using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <summary>The service for the worker's durable client (durabletask-protobuf, <c>TaskHubSidecarService</c>). Its status codes are those of Functions with the Azure Storage provider.
/// It answers after the journal has the change.</summary>
internal sealed partial class TaskHubSidecar(DurableEngine engine) : P.TaskHubSidecarService.TaskHubSidecarServiceBase
{
    private readonly InstanceStore _store = engine.Store;

    public override Task<Empty> Hello(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<P.CreateInstanceResponse> StartInstance(P.CreateInstanceRequest request, ServerCallContext context)
    {
        if (!engine.HasOrchestrator(request.Name))
        {
            throw Invalid($"There is no orchestrator function named '{request.Name}'.");
        }

        InstanceIds.Validate(request.InstanceId);
        RefuseTooLarge(request.Input);
        if (request.OrchestrationIdReusePolicy is not null)
        {
            throw Refused("DedupeStatuses");
        }

        long now = engine.UtcNow.Ticks;
        var created = new CreatedRecord(
            request.InstanceId,
            request.Name,
            now,
            request.ScheduledStartTimestamp?.ToDateTime().Ticks ?? 0,
            request.ParentTraceContext?.TraceParent,
            HistoryEvents.ExecutionStarted(request, request.Version ?? engine.Options.DefaultVersion, now).ToByteArray());
        JournalPosition position;
        P.OrchestrationStatus? inTheWay = null;
        lock (_store.Lock)
        {
            if (_store.TryGet(created.Id, out var instance) && instance.Live is not null)
            {
                inTheWay = instance.Status;
            }
            else
            {
                instance = _store.Create(created);
                engine.Begin(instance);
            }

            position = instance.Last;
        }

        if (inTheWay is null)
        {
            engine.Waiters.Changed(created.Id);
        }

        // Also before a refusal: the caller relies on the existing instance.
        await _store.WrittenAsync(position);
        return inTheWay is null
            ? new P.CreateInstanceResponse { InstanceId = created.Id }
            : throw new RpcException(new Status(StatusCode.AlreadyExists, $"An orchestration with the instance id '{created.Id}' already exists; it is {inTheWay}."));
    }

    public override async Task<P.RaiseEventResponse> RaiseEvent(P.RaiseEventRequest request, ServerCallContext context)
    {
        RefuseTooLarge(request.Input);
        await DeliverAsync(request.InstanceId, Message.Event(request.Name, request.Input));
        return new P.RaiseEventResponse();
    }

    public override async Task<P.TerminateResponse> TerminateInstance(P.TerminateRequest request, ServerCallContext context)
    {
        RefuseTooLarge(request.Output);
        await DeliverAsync(request.InstanceId, Message.Terminate(request.Output));
        return new P.TerminateResponse();
    }

    /// <summary>Purges finished instances only. Recursion has no effect: there are no sub-orchestrations.</summary>
    public override async Task<P.PurgeInstancesResponse> PurgeInstances(P.PurgeInstancesRequest request, ServerCallContext context)
    {
        int count = request.RequestCase switch
        {
            P.PurgeInstancesRequest.RequestOneofCase.InstanceId => Purge(request.InstanceId),
            P.PurgeInstancesRequest.RequestOneofCase.PurgeInstanceFilter => Purge(request.PurgeInstanceFilter),
            _ => throw Refused("purging by a list of ids"),
        };
        await _store.AllWrittenAsync();
        return new P.PurgeInstancesResponse { DeletedInstanceCount = count, IsComplete = true };
    }

    private static void RefuseTooLarge(string? value)
    {
        if (DurableEngine.TooLarge(value) is { } sentence)
        {
            throw Invalid(sentence);
        }
    }

    private static RpcException Invalid(string sentence) => new(new Status(StatusCode.InvalidArgument, sentence));

    private int Purge(string id)
    {
        lock (_store.Lock)
        {
            if (!_store.TryGet(id, out var instance) || instance.Live is not null)
            {
                return 0;
            }

            _store.Purge(instance);
            return 1;
        }
    }

    private int Purge(P.PurgeInstanceFilter filter)
    {
        var selection = new InstanceSelection(filter.CreatedTimeFrom, filter.CreatedTimeTo, filter.RuntimeStatus);
        lock (_store.Lock)
        {
            var purged = _store.All.Where(instance => instance.Live is null && selection.Matches(instance)).ToList();
            foreach (var instance in purged)
            {
                _store.Purge(instance);
            }

            return purged.Count;
        }
    }

    /// <summary>Completes when the message is written. A refusal waits until the end of the instance is written.</summary>
    private async Task DeliverAsync(string instanceId, Message message)
    {
        JournalPosition position;
        P.OrchestrationStatus? ended = null;
        lock (_store.Lock)
        {
            if (!_store.TryGet(instanceId, out var instance))
            {
                throw new RpcException(new Status(StatusCode.NotFound, $"No instance with the id '{instanceId}' was found."));
            }

            if (instance.Live is null)
            {
                ended = instance.Status;
            }
            else
            {
                _store.Deliver(instance, message);
                engine.Wake(instance);
            }

            position = instance.Last;
        }

        await _store.WrittenAsync(position);
        if (ended is not null)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"The instance '{instanceId}' has already ended as {ended}."));
        }
    }
}
