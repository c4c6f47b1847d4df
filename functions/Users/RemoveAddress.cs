namespace Mall.Functions.Users;

internal sealed class RemoveAddress(UserStore users)
{
    [Shopper]
    [Function(nameof(RemoveAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/profile/addresses/{addressId}")] HttpRequest request,
        string addressId,
        CancellationToken cancellationToken)
    {
        var changed = await users.ChangeAsync(request.Caller().UserId, user => AddressBook.Remove(user, addressId), cancellationToken);
        return changed.Is(out _, out var refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
