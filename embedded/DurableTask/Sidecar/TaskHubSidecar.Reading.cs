using Grpc.Core;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <content>Reading an instance. Each answer waits for the journal so it reports only what is written.</content>
internal sealed partial class TaskHubSidecar
{
    public override async Task<P.GetInstanceResponse> GetInstance(P.GetInstanceRequest request, ServerCallContext context)
    {
        Snapshot? snapshot;
        lock (_store.Lock)
        {
            snapshot = _store.TryGet(request.InstanceId, out var instance) ? new Snapshot(instance) : null;
        }

        if (snapshot is null)
        {
            // A purge may be the reason, and must be written first.
            await _store.AllWrittenAsync();
            return new P.GetInstanceResponse { Exists = false };
        }

        return await DescribeAsync(snapshot, request);
    }

    public override Task<P.GetInstanceResponse> WaitForInstanceStart(P.GetInstanceRequest request, ServerCallContext context) =>
        WaitAsync(request, instance => instance.Status != P.OrchestrationStatus.Pending, context);

    public override Task<P.GetInstanceResponse> WaitForInstanceCompletion(P.GetInstanceRequest request, ServerCallContext context) =>
        WaitAsync(request, instance => instance.Live is null, context);

    /// <summary>As with the real host, the id may still be unknown.</summary>
    private async Task<P.GetInstanceResponse> WaitAsync(P.GetInstanceRequest request, Func<Instance, bool> until, ServerCallContext context)
    {
        Snapshot? snapshot = null;
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, engine.Stopping);
        try
        {
            await engine.Waiters.WaitAsync(
                request.InstanceId,
                () =>
                {
                    lock (_store.Lock)
                    {
                        snapshot = _store.TryGet(request.InstanceId, out var instance) && until(instance) ? new Snapshot(instance) : null;
                        return snapshot is not null;
                    }
                },
                cancelled.Token);
        }
        catch (OperationCanceledException) when (engine.Stopping.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The embedded host is stopping; ask again when it has started."));
        }

        return await DescribeAsync(snapshot!, request);
    }

    private async Task<P.GetInstanceResponse> DescribeAsync(Snapshot snapshot, P.GetInstanceRequest request)
    {
        await _store.WrittenAsync(snapshot.Position);
        return new P.GetInstanceResponse { Exists = true, OrchestrationState = Describe(snapshot, request.GetInputsAndOutputs) };
    }

    private P.OrchestrationState Describe(Snapshot snapshot, bool withPayloads)
    {
        var state = new P.OrchestrationState
        {
            InstanceId = snapshot.Id,
            Name = snapshot.Name,
            OrchestrationStatus = snapshot.Status,
            CreatedTimestamp = HistoryEvents.At(snapshot.CreatedTicks),
            LastUpdatedTimestamp = HistoryEvents.At(snapshot.UpdatedTicks),
        };
        if (!withPayloads)
        {
            return state;
        }

        byte[] started;
        if (snapshot.IsFinished)
        {
            var finished = _store.ReadFinished(snapshot.Position);
            started = finished.Started;
            state.Output = finished.Output;
            state.CustomStatus = finished.CustomStatus;
            state.FailureDetails = finished.Failure;
        }
        else
        {
            started = _store.ReadCreated(snapshot.First).Started;
            state.CustomStatus = snapshot.CustomStatus;
        }

        var start = P.HistoryEvent.Parser.ParseFrom(started).ExecutionStarted;
        state.Input = start.Input;
        state.Version = start.Version;
        state.Tags.Add(start.Tags);
        return state;
    }

    /// <summary>A copy of an instance, taken under the lock.</summary>
    private sealed class Snapshot(Instance instance)
    {
        public string Id { get; } = instance.Id;

        public string Name { get; } = instance.Name;

        public P.OrchestrationStatus Status { get; } = instance.Status;

        public long CreatedTicks { get; } = instance.CreatedTicks;

        public long UpdatedTicks { get; } = instance.UpdatedTicks;

        public bool IsFinished { get; } = instance.Live is null;

        public JournalPosition First { get; } = instance.Live?.Records[0] ?? JournalPosition.None;

        public JournalPosition Position { get; } = instance.Last;

        public string? CustomStatus { get; } = instance.Live?.CustomStatus;
    }
}
