using System.Text.Json;
using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>Sends a task's message. Repeated, it sends once, unless a crash comes between the provider's acceptance and storing it.</summary>
internal sealed class NotificationDelivery(
    NotificationStore notifications, Addressees addresses, ExternalChannels channels, PushDelivery push, EventNotifications events, Administrators administrators)
{
    /// <summary>A message to send: its history entry, and the text sent, which differs for codes.</summary>
    /// <param name="IsNeeded">The user requested it; opting out does not stop it.</param>
    private sealed record Job(Notification Notification, Letter Letter, bool IsNeeded);

    /// <exception cref="JsonException">The task does not fit its name.</exception>
    /// <exception cref="DeliveryException">Not accepted.</exception>
    public async Task DeliverAsync(Event task, CancellationToken cancellationToken)
    {
        if (task.Name == NotificationsNames.StockLow)
        {
            await TellAdministratorsAsync(task, cancellationToken);
        }

        var addressee = await addresses.FindAsync(task.UserId, cancellationToken);
        if (await JobAsync(task, addressee, cancellationToken) is not { Notification: { IsExternal: true, Status: not NotificationStatus.Sent } notification } job)
        {
            return;
        }

        if (notification.Channel is NotificationChannel.Browser)
        {
            await push.DeliverAsync(notification, addressee.Browsers, cancellationToken);
        }
        else if ((notification.To ?? addressee.AddressOf(notification.Channel)) is not { } address)
        {
            await notifications.MarkAsync(notification, "no-address", cancellationToken);
        }
        else if (!job.IsNeeded && !addressee.Wants(notification.Channel))
        {
            await notifications.MarkAsync(notification, "opted-out", cancellationToken);
        }
        else
        {
            await channels.SendAsync(notification.Channel, notification.Id, address, job.Letter, cancellationToken);
            await notifications.MarkAsync(notification, null, cancellationToken);
        }
    }

    /// <summary>Records that there will be no more tries.</summary>
    public async Task GiveUpAsync(Event task, string reason, CancellationToken cancellationToken)
    {
        var addressee = await addresses.FindAsync(task.UserId, cancellationToken);
        if (await JobAsync(task, addressee, cancellationToken) is { } job)
        {
            await notifications.MarkAsync(job.Notification, reason, cancellationToken);
        }
    }

    /// <summary>Those who have subscribed a browser; all others have the operators' mail.</summary>
    private async Task TellAdministratorsAsync(Event task, CancellationToken cancellationToken)
    {
        if (!push.IsOpen)
        {
            return;
        }

        foreach (var administrator in await administrators.ListAsync(cancellationToken))
        {
            if (administrator.PushSubscriptions is { Count: > 0 })
            {
                // An id for each: that of the task would make their tasks duplicates of one.
                var told = task with { Id = Ids.Of(task.Id, administrator.Id), UserId = administrator.Id };
                await events.TellAsync(told, await addresses.FindAsync(administrator.Id, cancellationToken), cancellationToken);
            }
        }
    }

    private async Task<Job?> JobAsync(Event task, Addressee addressee, CancellationToken cancellationToken)
    {
        if (task.Name != NotificationsNames.Send)
        {
            return await DirectAsync(task, addressee, cancellationToken);
        }

        // Null: the user and his history are erased.
        return await notifications.FindAsync(task.UserId, task.DataAs<NotificationTask>().NotificationId, cancellationToken) is { } found
            ? new Job(found, new Letter(found.Subject, found.Body), IsNeeded: false)
            : null;
    }

    /// <summary>A task that is no event of the shop (a code, a mail to the operators) enters the history only now, without its code. Null: there is no account any more.</summary>
    private async Task<Job?> DirectAsync(Event task, Addressee addressee, CancellationToken cancellationToken)
    {
        var facts = task.DataAs<NotificationFacts>();
        var letter = NotificationText.Of(task, addressee.Language) ?? throw new JsonException($"There is no letter for {task.Name}.");
        if (!addressee.IsKnown)
        {
            return null;
        }

        var notification = Notification.New(task, facts.Channel ?? NotificationChannel.Email, NotificationText.WithoutSecret(task, addressee.Language)!);
        if (!await notifications.TryCreateAsync([notification], cancellationToken))
        {
            notification = await notifications.FindAsync(notification.UserId, notification.Id, cancellationToken) ?? notification;
        }

        return new Job(notification, letter, IsNeeded: true);
    }
}
