namespace Mall.Functions.Notifications;

/// <summary>Whoever can send a text message. A message whose id was sent before may be sent again: providers take it as the same one.</summary>
internal interface ISmsProvider
{
    /// <exception cref="DeliveryException">It was not taken.</exception>
    Task SendAsync(string messageId, string number, string text, CancellationToken cancellationToken);
}

/// <summary>Whoever can send a mail.</summary>
internal interface IEmailProvider
{
    /// <exception cref="DeliveryException">It was not taken.</exception>
    Task SendAsync(string messageId, string address, Letter letter, CancellationToken cancellationToken);
}

/// <summary>A message was not taken. <see cref="Exception.Message"/> is a stable word, and names nobody: it is logged and stored.</summary>
/// <param name="isPermanent">Trying again is of no use.</param>
internal sealed class DeliveryException(string reason, bool isPermanent = false) : Exception(reason)
{
    public bool IsPermanent => isPermanent;
}
