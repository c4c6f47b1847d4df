using System.Security.Cryptography;

namespace Mall.Functions.Coupons;

/// <summary>A code that a shopper types: thirteen characters of Crockford's base 32 (65 random bits), in groups: <c>7QK3-ZT90-M4XWC</c>. Nobody guesses one, however fast he asks.</summary>
public static class CouponCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Characters = 13;

    public static string New() => Grouped(RandomNumberGenerator.GetString(Alphabet, Characters));

    /// <summary>The code as it is stored, from what a person typed: without regard to case, spaces and hyphens, and with letters that look like digits read as those. Null if it cannot be a
    /// code.</summary>
    public static string? Parse(string? typed)
    {
        Span<char> code = stackalloc char[Characters];
        var length = 0;
        foreach (var typedCharacter in typed ?? "")
        {
            if (typedCharacter is '-' or ' ')
            {
                continue;
            }

            var character = char.ToUpperInvariant(typedCharacter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (length == Characters || !Alphabet.Contains(character, StringComparison.Ordinal))
            {
                return null;
            }

            code[length++] = character;
        }

        return length == Characters ? Grouped(code) : null;
    }

    private static string Grouped(ReadOnlySpan<char> code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";
}
