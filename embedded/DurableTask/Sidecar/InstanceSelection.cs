using Google.Protobuf.WellKnownTypes;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Sidecar;

/// <summary>The conditions of a purge. The time range includes both ends.</summary>
internal sealed class InstanceSelection(Timestamp? createdFrom, Timestamp? createdTo, IEnumerable<P.OrchestrationStatus> statuses)
{
    private readonly long _from = createdFrom?.ToDateTime().Ticks ?? long.MinValue;
    private readonly long _to = createdTo?.ToDateTime().Ticks ?? long.MaxValue;
    private readonly HashSet<P.OrchestrationStatus>? _statuses = statuses.ToHashSet() is { Count: > 0 } set ? set : null;

    public bool Matches(Instance instance) =>
        instance.CreatedTicks >= _from
        && instance.CreatedTicks <= _to
        && _statuses?.Contains(instance.Status) is not false;
}
