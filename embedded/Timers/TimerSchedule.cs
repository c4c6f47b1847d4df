using System.Globalization;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Mall.Embedded.Timers;

/// <summary>When a timer fires, in UTC: an NCRONTAB expression of six fields (seconds first), or a constant interval.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CrontabSchedule? cron, TimeSpan interval, bool everyMinute)
    {
        _cron = cron;
        _interval = interval;
        FiresEveryMinute = everyMinute;
    }

    /// <summary>Such schedules are not monitored: the next run soon makes up for a missed one.</summary>
    public bool FiresEveryMinute { get; }

    /// <exception cref="StartupException">The schedule is invalid.</exception>
    public static TimerSchedule Parse(string function, string expression, IConfiguration configuration)
    {
        string text = Resolve(function, expression, configuration).Trim();
        string[] fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } cron)
        {
            // "X * * * * *" fires every minute, whatever its seconds are.
            return new TimerSchedule(cron, default, Array.TrueForAll(fields[1..], field => field == "*"));
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan interval) && interval > TimeSpan.Zero
            ? new TimerSchedule(null, interval, interval < TimeSpan.FromMinutes(1))
            : throw new StartupException($"Function '{function}': the schedule '{text}' is neither an NCRONTAB expression of six fields nor a positive time span.");
    }

    public DateTime Next(DateTime after) => _cron?.GetNextOccurrence(after) ?? after + _interval;

    private static string Resolve(string function, string expression, IConfiguration configuration)
    {
        if (expression.Length < 3 || expression[0] != '%' || expression[^1] != '%')
        {
            return expression;
        }

        string name = expression[1..^1];
        return configuration[name.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new StartupException($"Function '{function}': the setting '{name}' of its schedule is missing.");
    }
}
