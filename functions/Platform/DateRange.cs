using System.Globalization;

namespace Mall.Functions.Platform;

/// <summary>The days <c>from</c> to <c>to</c> of a query, both included: at most 366.</summary>
public sealed record DateRange(DateOnly From, DateOnly To)
{
    public const int MaxDays = 366;

    // Outside are mistakes, and near the ends of the calendar adding to a date fails.
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    internal static DateRange Read(HttpRequest request, Validation validation)
    {
        var (from, to) = (Date("from"), Date("to"));
        if (from is not null && to is not null)
        {
            validation.Check(to >= from, "to", "Must not be before from.");
            validation.Check(to.Value.DayNumber - from.Value.DayNumber < MaxDays, "to", $"At most {MaxDays} days.");
        }

        return new DateRange(from ?? default, to ?? default);

        DateOnly? Date(string field)
        {
            if (DateOnly.TryParseExact(request.Query[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= Earliest && date <= Latest)
            {
                return date;
            }

            validation.Add(field, $"A day from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd} is needed, such as 2026-11-28.");
            return null;
        }
    }
}
