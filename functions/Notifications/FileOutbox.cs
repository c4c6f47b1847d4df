using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Writes each message into its own file instead of sending it: <c>&lt;folder&gt;/&lt;id&gt;.json</c>. For machines without a mail server.</summary>
internal sealed class FileOutbox(IOptions<NotificationsOptions> options, TimeProvider time) : IEmailProvider, ISmsProvider
{
    private sealed record Message(string Id, NotificationChannel Channel, string To, string? Subject, string Body, DateTimeOffset SentAt);

    Task IEmailProvider.SendAsync(string messageId, string address, Letter letter, CancellationToken cancellationToken) =>
        WriteAsync(new Message(messageId, NotificationChannel.Email, address, letter.Subject, letter.Body, time.GetUtcNow()), cancellationToken);

    Task ISmsProvider.SendAsync(string messageId, string number, string text, CancellationToken cancellationToken) =>
        WriteAsync(new Message(messageId, NotificationChannel.Sms, number, null, text, time.GetUtcNow()), cancellationToken);

    private async Task WriteAsync(Message message, CancellationToken cancellationToken)
    {
        var folder = options.Value.Outbox!;
        var file = Path.Combine(folder, NameOf(message.Id) + ".json");
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            if (File.Exists(file))
            {
                return;
            }

            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(unfinished, JsonSerializer.SerializeToUtf8Bytes(message, Json.Options), cancellationToken);

            // Readers see a whole file; two writers at once write the same message.
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            throw new DeliveryException("outbox-unwritable");
        }
    }

    private static string NameOf(string id) => Ids.IsPlausible(id) ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
