using System.Globalization;

namespace Mall.Functions.Operations;

/// <summary>Which part of the shop says it.</summary>
public enum TimelineSource
{
    Order,
    Payment,
    Orchestration,
    Stock,
    Event,
    Notification,
    Operator,
}

/// <summary>Something that happened to an order. <see cref="Kind"/> is a stable word, <see cref="Detail"/> are facts of it by name: texts, numbers and truth values.</summary>
public sealed record TimelineEntry(DateTimeOffset At, TimelineSource Source, string Kind, IReadOnlyDictionary<string, object?> Detail)
{
    /// <summary>Without the facts that are null.</summary>
    public static TimelineEntry Of(DateTimeOffset at, TimelineSource source, string kind, params ReadOnlySpan<(string Name, object? Value)> detail)
    {
        var known = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in detail)
        {
            if (value is not null)
            {
                known[name] = value;
            }
        }

        return new TimelineEntry(at, source, kind, known);
    }

    /// <summary>The time of a write as the database tells it, which is without fractions of a second: never before what it followed.</summary>
    public static DateTimeOffset Written(long seconds, DateTimeOffset notBefore)
    {
        var written = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return written < notBefore ? notBefore : written;
    }

    /// <summary>A word as the API writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A time as the API writes it.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
