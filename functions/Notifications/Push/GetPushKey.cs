namespace Mall.Functions.Notifications;

/// <summary>The public key with which browsers subscribe.</summary>
internal sealed class GetPushKey(PushKeys keys)
{
    [Anyone]
    [Function(nameof(GetPushKey))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/push/key")] HttpRequest request) =>
        Task.FromResult(keys.Public is { } key ? Results.Json(new { applicationServerKey = key }, Json.Options) : NotificationErrors.PushOff.ToResult());
}
