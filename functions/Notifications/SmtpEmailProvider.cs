using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Sends through the mail server of <see cref="EmailOptions"/>. The texts of the client's exceptions name the recipient, so only their status goes on.</summary>
internal sealed class SmtpEmailProvider(IOptions<EmailOptions> options) : IEmailProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(string messageId, string address, Letter letter, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = new MailMessage(settings.From, address, letter.Subject, letter.Body) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        // The same for every try, so that a server or a reader that looks at it shows a mail that was sent twice once.
        message.Headers.Add("Message-ID", $"<{messageId}@{message.From!.Host}>");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.EnableSsl };
        if (settings.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        // SmtpClient.Timeout does not bound the asynchronous call.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException e)
        {
            throw new DeliveryException($"smtp-{(int)e.StatusCode}", IsPermanent(e.StatusCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException("smtp-timeout");
        }
    }

    private static bool IsPermanent(SmtpStatusCode status) =>
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}
