using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Mall.Functions.Users;

/// <summary>The Redis keys that one log-in is counted under. Null means: not counted.</summary>
internal sealed record LogInAttempt(string? AccountKey, string? AddressKey)
{
    public static LogInAttempt Of(AccountName? name, IPAddress? address) => new(
        name is null ? null : $"{UsersNames.LogInFailures}:account:{name.Id}",
        Network(address) is { } network ? $"{UsersNames.LogInFailures}:address:{Convert.ToHexStringLower(SHA256.HashData(network))}" : null);

    /// <summary>Somebody who is logged in and is asked for his password once more.</summary>
    public static LogInAttempt OfUser(string userId, IPAddress? address) => Of(null, address) with { AccountKey = $"{UsersNames.LogInFailures}:account:{userId}" };

    /// <summary>One IPv4 address, or the /64 that a household gets of IPv6. All of a developer's shoppers come from the loopback, so it is not counted.</summary>
    private static byte[]? Network(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? plain.GetAddressBytes()[..8] : plain.GetAddressBytes();
    }
}
