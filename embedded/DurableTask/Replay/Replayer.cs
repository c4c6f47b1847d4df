using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask.Replay;

/// <summary>What one turn came to. Exactly one of these: it goes on, it completed with an output, it failed.</summary>
internal sealed record TurnOutcome(TurnRecord Turn, bool Completed, byte[]? Output, Failure? Failure)
{
    public OrchestrationRuntimeStatus Status => Failure is not null ? OrchestrationRuntimeStatus.Failed
        : Completed ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Running;
}

/// <summary>Calls the orchestrator function through the worker's pipeline: each replay is one invocation.</summary>
internal delegate ValueTask<object?> OrchestratorInvoker(TaskOrchestrationContext context);

/// <summary>Runs the orchestrator from the top: over its whole history, then over what is new.</summary>
internal sealed class Replayer(DurableJson json, ILoggerFactory loggerFactory)
{
    /// <param name="arrived">Timer ids, and the messages for <see cref="TurnRecord.NextMessage"/>.</param>
    public TurnOutcome Run(History history, List<(int Item, Message? Message)> arrived, DateTime now, OrchestratorInvoker invoke)
    {
        var pump = new OrchestratorPump();
        var context = new OrchestratorContext(history, pump, json, loggerFactory);
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(pump);
        try
        {
            return new TurnRun(history, arrived, pump, context, json).Execute(now, invoke);
        }
        finally
        {
            pump.End();
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private sealed class TurnRun(
        History history, List<(int Item, Message? Message)> arrived, OrchestratorPump pump, OrchestratorContext context, DurableJson json)
    {
        private Task<object?>? _code;
        private int _message;

        public TurnOutcome Execute(DateTime now, OrchestratorInvoker invoke)
        {
            int actions = 0;
            foreach (var turn in history.Turns)
            {
                actions += turn.Actions.Count;
                context.BeginTurn(new DateTime(turn.NowTicks, DateTimeKind.Utc), actions);
                StartOnce(invoke);
                foreach (int item in turn.Consumed)
                {
                    Deliver(item, item == TurnRecord.NextMessage ? history.Messages[_message++] : null);
                }

                context.EndTurn(_code!.IsCompleted);
                if (context.Broken is not null)
                {
                    break;
                }
            }

            if (context.Broken is null)
            {
                context.BeginTurn(now, null);
                StartOnce(invoke);
                foreach (var (item, message) in arrived)
                {
                    Deliver(item, message);
                }
            }

            return Conclude(now);
        }

        private void StartOnce(OrchestratorInvoker invoke)
        {
            if (_code is null)
            {
                _code = InvokeAsync(invoke);
                pump.RunAll();
            }
        }

        // The await here brings an end that came on another thread to the pump's notice.
        private async Task<object?> InvokeAsync(OrchestratorInvoker invoke) => await invoke(context);

        private void Deliver(int item, Message? message)
        {
            if (message is null)
            {
                context.Fire(item);
            }
            else
            {
                context.Deliver(message);
            }

            pump.RunAll();
        }

        private TurnOutcome Conclude(DateTime now)
        {
            var (output, failure) = Result();
            byte[]? customStatus = null;
            try
            {
                customStatus = context.SerializeCustomStatus();
            }
            catch (Exception exception)
            {
                // A custom status that cannot be serialized is the orchestrator's failure, as its output is.
                failure ??= Failure.From(exception);
            }

            // What a broken run asked for is nobody's intention; what code asked for before it threw is.
            bool broken = failure is not null && !(_code!.IsCompleted && context.Broken is null);
            var turn = new TurnRecord(
                now.Ticks, arrived.ConvertAll(one => one.Item), broken ? [] : context.NewActions, context.NewlyCancelledTimers, customStatus);
            return new TurnOutcome(turn, _code!.IsCompleted, output, failure);
        }

        private (byte[]? Output, Failure? Failure) Result()
        {
            if (context.Broken is { } broken)
            {
                return (null, broken);
            }

            if (pump.SawForeignContinuation || (!_code!.IsCompleted && !context.WaitsForSomethingDurable))
            {
                return (null, Failure.Of(typeof(InvalidOperationException).FullName!, IllegalAwait.Sentence));
            }

            if (!_code.IsCompleted)
            {
                return (null, null);
            }

            try
            {
                return (json.ToBytes(_code.GetAwaiter().GetResult()), null);
            }
            catch (Exception exception)
            {
                return (null, Failure.From(exception));
            }
        }
    }
}
