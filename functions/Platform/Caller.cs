using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Platform;

/// <summary>Who calls, from a verified access token.</summary>
public sealed record Caller(string UserId, bool IsAdmin);

/// <summary>Finds out who calls. A token is verified once for each request, however often it is asked for.</summary>
internal sealed class CallerIdentity(AccessTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>Null when there is no valid token.</summary>
    public Caller? Of(HttpRequest request)
    {
        var items = request.HttpContext.Items;
        if (items.TryGetValue(CallerOfRequest.Key, out var known))
        {
            return (Caller?)known;
        }

        var header = request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.Verify(header[Scheme.Length..].Trim()) : null;
        items[CallerOfRequest.Key] = caller;
        return caller;
    }
}

/// <summary>Where a function finds who calls it.</summary>
internal static class CallerOfRequest
{
    internal static readonly object Key = typeof(Caller);

    /// <summary>Of a function with <c>[Shopper]</c> or <c>[Administrator]</c>; in any other it throws <see cref="InvalidOperationException"/>.</summary>
    public static Caller Caller(this HttpRequest request) =>
        request.HttpContext.Items.TryGetValue(Key, out var caller) && caller is Caller known
            ? known
            : throw new InvalidOperationException("Nobody checked who calls: the function has neither [Shopper] nor [Administrator].");
}
