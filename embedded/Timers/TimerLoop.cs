using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Timers;

/// <summary>Runs one timer function, one invocation at a time. (Source: WebJobs timer extension, TimerListener and ScheduleMonitor.)</summary>
internal sealed class TimerLoop(
    FunctionDescriptor function, TimerSchedule schedule, IFunctionExecutor executor, ScheduleStore store, TimeProvider time, ILogger logger)
{
    /// <summary>After which the clock is looked at again: it may be set, or the machine sleep, meanwhile, and a delay does not count that.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly TimerTriggerAttribute _trigger = (TimerTriggerAttribute)function.Trigger;
    private ScheduleStatus _status = new();

    private bool IsMonitored => _trigger.UseMonitor && !schedule.FiresEveryMinute;

    /// <summary>Runs until <paramref name="stop"/> fires; a running invocation is given <paramref name="abort"/> and ends by itself.</summary>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        try
        {
            bool isPastDue = LoadStatus();
            if (isPastDue || _trigger.RunOnStartup)
            {
                await InvokeAsync(isPastDue, isScheduled: false, abort);
            }

            while (true)
            {
                for (TimeSpan wait = UntilNext(); wait > TimeSpan.Zero; wait = UntilNext())
                {
                    await Task.Delay(wait < LongestDelay ? wait : LongestDelay, time, stop);
                }

                stop.ThrowIfCancellationRequested();
                await InvokeAsync(isPastDue: false, isScheduled: true, abort);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            logger.LogDebug("Timer '{Function}' has stopped.", function.Name);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The schedule of timer '{Function}' has ended.", function.Name);
        }
    }

    /// <summary>True when a run was missed while the host was down. A schedule that has changed since then misses nothing.</summary>
    private bool LoadStatus()
    {
        DateTime now = Now();
        ScheduleStatus? stored = IsMonitored ? store.Read(function.Name) : null;
        if (stored is null)
        {
            _status = new ScheduleStatus { Next = schedule.Next(now), LastUpdated = now };
            Save();
            return false;
        }

        _status = stored;
        DateTime from = stored.Last != default ? stored.Last : stored.LastUpdated;
        DateTime expected = schedule.Next(from);
        if (stored.Next != expected)
        {
            if (now > expected)
            {
                from = now;
                expected = schedule.Next(now);
            }

            _status = new ScheduleStatus { Next = expected, LastUpdated = from };
            Save();
        }

        return now > _status.Next;
    }

    private async Task InvokeAsync(bool isPastDue, bool isScheduled, CancellationToken abort)
    {
        DateTime now = Now();
        var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = IsMonitored ? _status : null };
        try
        {
            await executor.ExecuteAsync(function, new InvocationInput { TriggerValue = info }, abort);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Function '{Function}' failed; its schedule goes on.", function.Name);
        }

        // The next time counts from the start of this run. A run that took longer than the interval is followed by one run at once, not by all that it missed.
        DateTime last = isScheduled && _status.Next > now ? _status.Next : now;
        _status = new ScheduleStatus { Last = last, Next = schedule.Next(last), LastUpdated = last };
        Save();
    }

    private void Save()
    {
        if (!IsMonitored)
        {
            return;
        }

        try
        {
            store.Write(function.Name, _status);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogError(exception, "The status of timer '{Function}' could not be kept; its schedule goes on.", function.Name);
        }
    }

    private DateTime Now() => time.GetLocalNow().DateTime;

    /// <summary>Through UTC, so that a change of the clocks in between does not move the run.</summary>
    private TimeSpan UntilNext() => new DateTimeOffset(_status.Next, time.LocalTimeZone.GetUtcOffset(_status.Next)) - time.GetUtcNow();
}
