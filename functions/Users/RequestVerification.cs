using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>Sends a code to the account's email or mobile, to prove that it is the caller's.</summary>
internal sealed class RequestVerification(UserStore users, OneTimeCodes codes, AddressThrottle throttle, IOptions<CodesOptions> options)
{
    private sealed record Request(string? Channel);

    [Shopper]
    [Function(nameof(RequestVerification))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/profile/verification")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        if (VerificationChannel.Parse(body.Value!.Channel) is not { } kind)
        {
            return Invalid.Field("channel", "email or mobile.").ToResult();
        }

        if (await users.FindAsync(request.Caller().UserId, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound.ToResult();
        }

        if (!VerificationChannel.Has(user, kind))
        {
            return Invalid.Field("channel", "The account has nothing of this kind.").ToResult();
        }

        if (VerificationChannel.IsVerified(user, kind))
        {
            return UserErrors.AlreadyVerified.ToResult();
        }

        var refusal = await throttle.CountAsync(UsersNames.CodeRequests, request.HttpContext.Connection.RemoteIpAddress, options.Value.PerAddress)
            ?? await codes.SendAsync(user.Id, VerificationChannel.PurposeOf(kind), kind, Ids.New(), cancellationToken);
        return refusal?.ToResult() ?? Results.Accepted();
    }
}
