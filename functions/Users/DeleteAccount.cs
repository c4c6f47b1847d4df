namespace Mall.Functions.Users;

/// <summary>Deletes the caller's account, after checking his password. One write removes all personal data and ends all sessions; then the names are freed. A crash in between leaves names without
/// an account, which registration gives away, as it does after a crashed registration. Orders stay for bookkeeping; their only personal data is the shipping address.</summary>
internal sealed class DeleteAccount(PasswordConfirmation confirmation, UserStore users, UserNameStore names, SessionStore sessions)
{
    private sealed record Request(string? Password)
    {
        public Refusal? Validate() => Password is { Length: > 0 and <= PasswordRules.MaxLength }
            ? null
            : Invalid.Field("password", $"Between 1 and {PasswordRules.MaxLength} characters.");
    }

    [Shopper]
    [Function(nameof(DeleteAccount))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/profile")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var confirmed = await confirmation.CheckAsync(
            request.Caller().UserId, "password", body.Value!.Password!, request.HttpContext.Connection.RemoteIpAddress, cancellationToken);
        if (!confirmed.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        // The account existed a moment ago. If it is gone now, it was deleted as asked: by a write whose answer was lost, or by the same request sent twice.
        if (await users.DeleteAsync(user.Id, Check, cancellationToken) is { } refused && refused != UserErrors.NotFound)
        {
            return refused.ToResult();
        }

        foreach (var name in user.Names())
        {
            await names.ReleaseAsync(name, user.Id, cancellationToken);
        }

        await sessions.DeleteAllAsync(user.Id, cancellationToken);
        return Results.NoContent();

        Refusal? Check(User now) =>
            now.Roles.Contains(UsersNames.AdminRole) ? UserErrors.AdminAccount
            : now.PasswordHash != user.PasswordHash ? UserErrors.Busy
            : null;
    }
}
