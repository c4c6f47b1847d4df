namespace Mall.Functions.Users;

/// <summary>Exchanges a refresh token for a new pair of tokens and uses it up. If the answer is lost, ask once more (<see cref="TokenFamily.RepeatWindow"/>).</summary>
internal sealed class RefreshAccess(Sessions sessions)
{
    [Anyone]
    [Function(nameof(RefreshAccess))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/token/refresh")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<RefreshRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (RefreshToken.Parse(body.Value!.RefreshToken) is not { } token)
        {
            return UserErrors.InvalidRefreshToken.ToResult();
        }

        var refreshed = await sessions.RefreshAsync(token, cancellationToken);
        return refreshed.Is(out var pair, out var refusal) ? Results.Json(pair, Json.Options) : refusal.ToResult();
    }
}
