namespace Mall.Functions.Orders;

/// <summary>Changes an order's address until it is shipped.</summary>
internal sealed class ChangeOrderAddress(OrderStore orders, ShippingAddresses addresses)
{
    public sealed record Request(string? AddressId, PlaceOrderRequest.AddressInput? Address)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Check(AddressId is null != Address is null, "addressId", "Either addressId or address is needed, not both.");
            validation.Check(AddressId is null || Ids.IsPlausible(AddressId), "addressId", "There is no such address.");
            Address?.Validate(validation);
            return validation.Refusal;
        }
    }

    [Shopper]
    [Function(nameof(ChangeOrderAddress))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/orders/{orderId}/address")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId))
        {
            return OrderErrors.NotFound.ToResult();
        }

        var (address, unknown) = await addresses.ResolveAsync(caller.UserId, body.Value!.AddressId, body.Value.Address, cancellationToken);
        if (unknown is not null)
        {
            return unknown.ToResult();
        }

        var outcome = await orders.ChangeAsync(caller.UserId, orderId, order => order.SendTo(address!), cancellationToken);
        return outcome.Is(out var changed, out var refusal) ? Results.Json(OrderView.Of(changed), Json.Options) : refusal.ToResult();
    }
}
