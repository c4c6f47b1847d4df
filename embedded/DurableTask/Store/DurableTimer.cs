namespace Mall.Embedded.DurableTask.Store;

/// <summary>One armed timer of an execution.</summary>
/// <param name="id">The action's id.</param>
/// <param name="dueTicks">UTC ticks.</param>
/// <param name="fromTicks">UTC ticks: the execution's time when it asked for the timer. It is ahead of the clock if the clock was set back before.</param>
internal sealed class DurableTimer(Instance instance, int id, long dueTicks, long fromTicks)
{
    private volatile bool _cancelled;

    public Instance Instance { get; } = instance;

    public int Id { get; } = id;

    public long DueTicks { get; } = dueTicks;

    public long FromTicks { get; } = fromTicks;

    public bool Cancelled => _cancelled;

    public void Cancel() => _cancelled = true;
}
