using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>What the template of a message with a code needs. <paramref name="Channel"/> is <c>email</c> or <c>sms</c>; the address is in the account.
/// <paramref name="Link"/> leads to where the code is used.</summary>
public sealed record CodeMessage(
    string Channel, string Code, DateTimeOffset ExpiresAt, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Uri? Link = null);

/// <summary>Sends one-time codes and takes them back.</summary>
internal sealed class OneTimeCodes(CosmosDatabase database, Outbox outbox, Passwords passwords, IOptions<CodesOptions> options, TimeProvider time)
{
    private const int Attempts = 8;

    private Container Codes => database.Container(UsersNames.Sessions);

    private CodeLimits Limits => new(options.Value.PerAccount, options.Value.Lifetime, options.Value.Attempts);

    /// <summary>A new code on its way to the account; the one before is worth nothing any more. Null when it was written, now or by an earlier call for the same request.</summary>
    public async Task<Refusal?> SendAsync(string userId, CodePurpose purpose, AccountNameKind to, string requestId, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
        var hash = passwords.Hash(code);
        var id = OneTimeCode.IdOf(purpose);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var earlier = await Codes.FindAsync<OneTimeCode>(id, userId, cancellationToken);
            if (earlier?.Value.RequestId == requestId)
            {
                await outbox.RelayAsync(UsersNames.Sessions, id, userId, earlier.Value.Outbox, cancellationToken);
                return null;
            }

            var now = time.GetUtcNow();
            var message = Event.Of(
                UsersNames.NotificationTasks,
                purpose == CodePurpose.PasswordReset ? UsersNames.PasswordReset : UsersNames.Verification,
                Ids.Of(userId, requestId),
                userId,
                now,
                new CodeMessage(to == AccountNameKind.Email ? "email" : "sms", code, now + Limits.Lifetime, LinkOf(purpose, to, code)));
            if (!OneTimeCode.Send(earlier?.Value, userId, purpose, requestId, hash, Limits, now, message).Is(out var sent, out var refusal))
            {
                return refusal;
            }

            var written = earlier is null
                ? await Codes.TryCreateAsync(sent, userId, cancellationToken)
                : await Codes.TryReplaceAsync(sent, id, userId, earlier.ETag, cancellationToken);
            if (written is not null)
            {
                await outbox.RelayAsync(UsersNames.Sessions, id, userId, sent.Outbox, cancellationToken);
                return null;
            }
        }

        return UserErrors.Busy;
    }

    // It is longer than a text message should be.
    private Uri? LinkOf(CodePurpose purpose, AccountNameKind to, string code) =>
        purpose == CodePurpose.PasswordReset && to == AccountNameKind.Email && options.Value.PasswordPage is { } page ? new Uri(page, $"#code={code}") : null;

    /// <summary>Takes a code, once. Null when it was the right one, which is used up by it. Without an account it takes as long and is refused.</summary>
    public async Task<Refusal?> TakeAsync(string? userId, CodePurpose purpose, string code, CancellationToken cancellationToken)
    {
        var id = OneTimeCode.IdOf(purpose);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if ((userId is null ? null : await Codes.FindAsync<OneTimeCode>(id, userId, cancellationToken)) is not { } found
                || !found.Value.Attempt(time.GetUtcNow()).Is(out var tried, out _))
            {
                passwords.Verify(null, code);
                return UserErrors.InvalidCode;
            }

            if (await Codes.TryReplaceAsync(tried, id, userId!, found.ETag, cancellationToken) is not { } etag)
            {
                continue;
            }

            if (passwords.Verify(tried.Hash, code) == PasswordVerdict.Wrong)
            {
                return UserErrors.InvalidCode;
            }

            return await TryUseAsync(new Versioned<OneTimeCode>(tried, etag), cancellationToken) ? null : UserErrors.InvalidCode;
        }

        return UserErrors.Busy;
    }

    /// <summary>False when somebody with the same code was faster, or a new code was sent.</summary>
    private async Task<bool> TryUseAsync(Versioned<OneTimeCode> right, CancellationToken cancellationToken)
    {
        var (id, userId, hash) = (right.Value.Id, right.Value.UserId, right.Value.Hash);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Codes.TryReplaceAsync(right.Value.Use(), id, userId, right.ETag, cancellationToken) is not null)
            {
                return true;
            }

            // Somebody's wrong attempt, or the outbox being emptied, does not make the right code wrong.
            if (await Codes.FindAsync<OneTimeCode>(id, userId, cancellationToken) is not { } now || now.Value.Hash != hash)
            {
                return false;
            }

            right = now;
        }

        return false;
    }
}
