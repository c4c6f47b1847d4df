using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Recommendations;

/// <summary>Erases what a deleted account bought or put into its cart. The model knows nothing of single accounts; the next training learns without this one.</summary>
internal sealed class EraseInteractions(InteractionStore interactions)
{
    [Function(nameof(EraseInteractions))]
    public Task Run(
        [ServiceBusTrigger(RecommendationsNames.UserEvents, RecommendationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => interactions.EraseAsync(@event.UserId, token), cancellationToken);
}
