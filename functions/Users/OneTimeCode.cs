using System.Text.Json;
using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Users;

public enum CodePurpose
{
    PasswordReset,
    VerifyEmail,
    VerifyMobile,
}

/// <summary>The code that was last sent to an account for one purpose, and how many were sent lately. One document for each account and purpose, in container
/// <c>sessions</c>, so that limits hold whatever is lost elsewhere.</summary>
public sealed record OneTimeCode : IHasOutbox
{
    /// <summary>Digits of a code, as people type them: spaces around it do not count.</summary>
    public const int MaxLength = 20;

    public required string Id { get; init; }

    public required string UserId { get; init; }

    public string Type { get; init; } = "oneTimeCode";

    /// <summary>What asked for the code: asked twice by the same request, one is sent.</summary>
    public required string RequestId { get; init; }

    /// <summary>Of the code; null when it was used.</summary>
    public string? Hash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What may still be tried before the code is worth nothing.</summary>
    public required int AttemptsLeft { get; init; }

    /// <summary>When codes were sent within the last hour, oldest first.</summary>
    public required IReadOnlyList<DateTimeOffset> SentAt { get; init; }

    /// <summary>Seconds until the database forgets it.</summary>
    public required int Ttl { get; init; }

    public int SchemaVersion { get; init; } = 1;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending { get; init; }

    public static string IdOf(CodePurpose purpose) => $"code.{JsonNamingPolicy.KebabCaseLower.ConvertName(purpose.ToString())}";

    /// <summary>A new code in place of <paramref name="earlier"/>, which is worth nothing from then on.</summary>
    public static Outcome<OneTimeCode> Send(
        OneTimeCode? earlier, string userId, CodePurpose purpose, string requestId, string hash, CodeLimits limits, DateTimeOffset now, Event message)
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
            Hash = hash,
            ExpiresAt = now + limits.Lifetime,
            AttemptsLeft = limits.Attempts,
            SentAt = [.. lately, now],
            Ttl = (int)(CodeLimits.Window + limits.Lifetime).TotalSeconds,
            // A message that still waits carries a code that is worth nothing now.
            Outbox = [message],
            OutboxPending = true,
        };
    }

    /// <summary>One attempt less, to be written before the code is compared: of many guesses at once only as many are answered as are allowed.</summary>
    public Outcome<OneTimeCode> Attempt(DateTimeOffset now) =>
        Hash is null || ExpiresAt <= now || AttemptsLeft <= 0 ? UserErrors.InvalidCode : this with { AttemptsLeft = AttemptsLeft - 1 };

    public OneTimeCode Use() => this with { Hash = null };
}

/// <summary>How freely codes are sent, how long one is good, and how often it may be tried.</summary>
public sealed record CodeLimits(int PerAccount, TimeSpan Lifetime, int Attempts)
{
    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);
}
