using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Client;

/// <content>Queries. What they tell is written: each awaits the journal before it answers.</content>
internal sealed partial class EmbeddedDurableTaskClient
{
    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        Snapshot? snapshot;
        lock (_store.Lock)
        {
            snapshot = _store.TryGet(instanceId, out var instance) ? new Snapshot(instance) : null;
        }

        if (snapshot is null)
        {
            // "There is none" may be the effect of a purge, and has to be as lasting.
            await _store.AllWrittenAsync();
            return null;
        }

        await _store.WrittenAsync(snapshot.Position);
        return Describe(snapshot, getInputsAndOutputs);
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, instance => instance.Status != OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, instance => instance.Live is null, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.PageSize, nameof(filter));
        if (query.TaskHubNames?.Any() is true)
        {
            throw new NotSupportedException("The embedded host does not support queries by task hub.");
        }

        return new InstancePages(query, PageAsync);
    }

    private async Task<OrchestrationMetadata> WaitAsync(string instanceId, Func<Instance, bool> until, bool withPayloads, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        Snapshot? snapshot = null;
        await engine.Waiters.WaitAsync(
            instanceId,
            () =>
            {
                lock (_store.Lock)
                {
                    snapshot = _store.TryGet(instanceId, out var instance) && until(instance) ? new Snapshot(instance) : null;
                    return snapshot is not null;
                }
            },
            cancellation);
        await _store.WrittenAsync(snapshot!.Position);
        return Describe(snapshot, withPayloads);
    }

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, string? after, int size, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var selection = new InstanceSelection(query.CreatedFrom, query.CreatedTo, query.Statuses, query.InstanceIdPrefix);

        // The smallest ids behind the token; the largest of them on top, to be thrown out first.
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

        await _store.AllWrittenAsync();
        bool more = page.Count > size;
        if (more)
        {
            page.Dequeue();
        }

        var found = page.UnorderedItems.Select(item => item.Element).OrderBy(snapshot => snapshot.Id, StringComparer.Ordinal).ToList();
        return new Page<OrchestrationMetadata>(found.ConvertAll(snapshot => Describe(snapshot, query.FetchInputsAndOutputs)), more ? found[^1].Id : null);
    }

    private OrchestrationMetadata Describe(Snapshot snapshot, bool withPayloads)
    {
        byte[]? input = null, output = null, customStatus = null;
        Failure? failure = null;
        if (withPayloads && snapshot.IsFinished)
        {
            var finished = _store.ReadFinished(snapshot.Position);
            (input, output, customStatus, failure) = (finished.Input, finished.Output, finished.CustomStatus, finished.Failure);
        }
        else if (withPayloads)
        {
            (input, customStatus) = (_store.ReadCreated(snapshot.First).Input, snapshot.CustomStatus);
        }

        return new OrchestrationMetadata(snapshot.Name, snapshot.Id)
        {
            DataConverter = withPayloads ? json : null,
            RuntimeStatus = snapshot.Status,
            CreatedAt = new DateTimeOffset(snapshot.CreatedTicks, TimeSpan.Zero),
            LastUpdatedAt = new DateTimeOffset(snapshot.UpdatedTicks, TimeSpan.Zero),
            SerializedInput = DurableJson.ToText(input),
            SerializedOutput = DurableJson.ToText(output),
            SerializedCustomStatus = DurableJson.ToText(customStatus),
            FailureDetails = failure?.Details,
        };
    }

    /// <summary>An instance as it was under the lock.</summary>
    private sealed class Snapshot(Instance instance)
    {
        public string Id { get; } = instance.Id;

        public string Name { get; } = instance.Name;

        public OrchestrationRuntimeStatus Status { get; } = instance.Status;

        public long CreatedTicks { get; } = instance.CreatedTicks;

        public long UpdatedTicks { get; } = instance.UpdatedTicks;

        public bool IsFinished { get; } = instance.Live is null;

        public JournalPosition First { get; } = instance.Live?.Records[0] ?? JournalPosition.None;

        public JournalPosition Position { get; } = instance.Last;

        public byte[]? CustomStatus { get; } = instance.Live?.CustomStatus;
    }
}
