using System.Net;

namespace Mall.Functions.Users;

/// <summary>The counters of one log-in. Null means: not counted.</summary>
/// <param name="Account">The account, from any network.</param>
/// <param name="Lane">The account from one network, or with one known device: failures there block nobody elsewhere.</param>
/// <param name="Network">The client's network, whatever the account; null for the loopback.</param>
/// <param name="IsKnown">A device that logged in to this account before. Failures of others, at the account or in the network, do not count for it.</param>
internal sealed record LogInAttempt(string? Account, string? Lane, string? Network, bool IsKnown = false)
{
    /// <param name="name">Null if no account can have it.</param>
    /// <param name="address">The client's.</param>
    public static LogInAttempt Of(AccountName? name, IPAddress? address) => Of(name?.Id, address);

    /// <summary>For a logged-in caller who must confirm his password.</summary>
    public static LogInAttempt OfUser(string userId, IPAddress? address) => Of(userId, address);

    public LogInAttempt With(KnownDevice device) => this with { Lane = $"device:{device.DeviceId}", IsKnown = true };

    private static LogInAttempt Of(string? account, IPAddress? address)
    {
        var network = ClientNetwork.Of(address);
        return new(account, account is null ? null : $"{account}:{network ?? "loopback"}", network);
    }
}
