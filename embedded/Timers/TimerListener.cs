using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Timers;

/// <summary>Runs timer functions. Each runs on one instance at a time, in turn. In place of the real host's singleton lock, the state folder is locked.</summary>
internal sealed class TimerListener(IConfiguration configuration, StateFolder state, TimeProvider time, IFunctionInvoker invoker, HostFailure failure, ILoggerFactory loggers)
    : ITriggerListener, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ScheduleStore _store = new(state);
    private readonly List<TimerLoop> _timers = [];
    private readonly List<Task> _running = [];

    public IReadOnlyCollection<string> TriggerTypes => ["timerTrigger"];

    public static void Add(HostPieces pieces)
    {
        pieces.Services.AddSingleton<ITriggerListener, TimerListener>();
    }

    public void Load(FunctionEntry function)
    {
        if (function.Trigger.Flag("runOnStartup") == true || function.Trigger.Flag("useMonitor") == false)
        {
            throw new StartupException($"Function '{function.Name}': the embedded host does not support RunOnStartup and timers without UseMonitor.");
        }

        var schedule = TimerSchedule.Parse(function.Name, Describe(function), configuration);
        _timers.Add(new TimerLoop(function, schedule, invoker, _store, time, loggers.CreateLogger("Function." + function.Name)));
    }

    public string Describe(FunctionEntry function) => function.Trigger.Text("schedule") ?? "";

    public void Start() => _running.AddRange(_timers.Select(timer => failure.RunAsync($"The timer of {timer.Name}", () => timer.RunAsync(_stop.Token, _abort.Token))));

    public async Task StopAsync(CancellationToken deadline)
    {
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll(_running).WaitAsync(deadline);
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
