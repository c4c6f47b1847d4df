using Mall.Functions.Carts;
using Mall.Functions.Coupons;
using Mall.Functions.Users;
using Microsoft.Azure.Cosmos;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Orders;

/// <summary>Places an order from the cart or from items. Answers 202; the orchestration reserves the stock. Wanting more units than there are is refused at once. If others take the last
/// units before the reservation, the order is rejected and the cart comes back.</summary>
internal sealed partial class PlaceOrder(
    UserStore users, OrderStore orders, OrderPricing pricing, CartStore carts, ShippingAddresses addresses, UnpaidOrders unpaid, TimeProvider time, ILogger<PlaceOrder> logger)
{
    // Far longer than a client without an answer waits before it asks again, far shorter than a cart remembers the orders it was emptied for.
    private static readonly TimeSpan StillFresh = TimeSpan.FromMinutes(5);

    [Shopper]
    [TakesIdempotencyKey]
    [Function(nameof(PlaceOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<PlaceOrderRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        // A token outlives its account by some minutes; nobody would be there to receive the order.
        if (await users.IsDeletedAsync(caller.UserId, cancellationToken))
        {
            return Problems.NotAuthenticated;
        }

        var id = Ids.New();
        var idempotency = IdempotencyKey.Of(request, body.Raw) is { } key ? new IdempotencyRecord(IdempotencyRecord.IdPrefix + key.Id, caller.UserId, key.BodyHash, id) : null;
        var prepared = await PrepareAsync(id, caller.UserId, body.Value!, cancellationToken);
        if (!prepared.Is(out var order, out var refusal))
        {
            // The cart may be empty, or the units gone, because an earlier request with this key ordered them.
            return (idempotency is null ? null : await RepeatAsync(request, idempotency, cancellationToken)) ?? refusal.ToResult();
        }

        if (!await orders.TryPlaceAsync(order, idempotency, cancellationToken))
        {
            // An earlier or simultaneous request with this key placed the order, or another order took the coupon a moment ago.
            return (idempotency is null ? null : await RepeatAsync(request, idempotency, cancellationToken)) ?? (order.Coupon is null ? OrderErrors.Busy : CouponErrors.Used).ToResult();
        }

        // The order is placed now, and the answer says so. Its orchestration tells of it; if that cannot start now, RestartOverdueOrders starts it.
        await StartAsync(durable, order, cancellationToken);
        await EmptyCartAsync(order, cancellationToken);
        return Accepted(request, order);
    }

    private async Task<Outcome<Order>> PrepareAsync(string id, string userId, PlaceOrderRequest body, CancellationToken cancellationToken)
    {
        if (!(await pricing.PriceAsync(userId, body, cancellationToken)).Is(out var priced, out var refusal))
        {
            return refusal;
        }

        var (address, unknown) = await addresses.ResolveAsync(userId, body.AddressId, body.Address, cancellationToken);
        if (!(unknown is null ? Order.Place(id, userId, priced.Lines, address, time.GetUtcNow(), coupon: priced.Coupon) : unknown).Is(out var order, out refusal))
        {
            return refusal;
        }

        // Last: it counts the order.
        return await unpaid.AddAsync(userId, cancellationToken) is { } tooMany ? tooMany : order with { FromCart = body.Items is null };
    }

    private async Task StartAsync(DurableTaskClient durable, Order order, CancellationToken cancellationToken)
    {
        try
        {
            await durable.StartOrderAsync(PlacedOrder.Of(order), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotStarted(e, order.Id);
        }
    }

    /// <summary>Removes the ordered units from the cart; safe to repeat.</summary>
    private async Task EmptyCartAsync(Order order, CancellationToken cancellationToken)
    {
        if (!order.FromCart)
        {
            return;
        }

        try
        {
            await carts.RemoveOrderedAsync(order.UserId, order.Id, [.. order.Lines.Select(line => (line.ProductId, line.Quantity))], cancellationToken);
        }
        catch (CosmosException e)
        {
            LogCartNotEmptied(e, order.Id);
        }
    }

    /// <summary>The earlier answer to the key; null when there is none. A crash right after the order was written may have cost the caller that answer: what the crash left is done
    /// now.</summary>
    private async Task<IResult?> RepeatAsync(HttpRequest request, IdempotencyRecord idempotency, CancellationToken cancellationToken)
    {
        if (await orders.FindIdempotencyAsync(idempotency.UserId, idempotency.Id, cancellationToken) is not { } earlier)
        {
            return null;
        }

        if (earlier.BodyHash != idempotency.BodyHash)
        {
            return PlatformErrors.IdempotencyKeyReused.ToResult();
        }

        var order = (await orders.GetAsync(new OrderKey(earlier.OrderId, earlier.UserId), cancellationToken)).Value;
        if (time.GetUtcNow() - order.CreatedAt < StillFresh)
        {
            await EmptyCartAsync(order, cancellationToken);
        }

        return Accepted(request, order);
    }

    private static IResult Accepted(HttpRequest request, Order order)
    {
        request.HttpContext.Response.Headers.Location = $"/api/v1/orders/{order.Id}";
        return Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }

    [LoggerMessage(32, LogLevel.Warning, "The orchestration of the order {OrderId} could not be started now; the timer will.")]
    private partial void LogNotStarted(Exception e, string orderId);

    [LoggerMessage(33, LogLevel.Warning, "The cart still holds what was ordered in {OrderId}.")]
    private partial void LogCartNotEmptied(Exception e, string orderId);
}
