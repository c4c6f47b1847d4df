using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Platform;

/// <summary>Who calls, from a verified access token.</summary>
public sealed record Caller(string UserId, bool IsAdmin);

/// <summary>The first line of every function that needs to know who calls.</summary>
internal sealed class CallerIdentity(AccessTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>Null when there is no valid token; answer <see cref="Problems.NotAuthenticated"/> then.</summary>
    public Caller? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.Verify(header[Scheme.Length..].Trim()) : null;
    }
}
