using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Platform;

/// <summary>Makes ids. <see cref="New()"/>: of something new, UUIDv7 in 32 lower-case hex digits, so that sorting by id is sorting by creation. <see cref="Of"/>: of something that happened to something (an event,
/// a message, a movement of units), so that what happens twice has one id.</summary>
public static class Ids
{
    /// <summary>Characters of an id. Service Bus takes no longer MessageId (Service Bus quotas, "Message ID").</summary>
    public const int MaxLength = 128;

    // Of an id that is too long this much is kept for whoever reads it. A digest follows; it makes the id unique and leaves room for what is made of it.
    private const int KeptOfLong = 63;

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

    /// <summary>What happened to whom, with a dot between them: <c>order-1.order.paid</c>. If that is longer than <see cref="MaxLength"/>, its end becomes a digest of the whole.</summary>
    public static string Of(string subject, string what) => Bounded($"{subject}.{what}");

    /// <summary>The id of a copy that must not be taken for the first message: <c>&lt;id&gt;/&lt;which&gt;</c>. The same copy made twice has one id.</summary>
    public static string Copy(string id, string which)
    {
        var copy = $"{id}/{which}";
        return copy.Length <= MaxLength ? copy : $"{Shortened(id)}/{which}";
    }

    /// <summary>The id itself if it fits, as it was stored; else a shorter one, always the same.</summary>
    public static string Bounded(string id) => id.Length <= MaxLength ? id : Shortened(id);

    private static string Shortened(string id) =>
        $"{id[..Math.Min(id.Length, KeptOfLong)]}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16))}";

    /// <summary>Whether a text may be an id of ours, so that nonsense never reaches the database. None begins with a dot: an address that ends with ".." is that of the
    /// container, not of a document in it.</summary>
    public static bool IsPlausible(string? id) => id is { Length: > 0 and <= 100 } && id[0] != '.' && id.AsSpan().IndexOfAnyExcept(Allowed) < 0;
}
