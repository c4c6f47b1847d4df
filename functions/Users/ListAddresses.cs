using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

/// <summary>All addresses of the caller, oldest first. There are at most twenty, so the list has one page.</summary>
internal sealed class ListAddresses(CallerIdentity callers, UserStore users)
{
    [Function(nameof(ListAddresses))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile/addresses")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        return await users.FindAsync(caller.UserId, cancellationToken) is { } user
            ? Results.Json(new Page<Address>(user.Addresses, null), Json.Options)
            : UserErrors.NotFound.ToResult();
    }
}
