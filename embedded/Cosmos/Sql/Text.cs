using System.Text;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Operations on strings. Comparisons are ordinal, without a culture, also when they ignore case.</summary>
internal static class Text
{
    private const int StackCharacters = 256;

    private delegate bool CharacterTest(ReadOnlySpan<char> text, ReadOnlySpan<char> part);

    public static SqlValue Join(in SqlValue left, in SqlValue right) => SqlValue.OfString((byte[])[.. left.Bytes.Span, .. right.Bytes.Span]);

    // In UTF-8 no character looks like a part of another, so the next tests may compare bytes.
    public static bool Contains(in SqlValue text, in SqlValue part, bool ignoreCase) => ignoreCase
        ? Test(text, part, static (t, p) => t.Contains(p, StringComparison.OrdinalIgnoreCase))
        : text.Bytes.Span.IndexOf(part.Bytes.Span) >= 0;

    public static bool StartsWith(in SqlValue text, in SqlValue part, bool ignoreCase) => ignoreCase
        ? Test(text, part, static (t, p) => t.StartsWith(p, StringComparison.OrdinalIgnoreCase))
        : text.Bytes.Span.StartsWith(part.Bytes.Span);

    public static bool EndsWith(in SqlValue text, in SqlValue part, bool ignoreCase) => ignoreCase
        ? Test(text, part, static (t, p) => t.EndsWith(p, StringComparison.OrdinalIgnoreCase))
        : text.Bytes.Span.EndsWith(part.Bytes.Span);

    public static bool Equals(in SqlValue text, in SqlValue part, bool ignoreCase) => ignoreCase
        ? Test(text, part, static (t, p) => t.Equals(p, StringComparison.OrdinalIgnoreCase))
        : text.Bytes.Span.SequenceEqual(part.Bytes.Span);

    /// <summary>The length in UTF-16 code units.</summary>
    public static int Length(in SqlValue text) => Encoding.UTF8.GetCharCount(text.Bytes.Span);

    public static bool IsLike(in SqlValue text, LikePattern pattern)
    {
        ReadOnlySpan<byte> bytes = text.Bytes.Span;
        Span<char> characters = bytes.Length <= StackCharacters ? stackalloc char[StackCharacters] : new char[bytes.Length];
        return pattern.Matches(characters[..Encoding.UTF8.GetChars(bytes, characters)]);
    }

    /// <summary>Cuts a part that begins or ends beyond the text; never fails.</summary>
    public static SqlValue Substring(in SqlValue text, double start, double length)
    {
        string whole = text.Text();
        if (start < 0 || length <= 0 || start >= whole.Length)
        {
            return SqlValue.Of("");
        }

        int from = (int)start;
        return SqlValue.Of(whole.Substring(from, (int)Math.Min(length, whole.Length - from)));
    }

    public static SqlValue IndexOf(in SqlValue text, in SqlValue part, double start)
    {
        string whole = text.Text();
        return SqlValue.Of((double)(start < 0 || start > whole.Length ? -1 : whole.IndexOf(part.Text(), (int)start, StringComparison.Ordinal)));
    }

    private static bool Test(in SqlValue text, in SqlValue part, CharacterTest test)
    {
        ReadOnlySpan<byte> one = text.Bytes.Span;
        ReadOnlySpan<byte> other = part.Bytes.Span;
        Span<char> first = one.Length <= StackCharacters ? stackalloc char[StackCharacters] : new char[one.Length];
        Span<char> second = other.Length <= StackCharacters ? stackalloc char[StackCharacters] : new char[other.Length];
        return test(first[..Encoding.UTF8.GetChars(one, first)], second[..Encoding.UTF8.GetChars(other, second)]);
    }
}
