namespace Mall.Functions.Users;

/// <summary>Replaces an address of the caller. Orders keep the address they were placed with.</summary>
internal sealed class ReplaceAddress(UserStore users)
{
    [Shopper]
    [Function(nameof(ReplaceAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/profile/addresses/{addressId}")] HttpRequest request,
        string addressId,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<AddressRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var address = body.Value!.ToAddress(addressId);
        var changed = await users.ChangeAsync(request.Caller().UserId, user => AddressBook.Replace(user, address, body.Value!.IsDefault), cancellationToken);
        return changed.Is(out var user, out var refusal) ? Results.Json(AddressBook.Find(user, addressId), Json.Options) : refusal.ToResult();
    }
}
