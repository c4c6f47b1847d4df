using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Puts intents into the queue. Intents that arrive together share a batch; it leaves at once when none is on its way, else when it is full or one came back.</summary>
internal sealed partial class IntentSender(
    ServiceBusClient client, SaleGate gate, SeckillBreakers breakers, IOptions<SeckillOptions> options, ILogger<IntentSender> logger) : IAsyncDisposable
{
    private const int BatchSize = 100;
    private const int MostBatches = 8;

    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly ServiceBusSender _sender = client.CreateSender(SeckillNames.Tickets);
    private readonly TimeSpan _timeout = options.Value.SendTimeout;
    private int _count;
    private int _batches;

    /// <summary>True: the queue has the intent, so its ticket no longer depends on Redis. False: not confirmed in time; the intent stays in the gate's outbox, and may be in the queue all
    /// the same.</summary>
    public async Task<bool> SendAsync(TicketIntent intent)
    {
        var waiting = new Waiting(intent);
        Interlocked.Increment(ref _count);
        _waiting.Enqueue(waiting);
        Pump();
        try
        {
            return await waiting.Task.WaitAsync(_timeout);
        }
        catch (TimeoutException)
        {
            waiting.TrySetResult(false);
            return false;
        }
    }

    public ValueTask DisposeAsync() => _sender.DisposeAsync();

    private void Pump()
    {
        while (true)
        {
            var (batches, count) = (Volatile.Read(ref _batches), Volatile.Read(ref _count));
            if (count <= 0 || batches >= (count >= BatchSize ? MostBatches : 1))
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _batches, batches + 1, batches) == batches)
            {
                _ = SendBatchAsync();
                return;
            }
        }
    }

    private async Task SendBatchAsync()
    {
        // Each intent carries its own buyer's trace, not that of the one who came first.
        Activity.Current = null;

        // Winners of this moment come along.
        await Task.Yield();
        var batch = new List<Waiting>();
        try
        {
            while (batch.Count < BatchSize && _waiting.TryDequeue(out var next))
            {
                Interlocked.Decrement(ref _count);
                if (!next.Task.IsCompleted)
                {
                    batch.Add(next);
                }
            }

            if (batch.Count > 0)
            {
                await SendAsync(batch);
            }
        }
        finally
        {
            foreach (var one in batch)
            {
                one.TrySetResult(false);
            }

            Interlocked.Decrement(ref _batches);
            Pump();
        }
    }

    private async Task SendAsync(List<Waiting> batch)
    {
        try
        {
            using var limit = new CancellationTokenSource(_timeout);
            await breakers.Queue.ExecuteAsync(
                static (state, cancellation) => new ValueTask(state._sender.SendMessagesAsync(state.batch.Select(MessageOf), cancellation)), (_sender, batch), limit.Token);
        }
        catch (Exception e)
        {
            LogNotTaken(e, batch.Count);
            return;
        }

        foreach (var one in batch)
        {
            one.TrySetResult(true);
        }

        foreach (var sale in batch.GroupBy(one => one.Intent.SaleId))
        {
            _ = LeaveOutboxAsync(sale.Key, [.. sale.Select(one => one.Intent.TicketId)]);
        }
    }

    private async Task LeaveOutboxAsync(string saleId, string[] ticketIds)
    {
        try
        {
            await gate.SentAsync(saleId, ticketIds);
        }
        catch (GateUnavailableException e)
        {
            // The timer sends them again; the queue or the drain notices the copy.
            LogStillInOutbox(e, ticketIds.Length, saleId);
        }
    }

    private static ServiceBusMessage MessageOf(Waiting waiting)
    {
        var message = new ServiceBusMessage(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(waiting.Intent, Json.Options)))
        {
            MessageId = waiting.Intent.TicketId,
            Subject = waiting.Intent.SaleId,
            ContentType = "application/json",
        };
        MessageTraces.Stamp(message, waiting.Intent.TraceParent);
        return message;
    }

    [LoggerMessage(122, LogLevel.Warning, "The queue did not take {Count} intents; their tickets stay held and the timer sends them.")]
    private partial void LogNotTaken(Exception e, int count);

    [LoggerMessage(123, LogLevel.Warning, "{Count} intents of the sale {SaleId} are in the queue but could not leave the outbox.")]
    private partial void LogStillInOutbox(Exception e, int count, string saleId);

    // Waiters continue elsewhere: a batch must not run a hundred answers one after the other.
    private sealed class Waiting(TicketIntent intent) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public TicketIntent Intent { get; } = intent;
    }
}
