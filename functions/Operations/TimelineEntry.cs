using System.Globalization;

namespace Mall.Functions.Operations;

/// <summary>The source in the shop.</summary>
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

/// <summary>An event of an order. <see cref="Kind"/> is a stable word; <see cref="Detail"/> holds its facts by name: texts, numbers and booleans.</summary>
public sealed record TimelineEntry(DateTimeOffset At, TimelineSource Source, string Kind, IReadOnlyDictionary<string, object?> Detail)
{
    /// <summary>Leaves out null facts.</summary>
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

    /// <summary>The database's time of a write, in whole seconds, but never before its cause.</summary>
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
