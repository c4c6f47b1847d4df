using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>A received message, still encoded: the broker stores the bytes as they are.</summary>
internal sealed class RawMessage(ByteBuffer payload) : Message
{
    public ReadOnlySpan<byte> Payload => payload.Buffer.AsSpan(payload.Offset, payload.Length);
}

/// <summary>A message sent under a lock. The library holds it until it is settled.</summary>
internal sealed class LockedMessage(Guid lockToken) : Message
{
    public Guid LockToken { get; } = lockToken;
}
