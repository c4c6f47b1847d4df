using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Seckill;

/// <summary>Peeks into the queue of the winners' intents and its dead letters; takes nothing. A message that the drain has locked is seen, too.</summary>
internal sealed class QueuedIntents(ServiceBusClient client) : IAsyncDisposable
{
    private const int Batch = 250;

    private readonly ServiceBusReceiver _queue = client.CreateReceiver(SeckillNames.Tickets);
    private readonly ServiceBusReceiver _dead = client.CreateReceiver(SeckillNames.Tickets, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    /// <summary>The sequence number of the sale's first message from <c>from</c> on; null when there is none.</summary>
    public async Task<long?> FirstAsync(string saleId, long from, CancellationToken cancellationToken) =>
        (await PeekAsync(_queue, from, cancellationToken).FirstOrDefaultAsync(message => IsOf(message, saleId), cancellationToken))?.SequenceNumber;

    /// <summary>The sale's messages that wait in the queue or are being worked on.</summary>
    public Task<List<ServiceBusReceivedMessage>> AllAsync(string saleId, CancellationToken cancellationToken) => AllAsync(_queue, saleId, cancellationToken);

    /// <summary>The sale's dead letters.</summary>
    public Task<List<ServiceBusReceivedMessage>> DeadAsync(string saleId, CancellationToken cancellationToken) => AllAsync(_dead, saleId, cancellationToken);

    /// <summary>The ticket's id; a message that was sent again has a number behind it.</summary>
    public static string TicketIdOf(ServiceBusReceivedMessage message) => message.MessageId.Split('/')[0];

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _dead.DisposeAsync();
    }

    private static bool IsOf(ServiceBusReceivedMessage message, string saleId) =>
        message.Subject == saleId || Ticket.SaleIdOf(message.MessageId ?? "") == saleId;

    private static Task<List<ServiceBusReceivedMessage>> AllAsync(ServiceBusReceiver receiver, string saleId, CancellationToken cancellationToken) =>
        PeekAsync(receiver, 0, cancellationToken).Where(message => IsOf(message, saleId)).ToListAsync(cancellationToken).AsTask();

    private static async IAsyncEnumerable<ServiceBusReceivedMessage> PeekAsync(
        ServiceBusReceiver receiver, long from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A peek may answer fewer than there are; only an empty answer is the end.
        while (await receiver.PeekMessagesAsync(Batch, from, cancellationToken) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                yield return message;
            }

            from = messages[^1].SequenceNumber + 1;
        }
    }
}
