using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Data for a message with a code. <paramref name="Channel"/> is <c>email</c> or <c>sms</c>; the account has the address. <paramref name="Link"/> opens the page that takes the
/// code.</summary>
public sealed record CodeMessage(
    string Channel, string Code, DateTimeOffset ExpiresAt, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Uri? Link = null);

/// <summary>Sends one-time codes and checks them.</summary>
internal sealed class OneTimeCodes(CosmosDatabase database, Outbox outbox, Passwords passwords, IOptions<CodesOptions> options, TimeProvider time)
{
    private Container Codes => database.Container(UsersNames.Sessions);

    private CodeLimits Limits => new(options.Value.PerAccount, options.Value.Lifetime, options.Value.Attempts);

    /// <summary>Sends the account a new code and invalidates the one before. Null if it was written, now or by an earlier call for the same request.</summary>
    public async Task<Refusal?> SendAsync(string userId, CodePurpose purpose, AccountNameKind to, string requestId, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
        var hash = passwords.Hash(code);
        var id = OneTimeCode.IdOf(purpose);
        var sent = await Codes.ChangeAsync<OneTimeCode>(
            id,
            userId,
            earlier =>
            {
                var now = time.GetUtcNow();
                var message = Event.Of(
                    UsersNames.NotificationTasks,
                    purpose == CodePurpose.PasswordReset ? UsersNames.PasswordReset : UsersNames.Verification,
                    Ids.Of(userId, requestId),
                    userId,
                    now,
                    new CodeMessage(to == AccountNameKind.Email ? "email" : "sms", code, now + Limits.Lifetime, LinkOf(purpose, to, code)));
                return Task.FromResult(earlier?.RequestId == requestId ? earlier : OneTimeCode.Send(earlier, userId, purpose, to, requestId, hash, Limits, now, message));
            },
            UserErrors.Busy,
            cancellationToken);
        await outbox.RelayAsync(UsersNames.Sessions, id, userId, sent.Value?.Outbox, cancellationToken);
        return sent.Refusal;
    }

    // Mails only: too long for a text message.
    private Uri? LinkOf(CodePurpose purpose, AccountNameKind to, string code) =>
        purpose == CodePurpose.PasswordReset && to == AccountNameKind.Email && options.Value.PasswordPage is { } page ? new Uri(page, $"#code={code}") : null;

    /// <summary>Uses up a code, which was right. Without an account it refuses, after the same time.</summary>
    public async Task<Outcome<OneTimeCode>> TakeAsync(string? userId, CodePurpose purpose, string code, CancellationToken cancellationToken)
    {
        // Count the attempt before checking the code: many tries at once must get no more attempts than successive ones.
        var id = OneTimeCode.IdOf(purpose);
        var attempt = userId is null ? UserErrors.InvalidCode : await Codes.ChangeAsync<OneTimeCode>(
            id, userId, found => Task.FromResult(found is null ? UserErrors.InvalidCode : found.Attempt(time.GetUtcNow())), UserErrors.Busy, cancellationToken);
        if (!attempt.Is(out var tried, out var refusal))
        {
            if (refusal is not Unavailable)
            {
                passwords.Verify(null, code);
                refusal = UserErrors.InvalidCode;
            }

            return refusal;
        }

        if (passwords.Verify(tried.Hash, code) == PasswordVerdict.Wrong)
        {
            return UserErrors.InvalidCode;
        }

        // A wrong attempt or an emptied outbox in between does not invalidate the right code. A newly sent or a used code does.
        return await Codes.ChangeAsync<OneTimeCode>(
            id, userId!, now => Task.FromResult(now is not null && now.Hash == tried.Hash ? now.Use() : (Outcome<OneTimeCode>)UserErrors.InvalidCode), UserErrors.Busy, cancellationToken);
    }
}
