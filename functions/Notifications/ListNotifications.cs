namespace Mall.Functions.Notifications;

/// <summary>The caller's history, newest first.</summary>
internal sealed class ListNotifications(NotificationStore notifications)
{
    [Shopper]
    [Function(nameof(ListNotifications))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/history")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await notifications.HistoryAsync(caller.UserId, page, cancellationToken);
        return refusal is null
            ? Results.Json(new Page<NotificationView>([.. found.Items.Select(NotificationView.Of)], found.ContinuationToken), Json.Options)
            : refusal.ToResult();
    }
}
