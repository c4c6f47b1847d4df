using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>The caller's channels.</summary>
internal sealed class GetPreferences(UserStore users)
{
    [Shopper]
    [Function(nameof(GetPreferences))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/preferences")] HttpRequest request, CancellationToken cancellationToken)
    {
        return await users.FindAsync(request.Caller().UserId, cancellationToken) is { } user
            ? Results.Json(Preferences.Of(user), Json.Options)
            : NotificationErrors.UserNotFound.ToResult();
    }
}
