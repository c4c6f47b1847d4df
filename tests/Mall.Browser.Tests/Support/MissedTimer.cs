using Mall.Embedded.Storage;
using Mall.Embedded.Timers;

namespace Mall.Browser.Tests.Support;

/// <summary>A timer whose time came while the mall was down: it runs when the mall starts.</summary>
internal static class MissedTimer
{
    /// <param name="state">The folder of a mall that does not run.</param>
    /// <param name="function">The timer's name.</param>
    /// <param name="minute">Of the hour, at which it runs.</param>
    public static void Leave(string state, string function, int minute)
    {
        using var folder = StateFolder.Open(state);
        var missed = DateTime.UtcNow.Date.AddDays(-1).AddMinutes(minute);
        new ScheduleStore(folder).Write(function, new ScheduleStatus { Next = missed, LastUpdated = missed.AddMinutes(-1) });
    }
}
