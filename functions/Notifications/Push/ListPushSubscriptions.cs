using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>The caller's subscribed browsers, oldest first. There are at most ten, so the list has one page.</summary>
internal sealed class ListPushSubscriptions(UserStore users)
{
    [Shopper]
    [Function(nameof(ListPushSubscriptions))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/push/subscriptions")] HttpRequest request, CancellationToken cancellationToken) =>
        await users.FindAsync(request.Caller().UserId, cancellationToken) is { } user
            ? Results.Json(new Page<PushSubscriptionView>([.. (user.PushSubscriptions ?? []).Select(PushSubscriptionView.Of)], null), Json.Options)
            : NotificationErrors.UserNotFound.ToResult();
}
