using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Answer to a log-in or refresh.</summary>
public sealed record TokenPair(string AccessToken, string TokenType, int ExpiresIn, string RefreshToken);

/// <summary>Begins, continues and ends sessions.</summary>
internal sealed class Sessions(SessionStore store, UserStore users, AccessTokens tokens, IOptions<SessionsOptions> options, TimeProvider time)
{
    private TimeSpan Lifetime => options.Value.Lifetime;

    public async Task<TokenPair> BeginAsync(User user, CancellationToken cancellationToken)
    {
        var token = RefreshToken.Begin(user.Id);
        await store.CreateAsync(TokenFamily.Begin(token, user.SessionEpoch, time.GetUtcNow(), Lifetime), cancellationToken);
        return Pair(user, token);
    }

    /// <summary>Exchanges a refresh token for a new pair. If two requests use one token at once, the second gets the same successor.</summary>
    public Task<Outcome<TokenPair>> RefreshAsync(RefreshToken token, CancellationToken cancellationToken) => CosmosItems.AgainAsync<TokenPair>(
        UserErrors.Busy,
        async () =>
        {
            if (await store.FindAsync(token, cancellationToken) is not { } found
                || await users.FindAsync(token.UserId, cancellationToken) is not { } user)
            {
                return UserErrors.InvalidRefreshToken;
            }

            // The only check that ends all sessions of an account at once: any such end changes the account's epoch.
            if (found.Value.SessionEpoch != user.SessionEpoch)
            {
                return UserErrors.InvalidRefreshToken;
            }

            var use = found.Value.Use(token, time.GetUtcNow(), Lifetime);
            if (use.Family != found.Value && !await store.ReplaceIfUnchangedAsync(use.Family, found.ETag, cancellationToken))
            {
                return null;
            }

            return use.Next.Is(out var next, out var refusal) ? Pair(user, next) : refusal;
        },
        cancellationToken);

    /// <summary>Ends the token's session; an older token will do. A missing session is no error: the caller wants it gone, and it is.</summary>
    public async Task<Refusal?> EndAsync(RefreshToken token, CancellationToken cancellationToken)
    {
        var ended = await store.ChangeAsync(token, family => family.LogOut(), cancellationToken);
        return ended.Refusal is NotFound ? null : ended.Refusal;
    }

    private TokenPair Pair(User user, RefreshToken token) =>
        new(tokens.Issue(user.Id, user.Roles), "Bearer", (int)tokens.Lifetime.TotalSeconds, token.ToString());
}
