using System.Globalization;

namespace Mall.Functions.Ledger;

/// <summary>A time in the bytes that are hashed or signed: UTC with three decimals, <c>2026-11-11T00:00:00.000Z</c>.</summary>
internal static class CanonicalTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
