namespace Mall.Functions.Users;

/// <summary>Ends a session. Its access tokens stay good until they expire; that is why they are short-lived.</summary>
internal sealed class LogOut(Sessions sessions)
{
    [Anyone]
    [Function(nameof(LogOut))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/logout")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<RefreshRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var refusal = RefreshToken.Parse(body.Value!.RefreshToken) is { } token ? await sessions.EndAsync(token, cancellationToken) : null;
        return refusal?.ToResult() ?? Results.NoContent();
    }
}
