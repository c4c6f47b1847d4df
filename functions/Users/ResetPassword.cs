namespace Mall.Functions.Users;

/// <summary>Sets a new password, given the code that was sent. Ends all sessions, as <see cref="ChangePassword"/> does. An unknown name and a wrong code get the same answer.</summary>
internal sealed class ResetPassword(UserNameStore names, UserStore users, OneTimeCodes codes, Passwords passwords, LogInThrottle throttle)
{
    private sealed record Request(string? Email, string? Mobile, string? Code, string? NewPassword)
    {
        public Outcome<AccountName> Validate()
        {
            var validation = new Validation();
            var name = new ReachableName(Email, Mobile).Parse(validation);
            validation.Required("code", Code, OneTimeCode.MaxLength);
            if (PasswordRules.Check(NewPassword) is { } weak)
            {
                validation.Add("newPassword", weak);
            }

            return validation.Refusal is { } refusal ? refusal : name!;
        }
    }

    [Anyone]
    [Function(nameof(ResetPassword))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/password/reset")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        if (!body.Value!.Validate().Is(out var name, out var refusal))
        {
            return refusal.ToResult();
        }

        // The code itself limits guesses at one account; this limits one address's guesses at many.
        var attempt = LogInAttempt.Of(null, request.HttpContext.Connection.RemoteIpAddress);
        if (await throttle.AllowsAsync(attempt) is { } tooMany)
        {
            return tooMany.ToResult();
        }

        var userId = await names.FindUserIdAsync(name, cancellationToken);
        var taken = await codes.TakeAsync(userId, CodePurpose.PasswordReset, body.Value.Code!.Trim(), cancellationToken);
        if (!taken.Is(out var code, out refusal))
        {
            return (await throttle.FailedAsync(attempt) ?? refusal).ToResult();
        }

        var hash = passwords.Hash(body.Value.NewPassword!);
        var changed = await users.ChangeAsync(userId!, user => user.WithNewPassword(hash).WithVerified(code.To), cancellationToken);
        if (!changed.Is(out var user, out refusal))
        {
            return refusal.ToResult();
        }

        foreach (var known in user.Names())
        {
            await throttle.ForgetAsync(LogInAttempt.Of(known, request.HttpContext.Connection.RemoteIpAddress));
        }

        return Results.NoContent();
    }
}
