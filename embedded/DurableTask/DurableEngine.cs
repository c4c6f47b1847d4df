using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Logging;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask;

/// <summary>Has turns and activities run by the workers. One instance has one turn at a time; different ones run in parallel.</summary>
/// <remarks>A turn acts on messages that may not be written yet, but its own record lies behind them in the journal, and nothing of what it asked for
/// is done before that record is written. So what happened always has its cause in the file.</remarks>
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

    /// <param name="fail">Ends the host with a sentence: something broke that must not.</param>
    /// <param name="faults">What activities and their results meet; nothing when null.</param>
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

    public ChangeWaiters Waiters { get; } = new();

    /// <summary>Fires when nothing more is begun.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public DateTime UtcNow => _time.GetUtcNow().UtcDateTime;

    public bool HasOrchestrator(string name) => _functions.TryGetOrchestrator(name, out _);

    /// <summary>Goes on with everything that the journal has.</summary>
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

                Begin(instance);
            }
        }
    }

    /// <summary>Starts no more turns and activities, waits for those that run until the token fires, then tells them to stop.
    /// What is unfinished goes on at the next start.</summary>
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
            _logger.LogWarning("Activities were still running at the end of the time for stopping; they are run again at the next start.");
        }

        await _abort.CancelAsync();
    }

    /// <summary>The store is not disposed: it belongs to whoever made it.</summary>
    public async ValueTask DisposeAsync()
    {
        _timers.Dispose();
        await _stopping.CancelAsync();
        await _abort.CancelAsync();

        // Code that ignores its token must not keep the process alive.
        await Task.WhenAny(Task.WhenAll(_turns.StopAsync(), _activities.StopAsync()), Task.Delay(TimeSpan.FromSeconds(1)));
    }

    /// <summary>Under the lock: the first turn of a new or restored instance, now or at its time.</summary>
    public void Begin(Instance instance)
    {
        var live = instance.Live!;
        if (!_started)
        {
            return;
        }

        if (live.Turns == 0 && live.StartAtTicks > UtcNow.Ticks)
        {
            var timer = new DurableTimer(instance, DurableTimer.Start, live.StartAtTicks, fromTicks: 0);
            live.Timers.Add(timer);
            _timers.Add(timer);
        }
        else
        {
            live.Due = true;
        }

        Wake(instance);
    }

    /// <summary>Under the lock: queues a turn if there is something to do for one.</summary>
    public void Wake(Instance instance)
    {
        if (_started && instance.Live is { Busy: false, HasWork: true } live)
        {
            live.Busy = true;
            _turns.Add(instance);
        }
    }

    /// <summary>Under the lock: the end of an execution. A turn or activity of it that runs now has nothing to say any more.</summary>
    public void Finish(
        Instance instance, CreatedRecord created, P.OrchestrationStatus status, string? output, string? customStatus, P.TaskFailureDetails? failure, byte[]? events = null)
    {
        foreach (var timer in instance.Live!.Timers)
        {
            _timers.Cancel(timer);
        }

        Store.Finish(instance, new FinishedRecord(
            instance.Id, instance.Name, status, instance.CreatedTicks, Math.Max(UtcNow.Ticks, instance.UpdatedTicks), created.Started, output, customStatus, failure, events));
    }

    private void Fired(DurableTimer timer)
    {
        lock (Store.Lock)
        {
            if (timer.Cancelled || timer.Instance.Live is not { } live)
            {
                return;
            }

            if (timer.Id == DurableTimer.Start)
            {
                live.Timers.Remove(timer);
                live.Due = true;
            }
            else
            {
                live.Inbox.Add(InboxItem.Timer(timer));
            }

            Wake(timer.Instance);
        }
    }

    private void Fail(Exception exception, string what)
    {
        _logger.LogCritical(exception, "{What} failed; it goes on at the next start.", what);
        _fail($"{what} failed: {exception.Message.TrimEnd('.')}; the host stops, and it goes on at the next start.");
    }

    private readonly record struct ActivityCall(Instance Instance, int TaskId, string? Name, string? Input, string? TraceParent, bool IsFromJournal);
}
