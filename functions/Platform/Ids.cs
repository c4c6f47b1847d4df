using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mall.Functions.Platform;

/// <summary>Time-ordered ids: UUIDv7 in 32 lower-case hex digits, so that sorting by id is sorting by creation.</summary>
public static class Ids
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");

    public static string New() => New(DateTimeOffset.UtcNow);

    /// <summary>RFC 9562, section 6.2, method 3: the twelve bits behind the milliseconds hold the fraction of the millisecond. Random bits there, as
    /// <see cref="Guid.CreateVersion7()"/> has them, would shuffle what one process creates within a millisecond.</summary>
    public static string New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        var milliseconds = now.ToUnixTimeMilliseconds();
        var fraction = (now.Ticks % TimeSpan.TicksPerMillisecond) * 4096 / TimeSpan.TicksPerMillisecond;
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)milliseconds << 16) | 0x7000 | (ulong)fraction);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Whether a text may be an id of ours, so that nonsense never reaches the database. None begins with a dot: an address that ends with ".." is that of the
    /// container, not of a document in it.</summary>
    public static bool IsPlausible(string? id) => id is { Length: > 0 and <= 100 } && id[0] != '.' && id.AsSpan().IndexOfAnyExcept(Allowed) < 0;
}
