using Azure.Messaging.ServiceBus;
using Mall.Functions.Carts;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Users;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Recommendations;

/// <summary>Writes down what a shopper bought or put into his cart. An event that comes again changes nothing. Nothing is kept of a deleted account.</summary>
internal sealed class RecordInteractions(InteractionStore interactions, OrderStore orders, UserStore users)
{
    [Function("RecordPurchase")]
    public Task OnOrderEvent(
        [ServiceBusTrigger(RecommendationsNames.OrderEvents, RecommendationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, BoughtAsync, cancellationToken);

    [Function("RecordCartItems")]
    public Task OnCartEvent(
        [ServiceBusTrigger(RecommendationsNames.CartEvents, RecommendationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, PutIntoCartAsync, cancellationToken);

    private async Task BoughtAsync(Event @event, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(@event.UserId, @event.DataAs<OrderEvent>().OrderId, cancellationToken) is { } order)
        {
            await ChangeAsync(@event, known => known.WithBought(order.Lines.Select(line => line.ProductId), @event.At), cancellationToken);
        }
    }

    private Task PutIntoCartAsync(Event @event, CancellationToken cancellationToken)
    {
        var added = @event.DataAs<CartItemsAdded>().ProductIds;
        return ChangeAsync(@event, known => known.WithInCart(added, @event.At), cancellationToken);
    }

    // Deleted right after this look: FinishDeletion tells of the deletion once more.
    private async Task ChangeAsync(Event @event, Func<Interactions, Interactions> change, CancellationToken cancellationToken)
    {
        if (!await users.IsDeletedAsync(@event.UserId, cancellationToken))
        {
            await interactions.ChangeAsync(@event.UserId, change, cancellationToken);
        }
    }
}
