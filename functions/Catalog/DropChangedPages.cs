using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Catalog;

/// <summary>Drops the page of a product that another instance changed. A page that no event reaches is dropped by its age.</summary>
internal sealed class DropChangedPages(ProductPages pages)
{
    [Function(nameof(DropChangedPages))]
    public async Task Run(
        [ServiceBusTrigger(CatalogNames.Topic, CatalogNames.CacheSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        try
        {
            var @event = message.Body.ToObjectFromJson<Event>(Json.Options) ?? throw new JsonException("The body is null.");
            pages.Forget(@event.DataAs<ProductEventData>().ProductId ?? throw new JsonException("The event names no product."));
        }
        catch (JsonException e)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: e.Message, cancellationToken: cancellationToken);
            return;
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
