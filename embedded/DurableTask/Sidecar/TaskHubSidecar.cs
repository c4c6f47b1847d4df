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
        if (Unsupported(request) is { } unsupported)
        {
            throw Refused(unsupported);
        }

        long now = engine.UtcNow.Ticks;
        var created = new CreatedRecord(
            request.InstanceId,
            request.Name,
            now,
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
                engine.Wake(instance);
            }

            position = instance.Last;
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
        JournalPosition position;
        P.OrchestrationStatus? ended = null;
        lock (_store.Lock)
        {
            if (!_store.TryGet(request.InstanceId, out var instance))
            {
                throw new RpcException(new Status(StatusCode.NotFound, $"No instance with the id '{request.InstanceId}' was found."));
            }

            if (instance.Live is null)
            {
                ended = instance.Status;
            }
            else
            {
                _store.Deliver(instance, Message.Event(request.Name, request.Input));
                engine.Wake(instance);
            }

            position = instance.Last;
        }

        // A refusal waits, too: until the end of the instance is written.
        await _store.WrittenAsync(position);
        return ended is null
            ? new P.RaiseEventResponse()
            : throw new RpcException(new Status(StatusCode.FailedPrecondition, $"The instance '{request.InstanceId}' has already ended as {ended}."));
    }

    /// <summary>Purges finished instances only. Recursion has no effect: there are no sub-orchestrations.</summary>
    public override async Task<P.PurgeInstancesResponse> PurgeInstances(P.PurgeInstancesRequest request, ServerCallContext context)
    {
        if (request.PurgeInstanceFilter is not { } filter)
        {
            throw Refused("purging by ids");
        }

        int count;
        long from = filter.CreatedTimeFrom?.ToDateTime().Ticks ?? long.MinValue;
        long to = filter.CreatedTimeTo?.ToDateTime().Ticks ?? long.MaxValue;
        lock (_store.Lock)
        {
            var purged = _store.All.Where(instance => instance.Live is null
                && instance.CreatedTicks >= from && instance.CreatedTicks <= to
                && (filter.RuntimeStatus.Count == 0 || filter.RuntimeStatus.Contains(instance.Status))).ToList();
            purged.ForEach(_store.Purge);
            count = purged.Count;
        }

        await _store.AllWrittenAsync();
        return new P.PurgeInstancesResponse { DeletedInstanceCount = count, IsComplete = true };
    }

    private static string? Unsupported(P.CreateInstanceRequest request) =>
        request.OrchestrationIdReusePolicy is not null ? "DedupeStatuses"
        : request.ScheduledStartTimestamp is not null ? "StartAt"
        : request.Tags.Count > 0 ? "tags"
        : null;

    private static void RefuseTooLarge(string? value)
    {
        if (DurableEngine.TooLarge(value) is { } sentence)
        {
            throw Invalid(sentence);
        }
    }

    private static RpcException Invalid(string sentence) => new(new Status(StatusCode.InvalidArgument, sentence));
}
