namespace Mall.Functions.Users;

/// <summary>Ends all sessions of the caller's account, this one too: the same write makes all earlier refresh tokens invalid. Access tokens expire by themselves, at most 15 minutes after they
/// were issued.</summary>
internal sealed class EndSessions(UserStore users)
{
    [Shopper]
    [Function(nameof(EndSessions))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/profile/sessions")] HttpRequest request, CancellationToken cancellationToken)
    {
        var ended = await users.ChangeAsync(request.Caller().UserId, user => user.WithSessionsEnded(), cancellationToken);
        return ended.Is(out _, out var refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
