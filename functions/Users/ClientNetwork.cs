using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Mall.Functions.Users;

/// <summary>Whom limits per address are counted for.</summary>
internal static class ClientNetwork
{
    /// <summary>A digest of one IPv4 address, or of the /64 that a household gets of IPv6. Null, not counted, for the loopback: all of a developer's shoppers come from there.</summary>
    public static string? Of(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var network = plain.AddressFamily == AddressFamily.InterNetworkV6 ? plain.GetAddressBytes()[..8] : plain.GetAddressBytes();
        return Convert.ToHexStringLower(SHA256.HashData(network));
    }
}
