using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>The caller is not told in this browser any more.</summary>
internal sealed class UnsubscribeBrowser(UserStore users)
{
    [Shopper]
    [Function(nameof(UnsubscribeBrowser))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/notifications/push/subscriptions/{subscriptionId}")] HttpRequest request,
        string subscriptionId,
        CancellationToken cancellationToken)
    {
        var changed = await users.ChangeAsync(
            request.Caller().UserId,
            user => user.PushSubscriptions?.FirstOrDefault(one => one.Id == subscriptionId) is { } one ? user.WithoutPush([one]) : NotificationErrors.SubscriptionNotFound,
            cancellationToken);
        return changed.Is(out _, out var refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
