using System.Buffers.Text;
using System.Globalization;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>
/// Numbers are IEEE doubles in the service: <c>12.340</c> comes back as <c>12.34</c>, and digits beyond the seventeenth are lost. A store that kept the
/// text would hide an app's mistakes with decimals.
/// </summary>
internal static class JsonNumbers
{
    /// <summary>Bytes. Enough for any number that this class writes.</summary>
    public const int MaxLength = 32;

    // An integer of so many digits is a double without loss.
    private const int ExactDigits = 15;

    /// <summary>Writes the service's form of a number; 0 when the text is already that.</summary>
    public static int Normalise(ReadOnlySpan<byte> token, Span<byte> destination)
    {
        if (token.Length <= ExactDigits && token.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
        {
            return 0;
        }

        if (!Utf8Parser.TryParse(token, out double value, out int consumed) || consumed != token.Length || !double.IsFinite(value))
        {
            throw CosmosError.BadRequest("A number of the document is out of the range of a double.");
        }

        int length = Write(value, destination);
        return destination[..length].SequenceEqual(token) ? 0 : length;
    }

    /// <summary>Writes the shortest text that reads back as the same double. Like JavaScript, writes whole numbers below 1e21 without exponent: readers of
    /// integer properties do not take exponents.</summary>
    public static int Write(double value, Span<byte> destination)
    {
        value.TryFormat(destination, out int length, "R", CultureInfo.InvariantCulture);
        int exponentAt = destination[..length].IndexOf((byte)'E');
        if (exponentAt < 0 || destination[exponentAt + 1] != (byte)'+')
        {
            return length;
        }

        Utf8Parser.TryParse(destination[(exponentAt + 2)..length], out int exponent, out _);
        if (exponent > 20)
        {
            return length;
        }

        // 1.2345E+17 becomes its digits without the point, followed by zeros.
        int point = destination[..exponentAt].IndexOf((byte)'.');
        int fraction = 0;
        int end = exponentAt;
        if (point >= 0)
        {
            fraction = exponentAt - point - 1;
            destination[(point + 1)..exponentAt].CopyTo(destination[point..]);
            end--;
        }

        int zeros = exponent - fraction;
        destination.Slice(end, zeros).Fill((byte)'0');
        return end + zeros;
    }
}
