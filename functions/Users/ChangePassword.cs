namespace Mall.Functions.Users;

/// <summary>Changes the caller's password and ends all his sessions, this one too: the same write makes all earlier refresh tokens invalid. Access tokens expire by themselves, at most 15 minutes
/// after they were issued.</summary>
internal sealed class ChangePassword(PasswordConfirmation confirmation, Passwords passwords, UserStore users)
{
    private sealed record Request(string? CurrentPassword, string? NewPassword)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Check(
                CurrentPassword is { Length: > 0 and <= PasswordRules.MaxLength }, "currentPassword", $"Between 1 and {PasswordRules.MaxLength} characters.");
            if (PasswordRules.Check(NewPassword) is { } weak)
            {
                validation.Add("newPassword", weak);
            }

            return validation.Refusal;
        }
    }

    [Shopper]
    [Function(nameof(ChangePassword))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/profile/password")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var confirmed = await confirmation.CheckAsync(
            request.Caller().UserId, "currentPassword", body.Value!.CurrentPassword!, request.HttpContext.Connection.RemoteIpAddress, cancellationToken);
        if (!confirmed.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        // Replaces only the password that was checked: of two changes at once one succeeds, the other is told to try again.
        var hash = passwords.Hash(body.Value.NewPassword!);
        var changed = await users.ChangeAsync(
            user.Id, now => now.PasswordHash == user.PasswordHash ? now.WithNewPassword(hash) : UserErrors.Busy, cancellationToken);
        return changed.Is(out _, out refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
