namespace Mall.Functions.Users;

/// <summary>All refusals of accounts and log-ins.</summary>
internal static class UserErrors
{
    public static Refusal Exists { get; } = new Conflict("user-exists", "There is an account with this user name, email or mobile number.");

    public static Refusal NotFound { get; } = new NotFound("user-not-found", "There is no such account.");

    public static Refusal AddressNotFound { get; } = new NotFound("address-not-found", "There is no such address.");

    public static Refusal TooManyAddresses { get; } =
        new Conflict("too-many-addresses", $"An account has at most {AddressBook.MaxAddresses} addresses; remove one first.");

    public static Refusal InvalidCredentials { get; } = new Unauthenticated("invalid-credentials", "No account has these credentials.");

    public static Refusal InvalidRefreshToken { get; } = new Unauthenticated("invalid-refresh-token", "The refresh token is not valid, or no longer.");

    public static Refusal RefreshTokenReused { get; } =
        new Unauthenticated("refresh-token-reused", "The refresh token was used before, so this log-in has ended; please log in again.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The account is being changed; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal LastAdmin { get; } = new Conflict("last-admin", "The shop would be left without an administrator; make somebody else one first.");

    public static Refusal AdminAccount { get; } = new Conflict("admin-account", "An administrator's account is not deleted; give the role back first.");

    public static Refusal InvalidCode { get; } = Invalid.Field("code", "The code is not valid, or no longer.");

    public static Refusal AlreadyVerified { get; } = new Conflict("already-verified", "This is verified already.");

    public static Refusal QueueDown { get; } = new Unavailable("try-again", "The request could not be taken; please try again.", TimeSpan.FromSeconds(5));

    // Not 401: the access token is good, and another one would not help.
    public static Refusal SignatureInvalid { get; } = new Forbidden("signature-invalid", "The request's signature does not fit the request, the device or the account.");

    public static Refusal SignatureExpired { get; } =
        new Forbidden("signature-expired", "The request was signed too long ago, or by a clock that is wrong; set it by this answer's Date and sign anew.");

    public static Refusal SignatureReplayed { get; } = new Forbidden("signature-replayed", "This signed request came before; sign each try anew.");

    public static Refusal TooManyCodes(TimeSpan retryAfter) =>
        new TooMany("too-many-codes", "Too many codes were sent to this account; please try again later.", retryAfter);

    public static Refusal TooManyRequests(TimeSpan retryAfter) =>
        new TooMany("too-many-requests", "Too many requests from this address; please try again later.", retryAfter);

    public static Refusal TooManyAttempts(TimeSpan retryAfter) =>
        new TooMany("too-many-attempts", "Too many failed attempts; please try again later.", retryAfter);
}
