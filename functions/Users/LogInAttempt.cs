using System.Net;
using Mall.Functions.Platform;

namespace Mall.Functions.Users;

/// <summary>The Redis keys that one log-in is counted under. Null means: not counted.</summary>
internal sealed record LogInAttempt(string? AccountKey, string? AddressKey)
{
    public static LogInAttempt Of(AccountName? name, IPAddress? address) => new(
        name is null ? null : $"{UsersNames.LogInFailures}:account:{name.Id}",
        ClientNetwork.Of(address) is { } network ? $"{UsersNames.LogInFailures}:address:{network}" : null);

    /// <summary>Somebody who is logged in and is asked for his password once more.</summary>
    public static LogInAttempt OfUser(string userId, IPAddress? address) => Of(null, address) with { AccountKey = $"{UsersNames.LogInFailures}:account:{userId}" };
}
