namespace Mall.Functions.Users;

/// <summary>Changes the caller's display name and language. Null or blank removes them.</summary>
internal sealed class ChangeProfile(UserStore users)
{
    private sealed record Request(string? DisplayName, string? Language)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Optional("displayName", DisplayName, User.MaxDisplayName);
            validation.Check(string.IsNullOrEmpty(Language) || User.Languages.Contains(Language), "language", $"One of {string.Join(", ", User.Languages)}.");
            return validation.Refusal;
        }
    }

    [Shopper]
    [Function(nameof(ChangeProfile))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/profile")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var displayName = User.NormaliseDisplayName(body.Value!.DisplayName);
        var language = string.IsNullOrEmpty(body.Value.Language) ? null : body.Value.Language;
        var changed = await users.ChangeAsync(request.Caller().UserId, user => user with { DisplayName = displayName, Language = language }, cancellationToken);
        return changed.Is(out var user, out var refusal) ? Results.Json(Profile.Of(user), Json.Options) : refusal.ToResult();
    }
}
