using System.Globalization;

namespace Mall.Embedded.ServiceBus;

/// <summary>Compares an application property with a literal of a rule. Numbers compare by value, whatever their width; a missing property equals nothing.</summary>
internal static class LiteralComparer
{
    public static bool AreEqual(object? actual, object literal) => (actual, literal) switch
    {
        (null, _) => false,
        (string text, string other) => string.Equals(text, other, StringComparison.Ordinal),
        (bool flag, bool other) => flag == other,
        (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal, decimal other) =>
            Number(actual) is { } number && number == other,
        _ => false,
    };

    private static decimal? Number(object value) => value switch
    {
        double number => Math.Abs(number) < (double)decimal.MaxValue ? (decimal)number : null,
        float number => Math.Abs(number) < (float)decimal.MaxValue ? (decimal)number : null,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
