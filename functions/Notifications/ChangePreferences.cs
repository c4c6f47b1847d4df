using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>Opts out of channels, or in again. Codes that the user requests are sent regardless.</summary>
internal sealed class ChangePreferences(UserStore users)
{
    private sealed record Request(bool? Email, bool? Sms)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Check(Email is not null, "email", "true or false is needed.");
            validation.Check(Sms is not null, "sms", "true or false is needed.");
            return validation.Refusal;
        }
    }

    [Shopper]
    [Function(nameof(ChangePreferences))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/notifications/preferences")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var wanted = new Preferences(body.Value!.Email!.Value, body.Value.Sms!.Value);
        var changed = await users.ChangeAsync(request.Caller().UserId, wanted.ApplyTo, cancellationToken);
        return changed.Is(out var user, out var refusal) ? Results.Json(Preferences.Of(user), Json.Options) : refusal.ToResult();
    }
}
