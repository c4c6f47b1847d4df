using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Mall.Functions.Users;

public enum FamilyEnd
{
    LoggedOut,

    /// <summary>A token was used twice: one of its two holders is a thief, and nobody can say which.</summary>
    Reused,
}

/// <summary>The last used token: its digest, its successor's salt, and when it was used.</summary>
public sealed record UsedToken(string SecretHash, string Salt, DateTimeOffset At);

/// <summary>The result of using a token.</summary>
/// <param name="Family">The family afterwards; unchanged if there is nothing to write.</param>
/// <param name="Next">The successor, or the reason why there is none.</param>
public sealed record TokenUse(TokenFamily Family, Outcome<RefreshToken> Next);

/// <summary>The refresh tokens of one log-in. The newest is good, and for a moment the one before it; using an older one ends the family.</summary>
public sealed record TokenFamily
{
    /// <summary>How long a used token still gets the same successor.</summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromSeconds(30);

    public required string Id { get; init; }

    public required string UserId { get; init; }

    public string Type { get; init; } = "tokenFamily";

    public required string SecretHash { get; init; }

    /// <summary>The token before the newest; null until the first one is used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UsedToken? Before { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public FamilyEnd? Ended { get; init; }

    /// <summary>The account's <see cref="User.SessionEpoch"/> at the log-in.</summary>
    public int SessionEpoch { get; init; }

    /// <summary>Seconds after the last write until the database deletes the family.</summary>
    public required int Ttl { get; init; }

    public int SchemaVersion { get; init; } = 1;

    public static TokenFamily Begin(RefreshToken token, int sessionEpoch, DateTimeOffset now, TimeSpan lifetime) => new()
    {
        Id = token.Family,
        UserId = token.UserId,
        SecretHash = token.SecretHash,
        CreatedAt = now,
        SessionEpoch = sessionEpoch,
        ExpiresAt = now + lifetime,
        Ttl = TtlOf(lifetime),
    };

    /// <summary>Uses <paramref name="token"/>. Each token is good for one refresh, but the answer may be lost, and two pages of one browser may ask at once. So the last used token gets the same
    /// successor again for <see cref="RepeatWindow"/>, unless that successor was used. Any other token is old. A family's id is as hard to guess as a secret, so a caller with the id and another
    /// secret held an older token: he stole it, or it was stolen from him.</summary>
    public TokenUse Use(RefreshToken token, DateTimeOffset now, TimeSpan lifetime)
    {
        if (Ended is { } end)
        {
            return new(this, end == FamilyEnd.Reused ? UserErrors.RefreshTokenReused : UserErrors.InvalidRefreshToken);
        }

        if (ExpiresAt <= now)
        {
            return new(this, UserErrors.InvalidRefreshToken);
        }

        if (Is(token, SecretHash))
        {
            var salt = RefreshToken.NewSalt();
            var next = token.Successor(salt);
            var rotated = this with { SecretHash = next.SecretHash, Before = new UsedToken(SecretHash, salt, now), ExpiresAt = now + lifetime, Ttl = TtlOf(lifetime) };
            return new(rotated, next);
        }

        return Before is { } before && Is(token, before.SecretHash) && now - before.At < RepeatWindow
            ? new(this, token.Successor(before.Salt))
            : new(this with { Ended = FamilyEnd.Reused }, UserErrors.RefreshTokenReused);
    }

    /// <summary>Unchanged if it has already ended: the first reason stays.</summary>
    public TokenFamily LogOut() => Ended is null ? this with { Ended = FamilyEnd.LoggedOut } : this;

    private static bool Is(RefreshToken token, string secretHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secretHash), Encoding.ASCII.GetBytes(token.SecretHash));

    // A little longer than the family lives, so that expiry is always decided by the clock, not by the database.
    private static int TtlOf(TimeSpan lifetime) => (int)(lifetime + TimeSpan.FromHours(1)).TotalSeconds;
}
