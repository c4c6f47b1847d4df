using System.Globalization;

namespace Mall.Functions.Ledger;

/// <summary>Reads indices and sizes from a query.</summary>
internal static class LedgerQuery
{
    /// <summary>The number, or <paramref name="otherwise"/> if it is not given.</summary>
    public static long Number(HttpRequest request, string name, long otherwise, Validation validation)
    {
        if (!request.Query.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            validation.Add(name, "Must be a whole number from 0.");
        }

        return number;
    }

    /// <summary>A page of a list that goes by numbers: its size, and the number it begins with: <c>from</c>, or where the page before it ended.</summary>
    public static (PageRequest Page, long From) Page(HttpRequest request, Validation validation)
    {
        var page = PageRequest.From(request, validation);
        var from = Number(request, "from", 0, validation);
        if (page.Token is { } token && !long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            validation.Add("continuationToken", "Not a continuation token of this list.");
        }

        return (page, from);
    }

    /// <summary>The token of the page that begins with this number.</summary>
    public static string? TokenOf(long from) => PageRequest.Encode(from.ToString(CultureInfo.InvariantCulture));
}
