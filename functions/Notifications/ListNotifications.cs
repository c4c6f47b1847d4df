using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Notifications;

/// <summary>What the caller was told, newest first.</summary>
internal sealed class ListNotifications(CallerIdentity callers, NotificationStore notifications)
{
    public sealed record View(
        string Id, NotificationChannel Channel, string Kind, string Subject, string Body, NotificationStatus Status, DateTimeOffset CreatedAt);

    [Function(nameof(ListNotifications))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/notifications/history")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await notifications.HistoryAsync(caller.UserId, page, cancellationToken);
        return refusal is null
            ? Results.Json(
                new Page<View>([.. found.Items.Select(n => new View(n.Id, n.Channel, n.Kind, n.Subject, n.Body, n.Status, n.CreatedAt))], found.ContinuationToken),
                Json.Options)
            : refusal.ToResult();
    }
}
