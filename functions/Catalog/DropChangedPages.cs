using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Catalog;

/// <summary>Drops a changed product's page on every instance: one of them gets the event and tells the others. The instance that changed it has already done so, unless it crashed or had no Redis.
/// A page that no such message reaches expires by its age.</summary>
internal sealed class DropChangedPages(ProductPages pages)
{
    [Function(nameof(DropChangedPages))]
    public Task Run(
        [ServiceBusTrigger(CatalogNames.Topic, CatalogNames.CacheSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, _) => pages.ForgetEverywhereAsync(@event.DataAs<ProductEventData>().ProductId), cancellationToken);
}
