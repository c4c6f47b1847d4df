using Mall.Functions.Platform;
using Mall.Functions.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Notifications;

/// <summary>Which channels the caller wants.</summary>
internal sealed class GetPreferences(CallerIdentity callers, UserStore users)
{
    [Function(nameof(GetPreferences))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/preferences")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        return await users.FindAsync(caller.UserId, cancellationToken) is { } user
            ? Results.Json(Preferences.Of(user), Json.Options)
            : NotificationErrors.UserNotFound.ToResult();
    }
}
