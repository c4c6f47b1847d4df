using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Mall.Functions.Notifications;

/// <summary>Sends through the mail server in <see cref="EmailOptions"/>. The client's exception texts name the recipient, so only their kind is passed on.</summary>
internal sealed class SmtpEmailProvider(IOptions<EmailOptions> options) : IEmailProvider
{
    private const int ImplicitTlsPort = 465;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public async Task SendAsync(string messageId, string address, Letter letter, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var from = MailboxAddress.Parse(settings.From);
        using var message = new MimeMessage([from], [new MailboxAddress(null, address)], letter.Subject, new TextPart("plain") { Text = letter.Body })
        {
            // The same for every try, so that servers and readers that check it show a repeated mail once.
            MessageId = $"{messageId}@{from.Domain}",
        };

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Timeout);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(settings.Host!, settings.Port, SecurityOf(settings), patience.Token);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", patience.Token);
            }

            await client.SendAsync(message, patience.Token);
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (SmtpCommandException e)
        {
            throw new DeliveryException($"smtp-{(int)e.StatusCode}", IsPermanent(e.StatusCode));
        }
        catch (AuthenticationException)
        {
            throw new DeliveryException("smtp-authentication");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException("smtp-timeout");
        }
        catch (Exception e) when (e is SslHandshakeException or NotSupportedException)
        {
            // An untrusted certificate, or a server without TLS: do not send the mail in the clear.
            throw new DeliveryException("smtp-tls");
        }
        catch (Exception e) when (e is ProtocolException or IOException or System.Net.Sockets.SocketException)
        {
            throw new DeliveryException("smtp-unreachable");
        }
    }

    internal static SecureSocketOptions SecurityOf(EmailOptions settings) => settings switch
    {
        { EnableSsl: false } => SecureSocketOptions.None,
        { Port: ImplicitTlsPort } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsPermanent(SmtpStatusCode status) =>
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}
