using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>From now on the caller is told in this browser, too. Repeated, it is the same subscription. Beyond ten the oldest goes.</summary>
internal sealed class SubscribeBrowser(UserStore users, PushKeys keys, PushHosts hosts, TimeProvider time)
{
    [Shopper]
    [Function(nameof(SubscribeBrowser))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/notifications/push/subscriptions")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (keys.Public is null)
        {
            return NotificationErrors.PushOff.ToResult();
        }

        var body = await JsonBody.ReadAsync<PushSubscriptionRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate(hosts)) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (body.Value!.ApplicationServerKey != keys.Public)
        {
            return NotificationErrors.PushKeyChanged.ToResult();
        }

        var subscription = body.Value.ToSubscription(keys.Id, time.GetUtcNow());
        var changed = await users.ChangeAsync(request.Caller().UserId, user => user.WithPush(subscription), cancellationToken);
        return changed.Is(out _, out var refusal)
            ? Results.Json(PushSubscriptionView.Of(subscription), Json.Options, statusCode: StatusCodes.Status201Created)
            : refusal.ToResult();
    }
}
