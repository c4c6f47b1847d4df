using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>Messages an administrator writes: into the history, and from its outbox to the provider.</summary>
internal sealed class Messages(NotificationStore notifications, Addressees addresses, ExternalChannels channels, TimeProvider time)
{
    public async Task<IResult> SendAsync(HttpRequest request, NotificationChannel channel, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<SendMessageRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate(channel)) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (await RefusalOfAsync(body.Value!, channel, cancellationToken) is { } refusal)
        {
            return refusal.ToResult();
        }

        var message = body.Value!.ToNotification($"message.{IdempotencyKey.Of(request, body.Raw)?.Id ?? Ids.New()}", channel, time.GetUtcNow());
        if (!await notifications.TryCreateAsync([message], cancellationToken))
        {
            // The key was used before: for the same message, or another one.
            var earlier = await notifications.FindAsync(message.UserId, message.Id, cancellationToken);
            return earlier is not null && (earlier.Channel, earlier.To, earlier.Subject, earlier.Body) == (message.Channel, message.To, message.Subject, message.Body)
                ? Accepted(earlier)
                : PlatformErrors.IdempotencyKeyReused.ToResult();
        }

        await notifications.RelayAsync(message, cancellationToken);
        return Accepted(message);
    }

    private async Task<Refusal?> RefusalOfAsync(SendMessageRequest message, NotificationChannel channel, CancellationToken cancellationToken)
    {
        if (!channels.IsOpen(channel))
        {
            return NotificationErrors.ChannelClosed;
        }

        if (message.UserId is null)
        {
            return ServiceOf(channel, AccountName.Mobile(message.To!)?.Value ?? message.To!);
        }

        var addressee = await addresses.FindAsync(message.UserId, cancellationToken);
        return !addressee.IsKnown ? NotificationErrors.UserNotFound
            : addressee.AddressOf(channel) is null ? NotificationErrors.NoAddress
            : addressee.Wants(channel) ? ServiceOf(channel, addressee.AddressOf(channel)!)
            : NotificationErrors.OptedOut;
    }

    private Refusal? ServiceOf(NotificationChannel channel, string address) => channels.Serves(channel, address) ? null : NotificationErrors.CountryNotServed;

    private static IResult Accepted(Notification n) =>
        Results.Json(NotificationView.Of(n), Json.Options, statusCode: StatusCodes.Status202Accepted);
}
