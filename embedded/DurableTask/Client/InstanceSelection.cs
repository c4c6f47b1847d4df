using Mall.Embedded.DurableTask.Store;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Client;

/// <summary>The conditions of a query or purge. Both ends of the time range belong to it.</summary>
internal sealed class InstanceSelection(
    DateTimeOffset? createdFrom, DateTimeOffset? createdTo, IEnumerable<OrchestrationRuntimeStatus>? statuses, string? idPrefix)
{
    private readonly long _from = createdFrom?.UtcTicks ?? long.MinValue;
    private readonly long _to = createdTo?.UtcTicks ?? long.MaxValue;
    private readonly HashSet<OrchestrationRuntimeStatus>? _statuses = statuses?.ToHashSet() is { Count: > 0 } set ? set : null;

    public bool Matches(Instance instance) =>
        instance.CreatedTicks >= _from
        && instance.CreatedTicks <= _to
        && _statuses?.Contains(instance.Status) is not false
        && (idPrefix is null || instance.Id.StartsWith(idPrefix, StringComparison.Ordinal));
}
