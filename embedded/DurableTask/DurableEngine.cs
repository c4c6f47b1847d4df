using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask;

/// <summary>Has workers run turns and activities. One instance has one turn at a time; different instances run in parallel.</summary>
/// <remarks>A turn may act on messages that are not written yet, but its record lies behind theirs in the journal, and its actions begin only after that
/// record is written. So every effect has its cause in the file.</remarks>
internal sealed partial class DurableEngine : IAsyncDisposable
{
    public const string LogCategory = "Microsoft.DurableTask";

    private readonly DurableFunctions _functions;
    private readonly IFunctionInvoker _invoker;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Action<string> _fail;
    private readonly Faults _faults;
    private readonly HistoryCache _histories;
    private readonly TimerQueue _timers;
    private readonly WorkQueue<Instance> _turns;
    private readonly WorkQueue<ActivityCall> _activities;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private bool _started;

    /// <param name="fail">Ends the host with a sentence, when something broke that must not.</param>
    /// <param name="faults">Faults for activities and their results; null for none.</param>
    public DurableEngine(
        InstanceStore store,
        DurableFunctions functions,
        DurableOptions options,
        IFunctionInvoker invoker,
        TimeProvider time,
        ILoggerFactory loggerFactory,
        Action<string> fail,
        Faults? faults = null)
    {
        _faults = faults ?? new Faults();
        Store = store;
        Options = options;
        _functions = functions;
        _invoker = invoker;
        _time = time;
        _fail = fail;
        _logger = loggerFactory.CreateLogger(LogCategory);
        _histories = new HistoryCache(options.HistoryCacheBytes);
        _timers = new TimerQueue(time, Fired, exception => Fail(exception, "A durable timer"));
        _turns = new WorkQueue<Instance>(options.MaxConcurrentOrchestratorFunctions, RunTurnAsync);
        _activities = new WorkQueue<ActivityCall>(options.MaxConcurrentActivityFunctions, RunActivityAsync);
    }

    public InstanceStore Store { get; }

    public DurableOptions Options { get; }

    public DateTime UtcNow => _time.GetUtcNow().UtcDateTime;

    public bool HasOrchestrator(string name) => _functions.TryGetOrchestrator(name, out _);

    /// <summary>Continues all unfinished work in the journal.</summary>
    public void Start()
    {
        lock (Store.Lock)
        {
            if (_started)
            {
                return;
            }

            _started = true;
            foreach (var instance in Store.LiveOnes)
            {
                var live = instance.Live!;
                foreach (var timer in live.Timers)
                {
                    _timers.Add(timer);
                }

                foreach (int task in live.Tasks)
                {
                    _activities.Add(new ActivityCall(instance, task, null, null, null, IsFromJournal: true));
                }

                Wake(instance);
            }
        }
    }

    /// <summary>Starts no new turns and activities. Waits for running ones until the token fires, then tells them to stop.
    /// Unfinished work continues at the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _timers.Stop();
        await _stopping.CancelAsync();
        var idle = Task.WhenAll(_turns.StopAsync(), _activities.StopAsync());
        try
        {
            await idle.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _logger.LogWarning("Turns or activities were still running when the time to stop was over; they run again at the next start.");
        }

        await _abort.CancelAsync();
    }

    /// <summary>Does not dispose of the store, which belongs to its creator.</summary>
    public async ValueTask DisposeAsync()
    {
        _timers.Dispose();
        await _stopping.CancelAsync();
        await _abort.CancelAsync();

        // Code that ignores its token must not keep the process alive.
        await Task.WhenAny(Task.WhenAll(_turns.StopAsync(), _activities.StopAsync()), Task.Delay(TimeSpan.FromSeconds(1)));
    }

    /// <summary>Under the lock: queues a turn if the instance has work for one.</summary>
    public void Wake(Instance instance)
    {
        if (_started && instance.Live is { Busy: false, HasWork: true } live)
        {
            live.Busy = true;
            _turns.Add(instance);
        }
    }

    private void Fired(DurableTimer timer)
    {
        lock (Store.Lock)
        {
            if (timer.Cancelled || timer.Instance.Live is not { } live)
            {
                return;
            }

            live.Inbox.Add(InboxItem.Timer(timer));
            Wake(timer.Instance);
        }
    }

    private void Fail(Exception exception, string what)
    {
        _logger.LogCritical(exception, "{What} failed. It continues at the next start.", what);
        _fail($"{what} failed: {exception.Message.TrimEnd('.')}. The host stops; the work continues at the next start.");
    }

    private readonly record struct ActivityCall(Instance Instance, int TaskId, string? Name, string? Input, string? TraceParent, bool IsFromJournal);
}
