using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Takes winners' intents from the queue, many at a time. Each message is settled by itself: it is completed when its ticket and order exist. The trigger completes them at the end,
/// without a call for each; this code does it only when others must wait. After a failure the drain waits and retries while it holds the messages' locks, since ten deliveries are soon used
/// up; only messages that are unreadable or of no known sale are dead-lettered.</summary>
internal sealed partial class DrainTickets(TicketMaker drain, DoorTraffic traffic, TimeProvider time, ILogger<DrainTickets> logger)
{
    // Below functionTimeout in host.json; then messages go back and count one delivery.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(4);

    // A lock lasts a minute, and the host does not renew those of a batch.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    [Function(nameof(DrainTickets))]
    public async Task Run(
        [ServiceBusTrigger(SeckillNames.Tickets, Connection = ServiceBusConnection.Setting, IsBatched = true, AutoCompleteMessages = true)] ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        var left = await ReadAsync(messages, actions, cancellationToken);
        if (left.Count > 0)
        {
            await traffic.GiveWayAsync(left.Min(entry => entry.Intent.At), cancellationToken);
        }

        var (started, renewed, pause) = (time.GetTimestamp(), time.GetTimestamp(), FirstPause);
        while (true)
        {
            var done = new List<ServiceBusReceivedMessage>(left.Count);
            left = await DrainAsync(left, done, actions, durable, cancellationToken);
            if (left.Count == 0 || time.GetElapsedTime(started) > LongestWait)
            {
                break;
            }

            // Their locks may end while the others wait.
            foreach (var message in done)
            {
                await SettleAsync(message, () => actions.CompleteMessageAsync(message, cancellationToken));
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            if (time.GetElapsedTime(renewed) > RenewAfter)
            {
                renewed = time.GetTimestamp();
                foreach (var (message, _) in left)
                {
                    await SettleAsync(message, () => actions.RenewMessageLockAsync(message, cancellationToken));
                }
            }
        }

        foreach (var (message, _) in left)
        {
            await SettleAsync(message, () => actions.AbandonMessageAsync(message, cancellationToken: cancellationToken));
        }
    }

    private async Task<List<(ServiceBusReceivedMessage Message, TicketIntent Intent)>> ReadAsync(
        ServiceBusReceivedMessage[] messages, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        var read = new List<(ServiceBusReceivedMessage, TicketIntent)>(messages.Length);
        foreach (var message in messages)
        {
            try
            {
                var intent = TicketIntent.Read(message.Body);
                read.Add((message, MessageTraces.Of(message) is { } trace ? intent with { TraceParent = trace } : intent));
            }
            catch (JsonException)
            {
                LogMalformed(message.MessageId);
                await DeadLetterAsync(message, "malformed", "It is not the intent of a ticket.", actions, cancellationToken);
            }
        }

        return read;
    }

    /// <returns>The messages to try again.</returns>
    private async Task<List<(ServiceBusReceivedMessage Message, TicketIntent Intent)>> DrainAsync(
        List<(ServiceBusReceivedMessage Message, TicketIntent Intent)> batch, List<ServiceBusReceivedMessage> done, ServiceBusMessageActions actions, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        var again = new List<(ServiceBusReceivedMessage, TicketIntent)>();
        foreach (var chunk in batch.GroupBy(entry => entry.Intent.SaleId).SelectMany(sale => sale.Chunk(TicketStore.MaxPerBatch)))
        {
            var failures = new ConcurrentQueue<Exception>();
            IReadOnlyCollection<string>? made = [];
            try
            {
                made = await drain.DrainAsync(chunk[0].Intent.SaleId, [.. chunk.Select(entry => entry.Intent)], durable, failures.Enqueue, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Enqueue(e);
            }

            foreach (var entry in chunk)
            {
                if (made is null)
                {
                    await DeadLetterAsync(entry.Message, "no-such-sale", "There is no such sale.", actions, cancellationToken);
                }
                else if (made.Contains(entry.Intent.TicketId))
                {
                    done.Add(entry.Message);
                }
                else
                {
                    again.Add(entry);
                }
            }

            if (failures.TryPeek(out var first))
            {
                LogFailed(first, failures.Count, chunk[0].Intent.SaleId);
            }
        }

        return again;
    }

    private Task DeadLetterAsync(ServiceBusReceivedMessage message, string reason, string description, ServiceBusMessageActions actions, CancellationToken cancellationToken) =>
        SettleAsync(
            message, () => actions.DeadLetterMessageAsync(message, deadLetterReason: reason, deadLetterErrorDescription: description, cancellationToken: cancellationToken));

    /// <summary>A message whose lock was lost comes again, and does no harm then. It must not stop the others.</summary>
    private async Task SettleAsync(ServiceBusReceivedMessage message, Func<Task> settle)
    {
        try
        {
            await settle();
        }
        catch (Exception e) when (e is ServiceBusException or RpcException)
        {
            LogNotSettled(e, message.MessageId);
        }
    }

    [LoggerMessage(72, LogLevel.Error, "The message {MessageId} is not the intent of a ticket; it is dead-lettered, and its ticket stays held until somebody replays or releases it.")]
    private partial void LogMalformed(string messageId);

    [LoggerMessage(73, LogLevel.Warning, "Tickets of the sale {SaleId} could not be made now: {Count} failures, of which this is the first.")]
    private partial void LogFailed(Exception e, int count, string saleId);

    [LoggerMessage(74, LogLevel.Warning, "The message {MessageId} could not be settled; it comes again.")]
    private partial void LogNotSettled(Exception e, string messageId);
}
