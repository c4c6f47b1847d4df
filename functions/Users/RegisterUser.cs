using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

internal sealed class RegisterUser(Registration registration, AddressThrottle throttle, IOptions<RegistrationOptions> options)
{
    [Anyone]
    [Function(nameof(RegisterUser))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/register")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<RegisterRequest>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        if (!body.Value!.Validate().Is(out var names, out var refusal))
        {
            return refusal.ToResult();
        }

        // Before looking up a name: the answer tells whether it has an account, so callers must not try many.
        if (await throttle.CountAsync(UsersNames.Registrations, request.HttpContext.Connection.RemoteIpAddress, options.Value.PerAddress) is { } tooMany)
        {
            return tooMany.ToResult();
        }

        var registered = await registration.RegisterAsync(
            names, body.Value.Password!, body.Value.DisplayName, [UsersNames.ShopperRole], null, cancellationToken);
        return registered.Is(out var user, out refusal)
            ? Results.Json(Profile.Of(user), Json.Options, statusCode: StatusCodes.Status201Created)
            : refusal.ToResult();
    }
}
