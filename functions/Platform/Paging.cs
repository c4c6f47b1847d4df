using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Mall.Functions.Platform;

/// <summary>A page of a list, as the API returns it.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? ContinuationToken);

internal static class Pages
{
    /// <summary>The page as the API shows its items, or why there is none.</summary>
    public static IResult ToResult<T, TView>(this (Page<T> Page, Refusal? Refusal) found, Func<T, TView> view) =>
        found.Refusal?.ToResult() ?? Results.Json(new Page<TView>([.. found.Page.Items.Select(view)], found.Page.ContinuationToken), Json.Options);
}

/// <summary>The requested page: <c>pageSize</c> 1 to 100 (default 20) and the opaque token of the previous page.</summary>
internal readonly record struct PageRequest(int Size, string? Token)
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    public static PageRequest From(HttpRequest request, Validation validation)
    {
        var size = DefaultSize;
        if (request.Query.TryGetValue("pageSize", out var text) && (!int.TryParse(text, out size) || size is < 1 or > MaxSize))
        {
            validation.Add("pageSize", $"Must be between 1 and {MaxSize}.");
        }

        string? token = null;
        if (request.Query.TryGetValue("continuationToken", out var encoded) && !TryDecode(encoded.ToString(), out token))
        {
            validation.Add("continuationToken", "Not a continuation token of this list.");
        }

        return new PageRequest(size, token);
    }

    // The database's token is JSON; base64url makes it safe in a query string.
    public static string? Encode(string? token) => token is null ? null : WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    private static bool TryDecode(string encoded, out string? token)
    {
        token = null;
        if (encoded.Length > 4096)
        {
            return false;
        }

        try
        {
            token = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded));
            return token.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
