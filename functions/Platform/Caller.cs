namespace Mall.Functions.Platform;

/// <summary>A caller, from a verified access token.</summary>
public sealed record Caller(string UserId, bool IsAdmin);

/// <summary>Identifies the caller. A token is verified at most once per request.</summary>
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

/// <summary>Gives a function its caller.</summary>
internal static class CallerOfRequest
{
    internal static readonly object Key = typeof(Caller);

    /// <summary>Only for functions with <c>[Shopper]</c> or <c>[Administrator]</c>; others get an <see cref="InvalidOperationException"/>.</summary>
    public static Caller Caller(this HttpRequest request) =>
        request.HttpContext.Items.TryGetValue(Key, out var caller) && caller is Caller known
            ? known
            : throw new InvalidOperationException("Nobody checked who calls: the function has neither [Shopper] nor [Administrator].");
}
