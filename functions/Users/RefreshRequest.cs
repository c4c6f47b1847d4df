namespace Mall.Functions.Users;

/// <summary>The body of <c>POST /token/refresh</c> and <c>POST /logout</c>.</summary>
internal sealed record RefreshRequest(string? RefreshToken)
{
    public Refusal? Validate() => string.IsNullOrEmpty(RefreshToken) ? Invalid.Field("refreshToken", "A value is needed.") : null;
}
