namespace Mall.Functions.Notifications;

/// <summary>For administrators: sends a mail to an account or an address. Answers 202; the history shows the outcome.</summary>
internal sealed class SendEmail(Messages messages)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(SendEmail))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/notifications/email")] HttpRequest request, CancellationToken cancellationToken) =>
        messages.SendAsync(request, NotificationChannel.Email, cancellationToken);
}
