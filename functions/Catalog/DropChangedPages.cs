using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Catalog;

/// <summary>Drops the page of a product that changed, on every instance: the event reaches one of them, which tells the others. Who changed it did so already, unless
/// it crashed or had no Redis. A page that nothing of this reaches is dropped by its age.</summary>
internal sealed class DropChangedPages(ProductPages pages)
{
    [Function(nameof(DropChangedPages))]
    public async Task Run(
        [ServiceBusTrigger(CatalogNames.Topic, CatalogNames.CacheSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        string productId;
        try
        {
            productId = Event.Read(message.Body).DataAs<ProductEventData>().ProductId;
        }
        catch (JsonException e)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: e.Message, cancellationToken: cancellationToken);
            return;
        }

        await pages.ForgetEverywhereAsync(productId);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
