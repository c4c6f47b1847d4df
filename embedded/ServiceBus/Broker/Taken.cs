namespace Mall.Embedded.ServiceBus;

/// <summary>A message on its way to a receiver. Without <paramref name="Bytes"/>, the journal has its content.</summary>
internal readonly record struct TakenMessage(byte[]? Bytes, JournalPosition Content, string RootPath, BrokerProperties State);

/// <summary>The result of a receive or peek. It may be handed out once <paramref name="Position"/> is written.</summary>
internal sealed record Taken(IReadOnlyList<TakenMessage> Messages, JournalPosition Position)
{
    public static readonly Taken Nothing = new([], JournalPosition.None);
}

/// <summary>A message handed out, as <see cref="EncodedMessage.Content"/>.</summary>
internal readonly record struct Delivery(byte[] Content, BrokerProperties State);
