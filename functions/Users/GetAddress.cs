using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

internal sealed class GetAddress(CallerIdentity callers, UserStore users)
{
    [Function(nameof(GetAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile/addresses/{addressId}")] HttpRequest request,
        string addressId,
        CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        return await users.FindAddressAsync(caller.UserId, addressId, cancellationToken) is { } address
            ? Results.Json(address, Json.Options)
            : UserErrors.AddressNotFound.ToResult();
    }
}
