namespace Mall.Embedded.Timers;

/// <summary>The status of a timer's schedule, which the function sees in its <c>TimerInfo</c>. Times are UTC.</summary>
internal sealed record ScheduleStatus
{
    public DateTime Last { get; init; }

    public DateTime Next { get; init; }

    public DateTime LastUpdated { get; init; }
}
