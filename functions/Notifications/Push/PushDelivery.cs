using System.Text.Json;
using Lib.Net.Http.WebPush;
using Mall.Functions.Users;
using PushSubscription = Mall.Functions.Users.PushSubscription;

namespace Mall.Functions.Notifications;

/// <summary>Sends a notification to all browsers of its user. Each gets it once, unless a crash comes between its push service's acceptance and storing it; then the browser shows it once, by its
/// id. Subscriptions that are gone, or that were made with another key of the shop, are deleted.</summary>
internal sealed class PushDelivery(PushKeys keys, PushSender sender, UserStore users, NotificationStore notifications, TimeProvider time)
{
    /// <summary>What the service worker of the storefront gets.</summary>
    private sealed record Message(string Id, string Kind, string Title, string Body, string? About);

    public bool IsOpen => keys.Public is not null;

    /// <exception cref="DeliveryException">Not accepted for all of them; the next try is for the rest.</exception>
    public async Task DeliverAsync(Notification notification, IReadOnlyList<PushSubscription> browsers, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            throw new DeliveryException("channel-closed", isPermanent: true);
        }

        var left = notification.GoodUntil - time.GetUtcNow();
        if (left is null || left <= TimeSpan.Zero)
        {
            await notifications.MarkAsync(notification, "too-late", cancellationToken);
            return;
        }

        var told = notification.Pushed?.ToDictionary() ?? [];
        var results = await Task.WhenAll(browsers
            .Where(browser => !told.ContainsKey(browser.Id))
            .Select(async browser => (Browser: browser, Result: await SendAsync(notification, browser, left.Value, cancellationToken))));
        foreach (var (browser, result) in results)
        {
            Telemetry.Deliveries.Of($"browser-{result.Answer.ToString().ToLowerInvariant()}").Add();
            if (result.Answer is PushAnswer.Accepted or PushAnswer.Refused)
            {
                told[browser.Id] = result.Answer is PushAnswer.Accepted;
            }
        }

        if (results.Where(one => one.Result.Answer is PushAnswer.Gone).Select(one => one.Browser).ToArray() is { Length: > 0 } gone)
        {
            await users.ChangeAsync(notification.UserId, user => user.WithoutPush(gone), cancellationToken);
        }

        if (results.Where(one => one.Result.Answer is PushAnswer.Later).Select(one => one.Result).ToArray() is { Length: > 0 } later)
        {
            await notifications.MarkPushedAsync(notification, told, cancellationToken);
            throw new DeliveryException(later[0].Reason) { RetryAfter = later.Max(one => one.RetryAfter) };
        }

        await (told.ContainsValue(true)
            ? notifications.MarkAsync(notification, null, cancellationToken)
            : notifications.MarkAsync(notification, results.FirstOrDefault().Result?.Reason ?? "no-address", cancellationToken));
    }

    private Task<PushResult> SendAsync(Notification notification, PushSubscription browser, TimeSpan left, CancellationToken cancellationToken)
    {
        if (browser.KeyId != keys.Id)
        {
            return Task.FromResult(new PushResult(PushAnswer.Gone, "push-key"));
        }

        var message = new Message(notification.Id, notification.Kind, notification.Subject, notification.Body, notification.About);
        return sender.SendAsync(
            notification.Id,
            browser,
            new PushMessage(JsonSerializer.Serialize(message, Json.Options))
            {
                TimeToLive = (int)Math.Ceiling(left.TotalSeconds),
                Urgency = UrgencyOf(notification.Kind),
                Topic = notification.About is { } about ? PushKind.TopicOf(about) : null,
            },
            cancellationToken);
    }

    /// <summary>RFC 8030, section 5.3: a phone that saves power takes a less urgent message later.</summary>
    private static PushMessageUrgency UrgencyOf(string name) => name switch
    {
        NotificationsNames.SeckillOffer => PushMessageUrgency.High,
        NotificationsNames.StockLow => PushMessageUrgency.Low,
        _ => PushMessageUrgency.Normal,
    };
}
