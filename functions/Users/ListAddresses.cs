namespace Mall.Functions.Users;

/// <summary>All addresses of the caller, oldest first. There are at most twenty, so the list has one page.</summary>
internal sealed class ListAddresses(UserStore users)
{
    [Shopper]
    [Function(nameof(ListAddresses))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile/addresses")] HttpRequest request, CancellationToken cancellationToken) =>
        await users.FindAsync(request.Caller().UserId, cancellationToken) is { } user
            ? Results.Json(new Page<Address>(user.Addresses, null), Json.Options)
            : UserErrors.NotFound.ToResult();
}
