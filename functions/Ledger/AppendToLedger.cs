using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Ledger;

/// <summary>Writes events about money into the ledger, many at a time. A message that the ledger cannot take is dead-lettered at once with the reason. If the database does not take the rest, all
/// come again, and what is there already is skipped.</summary>
internal sealed class AppendToLedger(LedgerStore ledger)
{
    [Function(nameof(AppendToLedger))]
    public async Task Run(
        [ServiceBusTrigger(LedgerNames.Topic, LedgerNames.Subscription, Connection = ServiceBusConnection.Setting, IsBatched = true, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        var postings = new List<Posting>(messages.Length);
        foreach (var message in messages)
        {
            try
            {
                postings.Add(Posting.Of(Event.Read(message.Body)));
            }
            catch (JsonException e)
            {
                await message.DeadLetterAsync(e, actions, cancellationToken);
            }
        }

        await ledger.AppendAsync(postings, cancellationToken);
    }
}
