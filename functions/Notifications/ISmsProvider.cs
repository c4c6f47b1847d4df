namespace Mall.Functions.Notifications;

/// <summary>Sends text messages. The same message id may be sent again: providers treat it as the same message.</summary>
internal interface ISmsProvider
{
    /// <exception cref="DeliveryException">Not accepted.</exception>
    Task SendAsync(string messageId, string number, string text, CancellationToken cancellationToken);
}

/// <summary>Sends mails.</summary>
internal interface IEmailProvider
{
    /// <exception cref="DeliveryException">Not accepted.</exception>
    Task SendAsync(string messageId, string address, Letter letter, CancellationToken cancellationToken);
}

/// <summary>A message was not accepted. <see cref="Exception.Message"/> is a stable word without names: it is logged and stored.</summary>
/// <param name="isPermanent">A retry does not help.</param>
/// <param name="isDropped">Nobody can do anything about it, or should: it becomes no dead letter.</param>
internal sealed class DeliveryException(string reason, bool isPermanent = false, bool isDropped = false) : Exception(reason)
{
    public bool IsPermanent => isPermanent;

    public bool IsDropped => isDropped;

    /// <summary>How long the other side asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
