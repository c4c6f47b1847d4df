using Mall.Functions.Users;

namespace Mall.Functions.Recommendations;

/// <summary>What the caller of a request bought or put into his cart; nothing for a caller without a token. An invalid token, and one of a deleted account, is refused.</summary>
internal sealed class ShopperInteractions(CallerIdentity callers, UserStore users, InteractionStore interactions)
{
    private static readonly Refusal NotAuthenticated = new Unauthenticated("unauthenticated", "A valid access token is needed.");

    public async Task<Outcome<Interactions>> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.Headers.ContainsKey("Authorization"))
        {
            return Interactions.None("");
        }

        if (callers.Of(request) is not { } caller)
        {
            return NotAuthenticated;
        }

        var known = interactions.FindAsync(caller.UserId, cancellationToken);
        return await users.IsDeletedAsync(caller.UserId, cancellationToken) ? NotAuthenticated : await known;
    }
}
