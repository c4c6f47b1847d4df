using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Catalog;

/// <summary>Drops the page of a product that changed, on every instance: the event reaches one of them, which tells the others. Who changed it did so already, unless
/// it crashed or had no Redis. A page that nothing of this reaches is dropped by its age.</summary>
internal sealed class DropChangedPages(ProductPages pages)
{
    [Function(nameof(DropChangedPages))]
    public Task Run(
        [ServiceBusTrigger(CatalogNames.Topic, CatalogNames.CacheSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, _) => pages.ForgetEverywhereAsync(@event.DataAs<ProductEventData>().ProductId), cancellationToken);
}
