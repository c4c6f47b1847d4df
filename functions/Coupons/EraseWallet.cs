using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Coupons;

/// <summary>Erases the coupons of a deleted account. Its orders keep the discount that they had.</summary>
internal sealed class EraseWallet(CouponWallet wallet)
{
    [Function(nameof(EraseWallet))]
    public Task Run(
        [ServiceBusTrigger(CouponsNames.UserEvents, CouponsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => wallet.EraseAsync(@event.UserId, token), cancellationToken);
}
