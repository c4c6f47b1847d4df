using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <summary>One message on its way to a receiver; its content may have to be read from the journal.</summary>
internal readonly record struct TakenMessage(byte[]? Bytes, JournalPosition Content, string RootPath, BrokerProperties State);

/// <summary>What a receive or peek got; it may be handed out once <paramref name="Position"/> is written.</summary>
internal sealed record Taken(IReadOnlyList<TakenMessage> Messages, JournalPosition Position)
{
    public static readonly Taken Nothing = new([], JournalPosition.None);
}

/// <summary>One message handed out: see <see cref="EncodedMessage.Content"/>.</summary>
internal readonly record struct Delivery(byte[] Content, BrokerProperties State);
