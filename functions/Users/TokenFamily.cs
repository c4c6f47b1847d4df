using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;

namespace Mall.Functions.Users;

public enum FamilyEnd
{
    LoggedOut,

    /// <summary>A token was used a second time: one of its two holders has stolen it, and nobody can say which.</summary>
    Reused,
}

/// <summary>The refresh tokens that one log-in led to. Only the newest is good; each use replaces it. Using an older one ends the family.</summary>
public sealed record TokenFamily
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public string Type { get; init; } = "tokenFamily";

    public required string SecretHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public FamilyEnd? Ended { get; init; }

    /// <summary>The account's <see cref="User.SessionEpoch"/> at the log-in.</summary>
    public int SessionEpoch { get; init; }

    /// <summary>Seconds after the last write until the database forgets the family.</summary>
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

    /// <summary>The family after <paramref name="token"/> was used and replaced by <paramref name="next"/>. When it is refused, <paramref name="ended"/> is the family to
    /// write, or null when there is nothing to write. A family's id is as hard to guess as a secret, so whoever comes with the id and another secret
    /// has held one of its older tokens.</summary>
    public Outcome<TokenFamily> Use(RefreshToken token, RefreshToken next, DateTimeOffset now, TimeSpan lifetime, out TokenFamily? ended)
    {
        ended = null;
        if (Ended is { } end)
        {
            return end == FamilyEnd.Reused ? UserErrors.RefreshTokenReused : UserErrors.InvalidRefreshToken;
        }

        if (ExpiresAt <= now)
        {
            return UserErrors.InvalidRefreshToken;
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretHash), Encoding.ASCII.GetBytes(token.SecretHash)))
        {
            ended = this with { Ended = FamilyEnd.Reused };
            return UserErrors.RefreshTokenReused;
        }

        return this with { SecretHash = next.SecretHash, ExpiresAt = now + lifetime, Ttl = TtlOf(lifetime) };
    }

    /// <summary>The same family when it has ended before: why it ended first stays.</summary>
    public TokenFamily LogOut() => Ended is null ? this with { Ended = FamilyEnd.LoggedOut } : this;

    // A little longer than the family lives, so that "expired" is always the clock's word and not the database's.
    private static int TtlOf(TimeSpan lifetime) => (int)(lifetime + TimeSpan.FromHours(1)).TotalSeconds;
}
