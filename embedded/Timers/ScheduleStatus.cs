namespace Mall.Embedded.Timers;

/// <summary>What is known of a timer's schedule; the function sees it in its <c>TimerInfo</c>. Times are UTC.</summary>
internal sealed record ScheduleStatus
{
    public DateTime Last { get; init; }

    public DateTime Next { get; init; }

    public DateTime LastUpdated { get; init; }
}
