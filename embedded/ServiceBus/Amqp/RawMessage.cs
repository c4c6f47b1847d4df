using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>A message that came in, still encoded: the broker stores it as it is.</summary>
internal sealed class RawMessage(ByteBuffer payload) : Message
{
    public ReadOnlySpan<byte> Payload => payload.Buffer.AsSpan(payload.Offset, payload.Length);
}

/// <summary>A message that goes out under a lock. The library holds it until it is settled.</summary>
internal sealed class LockedMessage(Guid lockToken) : Message
{
    public Guid LockToken { get; } = lockToken;
}
