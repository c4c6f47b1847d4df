namespace Mall.Functions.Users;

/// <summary>Takes the code that <see cref="RequestVerification"/> sent. If already verified, the answer is the same.</summary>
internal sealed class ConfirmVerification(UserStore users, OneTimeCodes codes)
{
    private sealed record Request(string? Channel, string? Code);

    [Shopper]
    [Function(nameof(ConfirmVerification))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/profile/verification/confirm")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        var validation = new Validation();
        var kind = VerificationChannel.Parse(body.Value!.Channel);
        validation.Check(kind is not null, "channel", "email or mobile.");
        validation.Required("code", body.Value.Code, OneTimeCode.MaxLength);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (await users.FindAsync(request.Caller().UserId, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound.ToResult();
        }

        if (VerificationChannel.IsVerified(user, kind!.Value))
        {
            return Results.Json(Profile.Of(user), Json.Options);
        }

        if ((await codes.TakeAsync(user.Id, VerificationChannel.PurposeOf(kind.Value), body.Value.Code!.Trim(), cancellationToken)).Refusal is { } wrong)
        {
            return wrong.ToResult();
        }

        var changed = await users.ChangeAsync(user.Id, now => now.WithVerified(kind.Value), cancellationToken);
        return changed.Is(out var verified, out var refusal) ? Results.Json(Profile.Of(verified), Json.Options) : refusal.ToResult();
    }
}
