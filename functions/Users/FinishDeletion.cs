using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Users;

/// <summary>Finishes a deletion that crashed, and repeats the event once the account's last access token has expired: with such a token the owner may have put something into a cart meanwhile.
/// Every consumer then erases again.</summary>
internal sealed class FinishDeletion(UserStore users, UserNameStore names, SessionStore sessions, AccessTokens tokens, ServiceBusClient client, TimeProvider time)
    : IAsyncDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly ServiceBusSender _topic = client.CreateSender(UsersNames.Topic);

    [Function(nameof(FinishDeletion))]
    public Task Run(
        [ServiceBusTrigger(UsersNames.Topic, UsersNames.DeletionSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => FinishAsync(message, @event, token), cancellationToken);

    public ValueTask DisposeAsync() => _topic.DisposeAsync();

    private async Task FinishAsync(ServiceBusReceivedMessage message, Event @event, CancellationToken cancellationToken)
    {
        foreach (var nameId in await users.NamesOfDeletedAsync(@event.UserId, cancellationToken))
        {
            await names.ReleaseAsync(nameId, @event.UserId, cancellationToken);
        }

        await users.ForgetNamesOfDeletedAsync(@event.UserId, cancellationToken);
        await sessions.DeleteAllAsync(@event.UserId, cancellationToken);
        await TellAgainAsync(message, @event, cancellationToken);
    }

    private async Task TellAgainAsync(ServiceBusReceivedMessage message, Event @event, CancellationToken cancellationToken)
    {
        var due = @event.At + tokens.Lifetime + Margin;
        if (due <= time.GetUtcNow())
        {
            return;
        }

        // Needs its own id, or it is dropped as a duplicate; a retry makes the same one.
        var again = new ServiceBusMessage(message.Body)
        {
            MessageId = Ids.Copy(@event.Id, "again"),
            Subject = @event.Name,
            ContentType = message.ContentType,
            ScheduledEnqueueTime = due,
        };
        await _topic.SendMessageAsync(again, cancellationToken);
    }
}
