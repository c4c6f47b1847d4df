using System.Text.RegularExpressions;

namespace Mall.Functions.Statistics;

/// <summary>The days of a range as a time zone has them: 23 or 25 hours long where the clocks are changed, and without any time where the calendar skips one.</summary>
public sealed partial class LocalDays
{
    private static readonly TimeSpan Quarter = StatisticsBucket.Quarter;

    // No zone is further from UTC.
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(15);

    private readonly DateTimeOffset[] _starts;

    /// <summary>Both days are included.</summary>
    public LocalDays(DateOnly from, DateOnly to, TimeZoneInfo zone)
    {
        _starts = [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 2).Select(day => StartOf(from.AddDays(day), zone))];
    }

    /// <summary>Begin of the first day, in UTC; a whole quarter of an hour.</summary>
    public DateTimeOffset From => _starts[0];

    /// <summary>End of the last day: the next one's begin.</summary>
    public DateTimeOffset To => _starts[^1];

    /// <summary>The number of the day that a moment belongs to, from 0; null if none.</summary>
    public int? IndexOf(DateTimeOffset time)
    {
        var found = Array.BinarySearch(_starts, time);
        if (found < 0)
        {
            found = ~found - 1;
        }

        // Of two that begin together the first has no time.
        while (found >= 0 && found + 1 < _starts.Length && _starts[found + 1] == time)
        {
            found++;
        }

        return found >= 0 && found < _starts.Length - 1 ? found : null;
    }

    /// <summary>A zone by its IANA name. Null if there is none.</summary>
    public static TimeZoneInfo? FindZone(string name) => name.Length <= 64 && IanaName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The first quarter of an hour whose local date is this one, or a later one where the calendar skips it. Clocks are not always changed at midnight, and a midnight may not exist; so the
    /// date is looked for, not computed.</summary>
    private static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        var (before, reached) = (midnight - Furthest, midnight + Furthest);
        while (reached - before > Quarter)
        {
            var middle = before + (Quarter * ((reached - before).Ticks / Quarter.Ticks / 2));
            if (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(middle, zone).DateTime) >= date)
            {
                reached = middle;
            }
            else
            {
                before = middle;
            }
        }

        return reached;
    }

    // The system looks for a file of this name: nothing else may come of it. Its other versions of the zones, with leap seconds, begin with a small letter.
    [GeneratedRegex(@"^[A-Z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+){0,2}\z")]
    private static partial Regex IanaName();
}
