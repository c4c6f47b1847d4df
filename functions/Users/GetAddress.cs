namespace Mall.Functions.Users;

internal sealed class GetAddress(UserStore users)
{
    [Shopper]
    [Function(nameof(GetAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile/addresses/{addressId}")] HttpRequest request,
        string addressId,
        CancellationToken cancellationToken)
    {
        return await users.FindAddressAsync(request.Caller().UserId, addressId, cancellationToken) is { } address
            ? Results.Json(address, Json.Options)
            : UserErrors.AddressNotFound.ToResult();
    }
}
