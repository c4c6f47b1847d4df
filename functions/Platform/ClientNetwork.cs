using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Mall.Functions.Platform;

/// <summary>Whom limits per address are counted for: one IPv4 address, or the /64 that a household gets of IPv6.</summary>
internal static class ClientNetwork
{
    /// <summary>A digest, for places that keep it. Null, not counted, for the loopback: all of a developer's shoppers come from there.</summary>
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

    /// <summary>The network as a number. An IPv4 address is a small one; no network of IPv6 that is routed begins with 32 zeros.</summary>
    public static ulong NumberOf(IPAddress address)
    {
        var plain = Plain(address);
        Span<byte> bytes = stackalloc byte[16];
        plain.TryWriteBytes(bytes, out var length);
        return length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
