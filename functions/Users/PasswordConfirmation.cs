using System.Net;

namespace Mall.Functions.Users;

/// <summary>Asks a logged-in caller for his password before a step that cannot be undone: the access token may be stolen. Wrong guesses count as failed log-ins.</summary>
internal sealed class PasswordConfirmation(UserStore users, Passwords passwords, LogInThrottle throttle)
{
    /// <summary>The account as read, or a refusal that names <paramref name="field"/>.</summary>
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
