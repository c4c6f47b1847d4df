using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Payments;

/// <summary>A provider's message that was verified, by its nonce. Kept for longer than its timestamp is valid.</summary>
internal sealed record SeenMessage(string Id, string Digest)
{
    public string OrderId => Id;

    public string Type => "message";

    public int SchemaVersion => 1;

    public int Ttl => 15 * 60;
}

/// <summary>Remembers the nonces of verified messages, for providers that repeat a message with its nonce.</summary>
internal sealed class SeenMessages(CosmosDatabase database)
{
    private Container Payments => database.Container(PaymentsNames.Container);

    /// <summary>False: another message had this nonce. The same message again is true, since what it changes is changed once.</summary>
    public async Task<bool> RememberAsync(string provider, string nonce, byte[] body, CancellationToken cancellationToken)
    {
        // A provider's nonce may have any form; the id is a digest of it.
        var id = $"message.{provider}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, 16))}";
        var seen = new SeenMessage(id, Convert.ToHexStringLower(SHA256.HashData(body)));
        return await Payments.TryCreateAsync(seen, id, cancellationToken) is not null
            || (await Payments.FindAsync<SeenMessage>(id, id, cancellationToken))?.Value.Digest == seen.Digest;
    }
}
