namespace Mall.Functions.Users;

/// <summary>Adds an address to the caller's. The first one is the default, whatever the body says.</summary>
internal sealed class AddAddress(UserStore users)
{
    [Shopper]
    [TakesIdempotencyKey]
    [Function(nameof(AddAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/profile/addresses")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<AddressRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        // The id comes from the key, so a repeated request finds the address.
        var id = IdempotencyKey.Of(request, body.Raw)?.Id ?? Ids.New();
        var changed = await users.ChangeAsync(request.Caller().UserId, user => AddressBook.Add(user, body.Value!.ToAddress(id)), cancellationToken);
        if (!changed.Is(out var user, out var refusal))
        {
            return refusal.ToResult();
        }

        request.HttpContext.Response.Headers.Location = $"/api/v1/profile/addresses/{id}";
        return Results.Json(AddressBook.Find(user, id), Json.Options, statusCode: StatusCodes.Status201Created);
    }
}
