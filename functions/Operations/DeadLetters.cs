using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Operations;

/// <summary>A replayed dead letter. The message gets a new id, because the broker would silently drop the old one as a duplicate.</summary>
/// <param name="Entity">Its queue.</param>
/// <param name="Id">Its sequence number there.</param>
/// <param name="MessageId">The new id.</param>
/// <param name="Receivers">The queue, or every subscription of the topic.</param>
/// <param name="DryRun">Nothing was sent, only rehearsed.</param>
public sealed record ReplayedDeadLetter(string Entity, string Id, string MessageId, IReadOnlyList<string> Receivers, bool DryRun = false);

/// <summary>Peeks at dead letters, and sends one again.</summary>
internal sealed class DeadLetters(ServiceBusClient client) : IAsyncDisposable
{
    private const int PeekBatch = 100;
    private const int ReceiveBatch = 1000;
    private const int GivenBackAtOnce = 64;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    private readonly MadeOnce<ServiceBusReceiver> _receivers = new();
    private readonly MadeOnce<ServiceBusSender> _senders = new();

    // Two replays at once would each hold the other's message.
    private readonly SemaphoreSlim _replaying = new(1, 1);

    /// <summary>At most <paramref name="limit"/>, oldest first, from a sequence number on.</summary>
    public async Task<List<ServiceBusReceivedMessage>> PeekAsync(DeadLetterEntity entity, long from, int limit, CancellationToken cancellationToken)
    {
        var receiver = _receivers.Get(entity.Name, static (_, state) => state.entity.Receiver(state.client), (entity, client));
        var found = new List<ServiceBusReceivedMessage>();
        while (found.Count < limit)
        {
            // A peek may return fewer than there are; only an empty answer is the end.
            var more = await CallBudget.CallAsync(token => receiver.PeekMessagesAsync(Math.Min(PeekBatch, limit - found.Count), from, token), cancellationToken);
            if (more.Count == 0)
            {
                break;
            }

            found.AddRange(more);
            from = more[^1].SequenceNumber + 1;
        }

        return found;
    }

    /// <summary>Shows what a replay would send, and to whom.</summary>
    public async Task<Outcome<ReplayedDeadLetter>> RehearseAsync(DeadLetterEntity entity, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(entity, id, cancellationToken) is not { } sequenceNumber
            || (await PeekAsync(entity, sequenceNumber, 1, cancellationToken)).Find(message => message.SequenceNumber == sequenceNumber) is not { } letter)
        {
            return OperationErrors.DeadLetterNotFound;
        }

        return ReplayOf(entity, letter) with { DryRun = true };
    }

    /// <summary>Sends the dead letter again, then removes it. A crash in between leaves it there; another replay gives it the same new id, which the broker or else the consumer recognizes.</summary>
    /// <param name="entity">Its place.</param>
    /// <param name="id">Its sequence number, or its message id (the oldest one with it).</param>
    public async Task<Outcome<ReplayedDeadLetter>> ReplayAsync(DeadLetterEntity entity, string id, CancellationToken cancellationToken)
    {
        await _replaying.WaitAsync(cancellationToken);
        try
        {
            return await FindAsync(entity, id, cancellationToken) is { } sequenceNumber
                ? await ReplayAsync(entity, sequenceNumber, cancellationToken)
                : OperationErrors.DeadLetterNotFound;
        }
        finally
        {
            _replaying.Release();
        }
    }

    /// <summary>The next copy of a message: <c>&lt;id&gt;/&lt;n&gt;</c>.</summary>
    internal static string NextId(string id)
    {
        var slash = id.LastIndexOf('/');
        var copy = slash > 0 && int.TryParse(id.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < int.MaxValue ? n + 1 : 0;
        return Ids.Copy(copy > 0 ? id[..slash] : id, $"{Math.Max(1, copy)}");
    }

    public async ValueTask DisposeAsync()
    {
        await _receivers.DisposeAsync();
        await _senders.DisposeAsync();
        _replaying.Dispose();
    }

    private async Task<long?> FindAsync(DeadLetterEntity entity, string id, CancellationToken cancellationToken)
    {
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequenceNumber)
            && (await PeekAsync(entity, sequenceNumber, 1, cancellationToken)).Any(message => message.SequenceNumber == sequenceNumber))
        {
            return sequenceNumber;
        }

        for (var from = 0L; await PeekAsync(entity, from, ReceiveBatch, cancellationToken) is { Count: > 0 } page; from = page[^1].SequenceNumber + 1)
        {
            if (page.Find(message => message.MessageId == id) is { } found)
            {
                return found.SequenceNumber;
            }
        }

        return null;
    }

    // A dead letter cannot be received by its number: all those before it are received and held, then given back.
    private async Task<Outcome<ReplayedDeadLetter>> ReplayAsync(DeadLetterEntity entity, long sequenceNumber, CancellationToken cancellationToken)
    {
        await using var receiver = entity.Receiver(client);
        var held = new Dictionary<long, ServiceBusReceivedMessage>();
        try
        {
            while (true)
            {
                var received = await receiver.ReceiveMessagesAsync(ReceiveBatch, Wait, cancellationToken);
                if (received.FirstOrDefault(message => message.SequenceNumber == sequenceNumber) is { } found)
                {
                    Hold(received.Where(message => message != found));
                    var replayed = await SendAgainAsync(entity, found, cancellationToken);
                    await receiver.CompleteMessageAsync(found, CancellationToken.None);
                    return replayed;
                }

                // Nothing new: another receiver holds it, or the locks of the first ones have expired.
                if (!Hold(received))
                {
                    return OperationErrors.DeadLetterBusy;
                }
            }
        }
        finally
        {
            await Parallel.ForEachAsync(
                held.Values, new ParallelOptions { MaxDegreeOfParallelism = GivenBackAtOnce }, async (message, _) => await GiveBackAsync(receiver, message));
        }

        bool Hold(IEnumerable<ServiceBusReceivedMessage> messages)
        {
            var before = held.Count;
            foreach (var message in messages)
            {
                held[message.SequenceNumber] = message;
            }

            return held.Count > before;
        }
    }

    private async Task<ReplayedDeadLetter> SendAgainAsync(DeadLetterEntity entity, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        var replayed = ReplayOf(entity, message);
        var again = new ServiceBusMessage(message) { MessageId = replayed.MessageId };
        var sender = _senders.Get(entity.SendTo, static (name, client) => client.CreateSender(name), client);
        await CallBudget.SendAsync(token => sender.SendMessageAsync(again, token), cancellationToken);
        return replayed;
    }

    private static ReplayedDeadLetter ReplayOf(DeadLetterEntity entity, ServiceBusReceivedMessage message)
    {
        var sequenceNumber = message.SequenceNumber.ToString(CultureInfo.InvariantCulture);
        return new ReplayedDeadLetter(
            entity.Name,
            sequenceNumber,
            NextId(message.MessageId ?? Ids.Of(entity.Name, sequenceNumber)),
            [.. DeadLetterEntity.All.Where(each => each.SendTo == entity.SendTo).Select(each => each.Name)]);
    }

    private static async Task GiveBackAsync(ServiceBusReceiver receiver, ServiceBusReceivedMessage message)
    {
        try
        {
            await receiver.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);
        }
        catch (ServiceBusException e) when (e.Reason is ServiceBusFailureReason.MessageLockLost)
        {
            // The lock expired: it is back already.
        }
    }
}
