using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Users;

internal sealed class RemoveAddress(CallerIdentity callers, UserStore users)
{
    [Function(nameof(RemoveAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/profile/addresses/{addressId}")] HttpRequest request,
        string addressId,
        CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        var changed = await users.ChangeAsync(caller.UserId, user => AddressBook.Remove(user, addressId), cancellationToken);
        return changed.Is(out _, out var refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
