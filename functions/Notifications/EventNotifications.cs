namespace Mall.Functions.Notifications;

/// <summary>Tells a user of an event: one notification in the shop, and one per external channel, whose tasks are enqueued.</summary>
internal sealed class EventNotifications(NotificationStore notifications, ExternalChannels channels, NotificationTasks tasks, NotificationStreams streams)
{
    /// <summary>Repeated, it tells once; and nobody if there is no account: what would be written for a deleted one, nobody erases.</summary>
    /// <exception cref="System.Text.Json.JsonException">The event does not fit its name.</exception>
    public async Task TellAsync(Event @event, Addressee addressee, CancellationToken cancellationToken)
    {
        using var activity = MessageTraces.Continue("notify", @event.TraceParent);
        var told = Notification.Of(@event, addressee.Language, channels.Of(addressee, @event.Name, @event.DataAs<NotificationFacts>()));
        if (told.Count > 0 && addressee.IsKnown)
        {
            // The event stays in its queue until its tasks are enqueued.
            var queued = await notifications.TryCreateAsync(told, cancellationToken) ? told.Where(n => n.IsExternal) : await QueuedAsync(told, cancellationToken);
            await tasks.SendAsync(queued, cancellationToken);
            await streams.TellAsync(told[0].UserId);
        }
    }

    /// <summary>For a repeated event. Its first result counts: the user's channels may have changed since.</summary>
    private async Task<IEnumerable<Notification>> QueuedAsync(IReadOnlyList<Notification> told, CancellationToken cancellationToken)
    {
        var queued = new List<Notification>();
        foreach (var wanted in told.Where(n => n.IsExternal))
        {
            if (await notifications.FindAsync(wanted.UserId, wanted.Id, cancellationToken) is { Status: NotificationStatus.Queued } left)
            {
                queued.Add(left);
            }
        }

        return queued;
    }
}
