namespace Mall.Functions.Notifications;

/// <summary>The caller's history, newest first.</summary>
internal sealed class ListNotifications(NotificationStore notifications)
{
    [Shopper]
    [Function(nameof(ListNotifications))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/history")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        return (await notifications.HistoryAsync(request.Caller().UserId, page, cancellationToken)).ToResult(NotificationView.Of);
    }
}
