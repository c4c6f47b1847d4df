using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Notifications;

/// <summary>What an administrator writes to somebody: into the history, and from its outbox to the provider.</summary>
internal sealed class Messages(NotificationStore notifications, Addressees addresses, ExternalChannels channels, TimeProvider time)
{
    private const int MaxKeyLength = 200;

    public async Task<IResult> SendAsync(HttpRequest request, NotificationChannel channel, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<SendMessageRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate(channel)) is { } invalid)
        {
            return invalid.ToResult();
        }

        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > MaxKeyLength)
        {
            return Invalid.Field("Idempotency-Key", $"At most {MaxKeyLength} characters.").ToResult();
        }

        if (await RefusalOfAsync(body.Value!, channel, cancellationToken) is { } refusal)
        {
            return refusal.ToResult();
        }

        var message = body.Value!.ToNotification(IdOf(request.Caller(), key), channel, time.GetUtcNow());
        if (!await notifications.TryCreateAsync([message], cancellationToken))
        {
            // The key was used before: the same message again, or another one.
            var earlier = await notifications.FindAsync(message.UserId, message.Id, cancellationToken);
            return earlier is not null && (earlier.Channel, earlier.To, earlier.Subject, earlier.Body) == (message.Channel, message.To, message.Subject, message.Body)
                ? Accepted(earlier)
                : NotificationErrors.KeyReused.ToResult();
        }

        await notifications.RelayAsync(message, cancellationToken);
        return Accepted(message);
    }

    private async Task<Refusal?> RefusalOfAsync(SendMessageRequest message, NotificationChannel channel, CancellationToken cancellationToken)
    {
        if (!channels.IsOpen(channel))
        {
            return NotificationErrors.ChannelClosed;
        }

        if (message.UserId is null)
        {
            return null;
        }

        var addressee = await addresses.FindAsync(message.UserId, cancellationToken);
        return !addressee.IsKnown ? NotificationErrors.UserNotFound
            : addressee.AddressOf(channel) is null ? NotificationErrors.NoAddress
            : addressee.Wants(channel) ? null
            : NotificationErrors.OptedOut;
    }

    private static string IdOf(Caller caller, string key) =>
        key.Length == 0 ? $"message.{Ids.New()}" : $"message.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.UserId}\n{key}")))}";

    private static IResult Accepted(Notification n) =>
        Results.Json(NotificationView.Of(n), Json.Options, statusCode: StatusCodes.Status202Accepted);
}
