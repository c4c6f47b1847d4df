using Mall.Embedded.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Timers;

/// <summary>Timer functions. The host is the only instance, so the real host's singleton lock is the lock of the state folder.</summary>
internal sealed class TimerTriggerSource(IConfiguration configuration, StateFolder state, TimeProvider time, ILoggerFactory loggers)
    : ITriggerSource, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly List<TimerLoop> _timers = [];
    private readonly List<Task> _running = [];

    public string Kind => "timerTrigger";

    public bool Handles(FunctionDescriptor function) => function.Trigger is TimerTriggerAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor)
    {
        var store = new ScheduleStore(state);
        foreach (FunctionDescriptor function in functions)
        {
            TimerSchedule schedule = TimerSchedule.Parse(function.Name, ((TimerTriggerAttribute)function.Trigger).Schedule, configuration);
            _timers.Add(new TimerLoop(function, schedule, executor, store, time, loggers.CreateLogger("Function." + function.Name)));
        }
    }

    public string Describe(FunctionDescriptor function) => ((TimerTriggerAttribute)function.Trigger).Schedule;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (TimerLoop timer in _timers)
        {
            _running.Add(Task.Run(() => timer.RunAsync(_stop.Token, _abort.Token), CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll(_running).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _abort.CancelAsync();
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        _abort.Dispose();
    }
}
