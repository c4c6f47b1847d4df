using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Carts;

/// <summary>Erases the cart of a deleted account.</summary>
internal sealed class EraseCart(CartStore carts)
{
    [Function(nameof(EraseCart))]
    public Task Run(
        [ServiceBusTrigger(CartsNames.UserEvents, CartsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => carts.EraseAsync(@event.UserId, token), cancellationToken);
}
