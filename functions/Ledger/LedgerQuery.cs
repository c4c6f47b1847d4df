using System.Globalization;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

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
}
