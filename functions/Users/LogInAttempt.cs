using System.Net;
using Mall.Functions.Platform;

namespace Mall.Functions.Users;

/// <summary>What one log-in is counted for. Null means: not counted.</summary>
/// <param name="Account">The account, however it is reached.</param>
/// <param name="Lane">The account as it is reached from one network, or with one known device: whoever fails there stops nobody elsewhere.</param>
/// <param name="Network">The network that it comes from, whatever the account; null for the loopback.</param>
/// <param name="IsKnown">With a device that logged in to this account before. What others do to the account or in the network does not count for it.</param>
internal sealed record LogInAttempt(string? Account, string? Lane, string? Network, bool IsKnown = false)
{
    /// <param name="name">Null when nobody can have such a name.</param>
    /// <param name="address">Of the client.</param>
    public static LogInAttempt Of(AccountName? name, IPAddress? address) => Of(name?.Id, address);

    /// <summary>Somebody who is logged in and is asked for his password once more.</summary>
    public static LogInAttempt OfUser(string userId, IPAddress? address) => Of(userId, address);

    public LogInAttempt With(KnownDevice device) => this with { Lane = $"device:{device.DeviceId}", IsKnown = true };

    private static LogInAttempt Of(string? account, IPAddress? address)
    {
        var network = ClientNetwork.Of(address);
        return new(account, account is null ? null : $"{account}:{network ?? "loopback"}", network);
    }
}
