using System.Collections.Concurrent;
using Amqp;
using Amqp.Framing;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

/// <summary>Answers clients' messages once the journal has the records. Answers due together, on any links, share one write.</summary>
internal sealed class Acknowledgements(Broker broker, Action<string>? onFailure) : IThreadPoolWorkItem
{
    private readonly ConcurrentQueue<(ListenerLink Link, Message Message, Outcome Outcome, JournalPosition Position)> _waiting = new();
    private int _scheduled;

    public void Add(ListenerLink link, Message message, Outcome outcome, JournalPosition position)
    {
        _waiting.Enqueue((link, message, outcome, position));
        Schedule();
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            var batch = new List<(ListenerLink Link, Message Message, Outcome Outcome, JournalPosition Position)>();
            var last = JournalPosition.None;
            while (batch.Count < 1024 && _waiting.TryDequeue(out var next))
            {
                batch.Add(next);
                last = next.Position.Value > last.Value ? next.Position : last;
            }

            Error? error = null;
            try
            {
                await broker.WrittenAsync(last);
            }
            catch (BrokerException failure)
            {
                error = AmqpErrors.Of(failure);
            }

            foreach (var (link, message, outcome, _) in batch)
            {
                link.Settle(message, error is null ? outcome : new Rejected { Error = error });
            }
        }
        catch (Exception unforeseen)
        {
            onFailure?.Invoke($"The embedded Service Bus failed: {unforeseen}");
        }

        Volatile.Write(ref _scheduled, 0);
        if (!_waiting.IsEmpty)
        {
            Schedule();
        }
    }
}
