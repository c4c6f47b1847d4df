using System.Net;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

/// <summary>Checks a password and begins a session. An unknown name and a wrong password are answered alike and in about the same time.</summary>
internal sealed class LogIn(UserNameStore names, UserStore users, Passwords passwords, LogInThrottle throttle, Sessions sessions)
{
    [Function(nameof(LogIn))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/login")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<LogInRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var checkedIn = await CheckAsync(body.Value!, request.HttpContext.Connection.RemoteIpAddress, cancellationToken);
        return checkedIn.Is(out var user, out var refusal)
            ? Results.Json(await sessions.BeginAsync(user, cancellationToken), Json.Options)
            : refusal.ToResult();
    }

    private async Task<Outcome<User>> CheckAsync(LogInRequest body, IPAddress? address, CancellationToken cancellationToken)
    {
        var name = body.Name();
        var attempt = LogInAttempt.Of(name, address);
        if (await throttle.AllowsAsync(attempt) is { } tooMany)
        {
            return tooMany;
        }

        var user = name is null ? null : await FindAsync(name, cancellationToken);
        return passwords.Verify(user?.PasswordHash, body.Password!)
            ? await throttle.SucceededAsync(attempt) is { } late ? late : user!
            : await throttle.FailedAsync(attempt) ?? UserErrors.InvalidCredentials;
    }

    private async Task<User?> FindAsync(AccountName name, CancellationToken cancellationToken) =>
        await names.FindUserIdAsync(name, cancellationToken) is { } userId ? await users.FindAsync(userId, cancellationToken) : null;
}
