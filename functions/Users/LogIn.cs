using System.Net;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Users;

/// <summary>Checks a password and begins a session. An unknown name and a wrong password get the same answer in about the same time.</summary>
internal sealed partial class LogIn(
    UserNameStore names, UserStore users, Passwords passwords, LogInThrottle throttle, DeviceTokens devices, Sessions sessions, IEnumerable<IAfterLogIn> listeners,
    ILogger<LogIn> logger)
{
    private sealed record LoggedIn(string AccessToken, string TokenType, int ExpiresIn, string RefreshToken, string DeviceToken);

    [Anyone]
    [Function(nameof(LogIn))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/login")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<LogInRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var device = devices.Verify(body.Value!.DeviceToken);
        var checkedIn = await CheckAsync(body.Value, device, request.HttpContext.Connection.RemoteIpAddress, cancellationToken);
        if (!checkedIn.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        foreach (var listener in listeners)
        {
            await listener.AfterLogInAsync(user.Id, request, cancellationToken);
        }

        var pair = await sessions.BeginAsync(user, cancellationToken);
        return Results.Json(
            new LoggedIn(pair.AccessToken, pair.TokenType, pair.ExpiresIn, pair.RefreshToken, devices.Issue(user.Id, device)), Json.Options);
    }

    private async Task<Outcome<User>> CheckAsync(LogInRequest body, KnownDevice? device, IPAddress? address, CancellationToken cancellationToken)
    {
        var name = body.Name();
        var attempt = LogInAttempt.Of(name, address);

        // A device token proves an earlier log-in; to which account is known only once the account is read.
        if (device is null && await throttle.AllowsAsync(attempt) is { } tooMany)
        {
            return tooMany;
        }

        var user = name is null ? null : await FindAsync(name, cancellationToken);
        if (device is not null)
        {
            attempt = device.UserId == user?.Id ? attempt.With(device) : attempt;
            if (await throttle.AllowsAsync(attempt) is { } refused)
            {
                return refused;
            }
        }

        var verdict = passwords.Verify(user?.PasswordHash, body.Password!);
        if (user is null || verdict == PasswordVerdict.Wrong)
        {
            return await throttle.FailedAsync(attempt) ?? UserErrors.InvalidCredentials;
        }

        if (await throttle.SucceededAsync(attempt) is { } late)
        {
            return late;
        }

        if (verdict == PasswordVerdict.RightButHashedOtherwise)
        {
            await RehashAsync(user, body.Password!, cancellationToken);
        }

        return user;
    }

    /// <summary>Rehashing logs nobody out, and its failure does not fail the log-in: the next one tries again.</summary>
    private async Task RehashAsync(User user, string password, CancellationToken cancellationToken)
    {
        var hash = passwords.Hash(password);
        try
        {
            await users.ChangeAsync(user.Id, now => now.PasswordHash == user.PasswordHash ? now with { PasswordHash = hash } : now, cancellationToken);
        }
        catch (CosmosException e)
        {
            LogNotRehashed(e);
        }
    }

    [LoggerMessage(103, LogLevel.Warning, "A password could not be hashed anew; the next log-in of that account tries again.")]
    private partial void LogNotRehashed(Exception e);

    private async Task<User?> FindAsync(AccountName name, CancellationToken cancellationToken) =>
        await names.FindUserIdAsync(name, cancellationToken) is { } userId ? await users.FindAsync(userId, cancellationToken) : null;
}
