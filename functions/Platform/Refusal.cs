namespace Mall.Functions.Platform;

/// <summary>An expected "no", as a value. The subtype decides the HTTP status. <see cref="Code"/> is stable and part of the API; <see cref="Detail"/> is a sentence for people. Each feature lists
/// its own in <c>Errors.cs</c>.</summary>
public abstract record Refusal(string Code, string Detail);

/// <summary>The request itself is wrong; <see cref="Errors"/> names the fields.</summary>
public sealed record Invalid(string Detail, IReadOnlyDictionary<string, string[]>? Errors = null, string Code = "invalid-request") : Refusal(Code, Detail)
{
    public static Invalid Field(string field, string message) =>
        new("The request is not valid.", new Dictionary<string, string[]> { [field] = [message] });
}

/// <summary>No valid credentials. <see cref="Why"/> is for the log only: whoever tries to forge learns nothing from it.</summary>
public sealed record Unauthenticated(string Code, string Detail, string? Why = null) : Refusal(Code, Detail);

/// <summary>Known, but not allowed.</summary>
public sealed record Forbidden(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>It does not exist, or not for this caller.</summary>
public sealed record NotFound(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>The current state does not allow it. <see cref="Members"/> adds members to the problem document, by name.</summary>
public sealed record Conflict(string Code, string Detail, IReadOnlyDictionary<string, object>? Members = null) : Refusal(Code, Detail);

/// <summary>The caller must say which version he changes (<c>If-Match</c>).</summary>
public sealed record PreconditionRequired(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>The caller's version is outdated.</summary>
public sealed record PreconditionFailed(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>Understood, but contradicts an earlier request (an idempotency key with another body).</summary>
public sealed record Unprocessable(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>The body is larger than the limit.</summary>
public sealed record TooLarge(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>The shop does not read this form of body.</summary>
public sealed record Unsupported(string Code, string Detail) : Refusal(Code, Detail);

/// <summary>Too often; try again after <see cref="RetryAfter"/>.</summary>
public sealed record TooMany(string Code, string Detail, TimeSpan RetryAfter) : Refusal(Code, Detail);

/// <summary>A dependency does not answer; try again after <see cref="RetryAfter"/>.</summary>
public sealed record Unavailable(string Code, string Detail, TimeSpan RetryAfter) : Refusal(Code, Detail);
