namespace Mall.Embedded.DurableTask.Store;

/// <summary>One armed timer of an execution.</summary>
/// <param name="id">The action's id; <see cref="Start"/> for the time at which an execution starts.</param>
/// <param name="dueTicks">UTC.</param>
/// <param name="fromTicks">The time, as the execution saw it, when it was asked for. The clock may have been set back before, and then it is ahead of the clock.</param>
internal sealed class DurableTimer(Instance instance, int id, long dueTicks, long fromTicks)
{
    public const int Start = -1;

    private volatile bool _cancelled;

    public Instance Instance { get; } = instance;

    public int Id { get; } = id;

    public long DueTicks { get; } = dueTicks;

    public long FromTicks { get; } = fromTicks;

    public bool Cancelled => _cancelled;

    public void Cancel() => _cancelled = true;
}
