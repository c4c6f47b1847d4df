using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker.Grpc;

namespace Mall.Functions.Tests.Orders;

/// <summary>The orchestration of one order in the worker's own replay engine: every turn runs it from the top through its whole history, as after a restart. Activities answer by a script,
/// and time passes when the test says so.</summary>
/// <param name="payBy">When the order is open from the start: until when.</param>
internal sealed class OrderReplay(DateTimeOffset? payBy = null)
{
    public static readonly DateTime Began = new(2026, 11, 11, 0, 0, 0, DateTimeKind.Utc);

    private readonly PlacedOrder _input = new("order-1", "user-1", Began, [new OrderedUnits("tea", 2)], new Money(2500, "CNY")) { PayBy = payBy };

    private readonly List<HistoryEvent> _history = [];
    private readonly List<HistoryEvent> _timers = [];
    private readonly Dictionary<string, int> _failures = [];
    private readonly Queue<PaymentStatus> _decisions = [];
    private DateTime _now = Began;

    public List<string> Steps { get; } = [];

    public bool Reserved { get; set; } = true;

    /// <summary>Scripted looks at the payment that nobody has taken.</summary>
    public int DecisionsLeft => _decisions.Count;

    /// <summary>False: the order was cancelled before its payment was opened.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>From the opening of the payment to its deadline.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Pending until it is over.</summary>
    public OrchestrationStatus Status { get; private set; } = OrchestrationStatus.Pending;

    public void Decide(params PaymentStatus[] decisions)
    {
        foreach (var decision in decisions)
        {
            _decisions.Enqueue(decision);
        }
    }

    /// <summary>The next so many runs of the step fail.</summary>
    public void Fail(string step, int times) => _failures[step] = times;

    public void Start(bool isHinted = false)
    {
        var started = new HistoryEvent
        {
            EventId = -1,
            ExecutionStarted = new ExecutionStartedEvent
            {
                Name = nameof(OrderOrchestrator),
                Input = JsonDataConverter.Default.Serialize(_input),
                OrchestrationInstance = new OrchestrationInstance { InstanceId = _input.OrderId, ExecutionId = "1" },
            },
        };
        Deliver(isHinted ? [started, HintEvent()] : [started]);
    }

    public void Hint() => Deliver([HintEvent()]);

    /// <summary>Lets time pass, and every timer fire at its own time.</summary>
    public void Advance(TimeSpan time)
    {
        var until = _now + time;
        while (_timers.Where(timer => FireAt(timer) <= until).MinBy(FireAt) is { } due)
        {
            _now = FireAt(due) > _now ? FireAt(due) : _now;
            _timers.Remove(due);
            Deliver([new HistoryEvent { EventId = -1, TimerFired = new TimerFiredEvent { TimerId = due.EventId, FireAt = due.TimerCreated.FireAt } }]);
        }

        _now = until;
    }

    private static DateTime FireAt(HistoryEvent timer) => timer.TimerCreated.FireAt.ToDateTime();

    private static HistoryEvent HintEvent() =>
        new() { EventId = -1, EventRaised = new EventRaisedEvent { Name = PaymentsNames.PaymentChanged, Input = "\"look\"" } };

    private void Deliver(IReadOnlyList<HistoryEvent> news)
    {
        while (news.Count > 0 && Status == OrchestrationStatus.Pending)
        {
            var request = new OrchestratorRequest { InstanceId = _input.OrderId, ExecutionId = "1" };
            request.PastEvents.AddRange(_history);
            request.NewEvents.Add(new HistoryEvent { EventId = -1, OrchestratorStarted = new OrchestratorStartedEvent() });
            request.NewEvents.AddRange(news);
            foreach (var one in request.NewEvents)
            {
                one.Timestamp = Timestamp.FromDateTime(_now);
            }

            var answer = GrpcOrchestrationRunner.LoadAndRun<PlacedOrder, object?>(Convert.ToBase64String(request.ToByteArray()), async (context, _) =>
            {
                await OrderOrchestrator.Run(context);
                return null;
            });
            _history.AddRange(request.NewEvents);
            news = [.. OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer)).Actions.Select(Do).OfType<HistoryEvent>()];
        }
    }

    /// <summary>What comes of an action at once.</summary>
    private HistoryEvent? Do(OrchestratorAction action)
    {
        switch (action.OrchestratorActionTypeCase)
        {
            case OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask:
                var task = action.ScheduleTask;
                _history.Add(new HistoryEvent { EventId = action.Id, Timestamp = Timestamp.FromDateTime(_now), TaskScheduled = new TaskScheduledEvent { Name = task.Name, Input = task.Input } });
                return Run(action.Id, task.Name, task.Input);
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer:
                var timer = new HistoryEvent { EventId = action.Id, Timestamp = Timestamp.FromDateTime(_now), TimerCreated = new TimerCreatedEvent { FireAt = action.CreateTimer.FireAt } };
                _history.Add(timer);
                _timers.Add(timer);
                return null;
            case OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration:
                Status = action.CompleteOrchestration.OrchestrationStatus;
                return null;
            default:
                throw new InvalidOperationException($"An order does not do this: {action}");
        }
    }

    private HistoryEvent Run(int id, string name, string input)
    {
        try
        {
            return new HistoryEvent { EventId = -1, TaskCompleted = new TaskCompletedEvent { TaskScheduledId = id, Result = JsonDataConverter.Default.Serialize(Answer(name, input)) } };
        }
        catch (InvalidOperationException e)
        {
            var details = new Microsoft.DurableTask.Protobuf.TaskFailureDetails { ErrorType = e.GetType().FullName, ErrorMessage = e.Message };
            return new HistoryEvent { EventId = -1, TaskFailed = new TaskFailedEvent { TaskScheduledId = id, FailureDetails = details } };
        }
    }

    private object? Answer(string name, string input)
    {
        // The input travels as an array of one.
        var argument = JsonDocument.Parse(input).RootElement[0].GetRawText();
        switch (name)
        {
            case nameof(OpenOrder):
                Enter("open");
                return Reserved ? new PaymentWindow(_now + Window, IsOpen) : null;
            case nameof(DecideOrder):
                Enter("decide", When(JsonDataConverter.Default.Deserialize<DecideOrderInput>(argument)!.DeadlinePassed));
                return _decisions.Dequeue() != PaymentStatus.Open;
            default:
                throw new ArgumentException($"An order has no activity {name}.", nameof(name));
        }
    }

    private static string When(bool deadlinePassed) => deadlinePassed ? "at the deadline" : "in time";

    private void Enter(string step, string? detail = null)
    {
        if (_failures.GetValueOrDefault(step) is > 0 and var left)
        {
            _failures[step] = left - 1;
            Steps.Add(step + " failed");
            throw new InvalidOperationException($"{step} was told to fail.");
        }

        Steps.Add(detail is null ? step : $"{step} {detail}");
    }
}
