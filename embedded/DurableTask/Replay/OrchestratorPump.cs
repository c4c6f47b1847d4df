using System.Diagnostics;

namespace Mall.Embedded.DurableTask.Replay;

/// <summary>Runs all continuations of one turn on the turn's thread, in the order in which they were posted. A continuation that another thread posts
/// comes from work that is not durable: it is not run, and the turn fails.</summary>
internal sealed class OrchestratorPump : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile bool _ended;
    private volatile bool _foreign;

    /// <summary>Somebody awaited something that is not durable.</summary>
    public bool SawForeignContinuation => _foreign;

    public bool IsTurnThread => !_ended && Environment.CurrentManagedThreadId == _thread;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsTurnThread)
        {
            _queue.Enqueue((d, state));
        }
        else
        {
            // After the turn's end nobody looks any more: the code runs again from the top in the next one.
            _foreign = true;
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!IsTurnThread)
        {
            throw new InvalidOperationException(IllegalAwait.Sentence);
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    public void RunAll()
    {
        Debug.Assert(IsTurnThread, "Only the turn itself pumps.");
        while (_queue.TryDequeue(out var work))
        {
            work.Callback(work.State);
        }
    }

    public void End() => _ended = true;
}

internal static class IllegalAwait
{
    public const string Sentence =
        "An invalid asynchronous invocation was detected. An orchestrator may await only tasks of its TaskOrchestrationContext, "
        + "on the thread that it was called on (no Task.Run, Task.Delay, ConfigureAwait(false) or I/O); the same holds for middleware around it.";
}
