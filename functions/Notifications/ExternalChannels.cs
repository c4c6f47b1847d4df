namespace Mall.Functions.Notifications;

/// <summary>The external channels that the settings open.</summary>
internal sealed class ExternalChannels(IEmailProvider? email, ISmsProvider? sms)
{
    private static readonly NotificationChannel[] All = [NotificationChannel.Email, NotificationChannel.Sms];

    public bool IsOpen(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => email is not null,
        NotificationChannel.Sms => sms is not null,
        _ => false,
    };

    /// <summary>The open channels for which a recipient has an address and no opt-out.</summary>
    public IReadOnlyList<NotificationChannel> Of(Addressee addressee) =>
        [.. All.Where(channel => IsOpen(channel) && addressee.AddressOf(channel) is not null && addressee.Wants(channel))];

    /// <exception cref="DeliveryException">Not accepted.</exception>
    public Task SendAsync(NotificationChannel channel, string messageId, string address, Letter letter, CancellationToken cancellationToken) => channel switch
    {
        NotificationChannel.Email when email is not null => email.SendAsync(messageId, address, letter, cancellationToken),
        NotificationChannel.Sms when sms is not null => sms.SendAsync(messageId, address, letter.Body, cancellationToken),
        _ => throw new DeliveryException("channel-closed", isPermanent: true),
    };
}
