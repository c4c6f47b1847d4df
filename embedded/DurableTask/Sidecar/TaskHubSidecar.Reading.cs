using Grpc.Core;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Storage;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <content>Queries. Each waits for the journal before it answers, so it reports only what is written.</content>
internal sealed partial class TaskHubSidecar
{
    private const int DefaultPageSize = 100;

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

    public override async Task<P.QueryInstancesResponse> QueryInstances(P.QueryInstancesRequest request, ServerCallContext context)
    {
        var query = request.Query;
        if (query.TaskHubNames.Count > 0)
        {
            throw Refused("queries by task hub");
        }

        int size = query.MaxInstanceCount > 0 ? query.MaxInstanceCount : DefaultPageSize;
        var selection = new InstanceSelection(query.CreatedTimeFrom, query.CreatedTimeTo, query.RuntimeStatus, query.InstanceIdPrefix);
        var found = Page(selection, query.ContinuationToken, size, out bool more);
        await _store.AllWrittenAsync();
        return new P.QueryInstancesResponse
        {
            OrchestrationState = { found.Select(snapshot => Describe(snapshot, query.FetchInputsAndOutputs)) },
            ContinuationToken = more ? found[^1].Id : null,
        };
    }

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

    /// <summary>The instances with the smallest ids after the token.</summary>
    private List<Snapshot> Page(InstanceSelection selection, string? after, int size, out bool more)
    {
        // The largest id is on top, so that it leaves first.
        var page = new PriorityQueue<Snapshot, string>(Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)));
        lock (_store.Lock)
        {
            foreach (var instance in _store.All)
            {
                bool wanted = (after is null || string.CompareOrdinal(instance.Id, after) > 0)
                    && (page.Count <= size || string.CompareOrdinal(instance.Id, page.Peek().Id) < 0);
                if (wanted && selection.Matches(instance))
                {
                    page.Enqueue(new Snapshot(instance), instance.Id);
                    if (page.Count > size + 1)
                    {
                        page.Dequeue();
                    }
                }
            }
        }

        more = page.Count > size;
        if (more)
        {
            page.Dequeue();
        }

        return [.. page.UnorderedItems.Select(item => item.Element).OrderBy(snapshot => snapshot.Id, StringComparer.Ordinal)];
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
