using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Carts;

/// <summary>Erases the cart of an account that was deleted.</summary>
internal sealed class EraseCart(CartStore carts)
{
    [Function(nameof(EraseCart))]
    public async Task Run(
        [ServiceBusTrigger(CartsNames.UserEvents, CartsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        string userId;
        try
        {
            userId = Event.Read(message.Body).UserId;
        }
        catch (JsonException e)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: e.Message, cancellationToken: cancellationToken);
            return;
        }

        await carts.EraseAsync(userId, cancellationToken);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
