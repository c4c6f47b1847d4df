using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Tests.Orders;

/// <summary>What the activities answer in a replay test, and what they were asked.</summary>
internal sealed class Script
{
    private readonly Lock _lock = new();
    private readonly List<string> _steps = [];
    private readonly Dictionary<string, int> _failures = [];
    private readonly Queue<PaymentDecision> _decisions = new();
    private readonly List<(int Count, TaskCompletionSource Source)> _waiting = [];

    public bool Reserved { get; set; } = true;

    public PaymentWindow Window { get; set; } = null!;

    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    public void Decide(params PaymentDecision[] decisions)
    {
        lock (_lock)
        {
            foreach (var decision in decisions)
            {
                _decisions.Enqueue(decision);
            }
        }
    }

    /// <summary>The next so many runs of the step fail.</summary>
    public void Fail(string step, int times)
    {
        lock (_lock)
        {
            _failures[step] = times;
        }
    }

    public PaymentDecision NextDecision()
    {
        lock (_lock)
        {
            return _decisions.Dequeue();
        }
    }

    /// <summary>Completes when so many steps were begun.</summary>
    public Task SteppedAsync(int count)
    {
        lock (_lock)
        {
            if (_steps.Count >= count)
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, source));
            return source.Task.WaitAsync(HangGuard.Time);
        }
    }

    public void Enter(string step, string? detail = null)
    {
        lock (_lock)
        {
            if (_failures.GetValueOrDefault(step) is > 0 and var left)
            {
                _failures[step] = left - 1;
                Add(step + " failed");
                throw new InvalidOperationException($"{step} was told to fail.");
            }

            Add(detail is null ? step : $"{step} {detail}");
        }
    }

    private void Add(string step)
    {
        _steps.Add(step);
        _waiting.RemoveAll(one => _steps.Count >= one.Count && one.Source.TrySetResult());
    }
}

/// <summary>Activities of the real names that follow a script.</summary>
internal sealed class ScriptedActivities(Script script)
{
    [Function(nameof(ReserveStock))]
    public bool Reserve([ActivityTrigger] OrderKey order)
    {
        script.Enter("reserve");
        return script.Reserved;
    }

    [Function(nameof(OpenPayment))]
    public PaymentWindow Open([ActivityTrigger] OrderKey order)
    {
        script.Enter("open");
        return script.Window;
    }

    [Function(nameof(DecidePayment))]
    public PaymentDecision Decide([ActivityTrigger] DecidePaymentInput input)
    {
        script.Enter("decide", input.DeadlinePassed ? "at the deadline" : "in time");
        return script.NextDecision();
    }

    [Function(nameof(SettleOrder))]
    public void Settle([ActivityTrigger] SettleOrderInput input) => script.Enter("settle", input.Decision.ToString());
}
