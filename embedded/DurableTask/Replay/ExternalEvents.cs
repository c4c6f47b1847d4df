using Mall.Embedded.DurableTask.Records;

namespace Mall.Embedded.DurableTask.Replay;

/// <summary>Who waits for which event, and which events nobody has waited for yet. As in the real SDK since 1.18: events are buffered first in, first out;
/// the youngest waiter is served first; and a waiter that was cancelled still takes the event that reaches it, which is then lost.</summary>
internal sealed class ExternalEvents(DurableJson json)
{
    private readonly Dictionary<string, Stack<Waiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Queue<byte[]?>> _buffered = new(StringComparer.OrdinalIgnoreCase);

    public bool AnybodyWaits => _waiters.Values.Any(stack => stack.Any(waiter => !waiter.IsOver));

    public Task<T> Wait<T>(string name, CancellationToken cancellationToken)
    {
        if (!_waiters.TryGetValue(name, out var stack))
        {
            _waiters[name] = stack = new Stack<Waiter>();
        }
        else if (stack.TryPeek(out var youngest) && youngest.Type != typeof(T))
        {
            throw new ArgumentException(
                $"All concurrent waits for the event '{name}' must have one type: there is one for {youngest.Type}, and now one for {typeof(T)}.");
        }

        var waiter = new Waiter<T>(cancellationToken);
        stack.Push(waiter);
        if (_buffered.TryGetValue(name, out var buffer) && buffer.TryDequeue(out byte[]? payload))
        {
            stack.Pop().Complete(json, payload);
        }

        waiter.ObserveCancellation();
        return waiter.Task;
    }

    /// <exception cref="System.Text.Json.JsonException">The payload does not fit the type that is waited for; fails the orchestration.</exception>
    public void Raise(Message message)
    {
        string name = message.Name!;
        if (_waiters.TryGetValue(name, out var stack) && stack.TryPop(out var youngest))
        {
            youngest.Complete(json, message.Payload);
            return;
        }

        if (!_buffered.TryGetValue(name, out var buffer))
        {
            _buffered[name] = buffer = new Queue<byte[]?>();
        }

        buffer.Enqueue(message.Payload);
    }

    private abstract class Waiter
    {
        public abstract Type Type { get; }

        public abstract bool IsOver { get; }

        public abstract void Complete(DurableJson json, byte[]? payload);
    }

    private sealed class Waiter<T>(CancellationToken cancellationToken) : Waiter
    {
        private readonly TaskCompletionSource<T> _source = new();

        public override Type Type => typeof(T);

        public override bool IsOver => _source.Task.IsCompleted;

        public Task<T> Task => _source.Task;

        public void ObserveCancellation()
        {
            if (cancellationToken.CanBeCanceled)
            {
                cancellationToken.Register(() => _source.TrySetCanceled(cancellationToken));
            }
        }

        public override void Complete(DurableJson json, byte[]? payload) => _source.TrySetResult(json.Deserialize<T>(payload)!);
    }
}
