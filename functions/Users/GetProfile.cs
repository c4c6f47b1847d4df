namespace Mall.Functions.Users;

internal sealed class GetProfile(UserStore users)
{
    [Shopper]
    [Function(nameof(GetProfile))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile")] HttpRequest request, CancellationToken cancellationToken)
    {
        return await users.FindAsync(request.Caller().UserId, cancellationToken) is { } user
            ? Results.Json(Profile.Of(user), Json.Options)
            : UserErrors.NotFound.ToResult();
    }
}
