using System.Net;
using Mall.Functions.Platform;

namespace Mall.Functions.Users;

/// <summary>Asks somebody who is logged in for his password once more, before what cannot be undone: an access token may have been stolen. Guesses are counted as
/// failed log-ins are.</summary>
internal sealed class PasswordConfirmation(UserStore users, Passwords passwords, LogInThrottle throttle)
{
    /// <summary>The account as it was read, or a refusal that names <paramref name="field"/>.</summary>
    public async Task<Outcome<User>> CheckAsync(string userId, string field, string password, IPAddress? address, CancellationToken cancellationToken)
    {
        var attempt = LogInAttempt.OfUser(userId, address);
        if (await throttle.AllowsAsync(attempt) is { } tooMany)
        {
            return tooMany;
        }

        if (await users.FindAsync(userId, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        return passwords.Verify(user.PasswordHash, password) == PasswordVerdict.Wrong
            ? await throttle.FailedAsync(attempt) ?? Invalid.Field(field, "Not the password of this account.")
            : await throttle.SucceededAsync(attempt) is { } late ? late : user;
    }
}
