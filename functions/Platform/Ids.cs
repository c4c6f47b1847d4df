using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Platform;

/// <summary>Makes ids. <see cref="New()"/> is for new things: a UUIDv7 in 32 lower-case hex digits, so ids sort by creation. <see cref="Of"/> is for an event, a message or a movement of units:
/// its id is the same however often it is made.</summary>
public static class Ids
{
    /// <summary>Characters of an id. Service Bus takes no longer MessageId (Service Bus quotas, "Message ID").</summary>
    public const int MaxLength = 128;

    // A shortened id keeps this much for human readers. A digest follows, which makes it unique and leaves room for suffixes.
    private const int KeptOfLong = 63;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");

    public static string New() => New(DateTimeOffset.UtcNow);

    /// <summary>RFC 9562, section 6.2, method 3: the twelve bits after the milliseconds hold the fraction of the millisecond. Random bits there, as in <see cref="Guid.CreateVersion7()"/>, would
    /// shuffle ids that one process makes within a millisecond.</summary>
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

    /// <summary>When <see cref="New()"/> made the id, to the millisecond; null if the id was made otherwise.</summary>
    public static DateTimeOffset? CreatedAt(string id) =>
        Guid.TryParseExact(id, "N", out var guid) && guid.Version == 7
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Subject and event with a dot between them: <c>order-1.order.paid</c>. If that is longer than <see cref="MaxLength"/>, its end becomes a digest of the whole.</summary>
    public static string Of(string subject, string what) => Bounded($"{subject}.{what}");

    /// <summary>The id of a copy that must not pass for the original message: <c>&lt;id&gt;/&lt;which&gt;</c>. The same copy made twice has one id.</summary>
    public static string Copy(string id, string which)
    {
        var copy = $"{id}/{which}";
        return copy.Length <= MaxLength ? copy : $"{Shortened(id)}/{which}";
    }

    /// <summary>The stored id itself if it fits; else a shorter one, always the same.</summary>
    public static string Bounded(string id) => id.Length <= MaxLength ? id : Shortened(id);

    private static string Shortened(string id) =>
        $"{id[..Math.Min(id.Length, KeptOfLong)]}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16))}";

    /// <summary>Whether a text may be one of our ids, so that nonsense never reaches the database.</summary>
    public static bool IsPlausible(string? id) => id is { Length: <= 100 } && IsWord(id);

    /// <summary>Whether a text, of any length, has only characters of ids. None begins with a dot: a URL that ends with ".." addresses the container, not a document.</summary>
    public static bool IsWord(string text) => text.Length > 0 && text[0] != '.' && text.AsSpan().IndexOfAnyExcept(Allowed) < 0;
}
