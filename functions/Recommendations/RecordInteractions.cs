using Azure.Messaging.ServiceBus;
using Mall.Functions.Carts;
using Mall.Functions.Orders;
using Mall.Functions.Users;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Recommendations;

/// <summary>Writes down what shoppers bought or put into their carts, many events at a time. An event that comes again changes nothing. Nothing is kept of a deleted account. An unreadable
/// message is dead-lettered at once with the reason; another failure is delivered again. The trigger completes the rest.</summary>
internal sealed partial class RecordInteractions(InteractionStore interactions, OrderStore orders, UserStore users, ILogger<RecordInteractions> logger)
{
    private const int AtOnce = 8;

    [Function("RecordPurchases")]
    public Task OnOrderEvents(
        [ServiceBusTrigger(RecommendationsNames.OrderEvents, RecommendationsNames.Subscription, Connection = ServiceBusConnection.Setting, IsBatched = true, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => EachAsync(messages, actions, BoughtAsync, cancellationToken);

    [Function("RecordCartItems")]
    public Task OnCartEvents(
        [ServiceBusTrigger(RecommendationsNames.CartEvents, RecommendationsNames.Subscription, Connection = ServiceBusConnection.Setting, IsBatched = true, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => EachAsync(messages, actions, PutIntoCartAsync, cancellationToken);

    private Task EachAsync(ServiceBusReceivedMessage[] messages, ServiceBusMessageActions actions, Func<Event, CancellationToken, Task> record, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (message, token) =>
        {
            try
            {
                await message.ConsumeAsync(actions, record, token);
            }
            catch (Exception e) when (!token.IsCancellationRequested)
            {
                LogFailed(e, message.MessageId);
                await actions.AbandonMessageAsync(message, cancellationToken: token);
            }
        });

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

    [LoggerMessage(162, LogLevel.Warning, "The event {Event} could not be recorded now; it is delivered again.")]
    private partial void LogFailed(Exception e, string @event);
}
