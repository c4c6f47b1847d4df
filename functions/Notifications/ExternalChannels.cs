namespace Mall.Functions.Notifications;

/// <summary>The external channels that the settings open.</summary>
internal sealed class ExternalChannels(IEmailProvider? email, LimitedSms? sms, PushDelivery push)
{
    /// <summary>For mails or text messages.</summary>
    public bool IsOpen(NotificationChannel channel) => channel is NotificationChannel.Email ? email is not null : sms is not null;

    /// <summary>Whether the shop sends to an address of an open channel.</summary>
    public bool Serves(NotificationChannel channel, string address) => channel is not NotificationChannel.Sms || sms?.Serves(address) == true;

    /// <summary>The open channels by which a recipient is told of an event: those for which he has an address and no opt-out. A browser that he subscribed is told of some events. Of few units of a
    /// product each administrator is told in his browsers only: the operators have a mail.</summary>
    public IReadOnlyList<NotificationChannel> Of(Addressee addressee, string name, NotificationFacts facts) =>
    [
        .. new[] { NotificationChannel.Email, NotificationChannel.Sms }.Where(channel =>
            name != NotificationsNames.StockLow && IsOpen(channel) && addressee.AddressOf(channel) is { } address && Serves(channel, address) && addressee.Wants(channel)),
        .. addressee.Browsers.Count > 0 && push.IsOpen && PushKind.LifetimeOf(name, facts) is not null ? [NotificationChannel.Browser] : Array.Empty<NotificationChannel>(),
    ];

    /// <summary>Sends a mail or a text message.</summary>
    /// <exception cref="DeliveryException">Not accepted.</exception>
    public Task SendAsync(NotificationChannel channel, string messageId, string address, Letter letter, CancellationToken cancellationToken) => channel switch
    {
        NotificationChannel.Email when email is not null => email.SendAsync(messageId, address, letter, cancellationToken),
        NotificationChannel.Sms when sms is not null => sms.SendAsync(messageId, address, letter.Body, cancellationToken),
        _ => throw new DeliveryException("channel-closed", isPermanent: true),
    };
}
