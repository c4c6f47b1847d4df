using System.Text.Json;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Timers;

/// <summary>Runs one timer function, one invocation at a time. (Source: WebJobs timer extension, TimerListener and ScheduleMonitor.)</summary>
/// <remarks>Schedules are in UTC, as they are in Azure by default, so no hour comes twice or never. The monotonic clock measures the wait, so setting the clock back does not
/// stop a timer. Setting it forward fires the timers that have become due.</remarks>
internal sealed class TimerLoop(FunctionEntry function, TimerSchedule schedule, IFunctionInvoker invoker, ScheduleStore store, TimeProvider time, ILogger logger)
{
    // Then the loop reads the clock again: the clock may be set forward or the machine may sleep, and a delay does not notice.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    // A delay may end a little early. A larger difference means that the clock was set back.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    private readonly bool _isMonitored = !schedule.FiresEveryMinute;
    private ScheduleStatus _status = new();

    public string Name => function.Name;

    /// <summary>Runs until <paramref name="stop"/> fires. A running invocation gets <paramref name="abort"/> as its token and ends by itself.</summary>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        try
        {
            if (LoadStatus())
            {
                await InvokeAsync(isPastDue: true, abort);
            }

            while (true)
            {
                await WaitAsync(stop);
                await InvokeAsync(isPastDue: false, abort);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            logger.LogDebug("Timer '{Function}' has stopped.", function.Name);
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var wait = _status.Next - Now();
        while (Left() is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, stop);
        }

        stop.ThrowIfCancellationRequested();

        TimeSpan Left()
        {
            var byClock = _status.Next - Now();
            var elapsed = wait - time.GetElapsedTime(started);
            return byClock < elapsed ? byClock : elapsed;
        }
    }

    /// <summary>True when a run was missed while the host was down. A schedule that has changed since then has missed nothing.</summary>
    private bool LoadStatus()
    {
        var now = Now();
        var stored = _isMonitored ? store.Read(function.Name) : null;
        if (stored is null || stored.LastUpdated > now)
        {
            _status = new ScheduleStatus { Next = schedule.Next(now), LastUpdated = now };
            Save();
            return false;
        }

        _status = stored;
        var from = stored.Last != default ? stored.Last : stored.LastUpdated;
        var expected = schedule.Next(from);
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

    private async Task InvokeAsync(bool isPastDue, CancellationToken abort)
    {
        var now = Now();
        var info = new { Schedule = new { AdjustForDST = false }, ScheduleStatus = _isMonitored ? _status : null, IsPastDue = isPastDue };
        var request = new InvocationRequest();
        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = new TypedData { Json = JsonSerializer.Serialize(info) } });
        try
        {
            await invoker.InvokeAsync(function, request, weight: 1, abort);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Function '{Function}' failed; its schedule goes on.", function.Name);
        }

        // The next run is computed from the start of this one. A run longer than the interval is followed by one run at once, not by all the missed ones.
        var last = !isPastDue && _status.Next > now && _status.Next - now < Early ? _status.Next : now;
        _status = new ScheduleStatus { Last = last, Next = schedule.Next(last), LastUpdated = last };
        Save();
    }

    private void Save()
    {
        if (!_isMonitored)
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

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
