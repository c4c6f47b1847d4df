using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mall.Functions.Users;

public enum CodePurpose
{
    PasswordReset,
    VerifyEmail,
    VerifyMobile,
}

/// <summary>The last code sent to an account for one purpose, and the times of recent ones. One document per account and purpose, in container <c>sessions</c>, so that limits hold whatever else
/// is lost.</summary>
public sealed record OneTimeCode
{
    /// <summary>Characters of a typed code, trimmed.</summary>
    public const int MaxLength = 20;

    public required string Id { get; init; }

    public required string UserId { get; init; }

    public string Type { get; init; } = "oneTimeCode";

    /// <summary>The request for the code: a repeated request sends no second one.</summary>
    public required string RequestId { get; init; }

    /// <summary>Where it was sent: who has the code, has that.</summary>
    public required AccountNameKind To { get; init; }

    /// <summary>Hash of the code; null once used.</summary>
    public string? Hash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Wrong tries left before the code is invalid.</summary>
    public required int AttemptsLeft { get; init; }

    /// <summary>Times of the codes sent in the last hour, oldest first.</summary>
    public required IReadOnlyList<DateTimeOffset> SentAt { get; init; }

    /// <summary>Seconds until the database deletes it.</summary>
    public required int Ttl { get; init; }

    public int SchemaVersion { get; init; } = 1;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending { get; init; }

    public static string IdOf(CodePurpose purpose) => $"code.{JsonNamingPolicy.KebabCaseLower.ConvertName(purpose.ToString())}";

    /// <summary>A new code that replaces and invalidates <paramref name="earlier"/>.</summary>
    public static Outcome<OneTimeCode> Send(
        OneTimeCode? earlier, string userId, CodePurpose purpose, AccountNameKind to, string requestId, string hash, CodeLimits limits, DateTimeOffset now, Event message)
    {
        var lately = (earlier?.SentAt ?? []).Where(at => at + CodeLimits.Window > now).ToArray();
        if (lately.Length >= limits.PerAccount)
        {
            return UserErrors.TooManyCodes(lately[0] + CodeLimits.Window - now);
        }

        return new OneTimeCode
        {
            Id = IdOf(purpose),
            UserId = userId,
            RequestId = requestId,
            To = to,
            Hash = hash,
            ExpiresAt = now + limits.Lifetime,
            AttemptsLeft = limits.Attempts,
            SentAt = [.. lately, now],
            Ttl = (int)(CodeLimits.Window + limits.Lifetime).TotalSeconds,
            // Drops a waiting message, whose code is now invalid.
            Outbox = [message],
            OutboxPending = true,
        };
    }

    /// <summary>Uses up one attempt. Write this before comparing the code, so that simultaneous guesses get no more attempts than allowed.</summary>
    public Outcome<OneTimeCode> Attempt(DateTimeOffset now) =>
        Hash is null || ExpiresAt <= now || AttemptsLeft <= 0 ? UserErrors.InvalidCode : this with { AttemptsLeft = AttemptsLeft - 1 };

    public OneTimeCode Use() => this with { Hash = null };
}

/// <summary>Limits: codes sent, lifetime of a code, attempts per code.</summary>
public sealed record CodeLimits(int PerAccount, TimeSpan Lifetime, int Attempts)
{
    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);
}
