using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <summary>One message on its way to a receiver, still encoded.</summary>
internal readonly record struct TakenMessage(byte[]? Bytes, JournalPosition Content, string RootPath, DeliveryState State);

/// <summary>What a receive or peek got; it may be handed out once <paramref name="Position"/> is written.</summary>
internal sealed record Taken(IReadOnlyList<TakenMessage> Messages, JournalPosition Position)
{
    public static readonly Taken Nothing = new([], JournalPosition.None);
}
