namespace Mall.Functions.Notifications;

/// <summary>For administrators: sends a text message to an account or an address. Answers 202; the history shows the outcome.</summary>
internal sealed class SendSms(Messages messages)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(SendSms))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/notifications/sms")] HttpRequest request, CancellationToken cancellationToken) =>
        messages.SendAsync(request, NotificationChannel.Sms, cancellationToken);
}
