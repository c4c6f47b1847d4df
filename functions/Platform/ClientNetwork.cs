using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Mall.Functions.Platform;

/// <summary>The unit that limits per address count: one IPv4 address, or the IPv6 /64 that a household gets.</summary>
internal static class ClientNetwork
{
    /// <summary>A digest, for places that store it. Null means not counted: the loopback, which all of a developer's shoppers share.</summary>
    public static string? Of(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return null;
        }

        var plain = Plain(address);
        var network = plain.AddressFamily == AddressFamily.InterNetworkV6 ? plain.GetAddressBytes()[..8] : plain.GetAddressBytes();
        return Convert.ToHexStringLower(SHA256.HashData(network));
    }

    /// <summary>The network as a number. IPv4 addresses are the small numbers; no routed IPv6 network begins with 32 zeros.</summary>
    public static ulong NumberOf(IPAddress address)
    {
        var plain = Plain(address);
        Span<byte> bytes = stackalloc byte[16];
        plain.TryWriteBytes(bytes, out var length);
        return length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
