using Mall.Functions.Orders;
using Mall.Functions.Users;

namespace Mall.Functions.Seckill;

/// <summary>The body of <c>POST …/waiting</c>; all of it is optional.</summary>
public sealed record JoinWaitingListRequest(int? Quantity, string? AddressId);

/// <summary>Puts the caller in line for units that come back; only when there is nothing to buy. A repetition keeps his place.</summary>
internal sealed class JoinWaitingList(UserStore users, SaleStore sales, SaleViews views, SaleGate gate, WaitingList list, TimeProvider time)
{
    private const int BodyLimit = 4096;

    // An offer made at the end stays visible.
    private static readonly TimeSpan KeptAfterTheEnd = TimeSpan.FromDays(1);

    [Shopper]
    [Function(nameof(JoinWaitingList))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/waiting")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadOptionalAsync<JoinWaitingListRequest>(request, BodyLimit, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        if (!SaleBuckets.IsSale(saleId) || await sales.FindAsync(saleId, cancellationToken) is not { } sale)
        {
            return SeckillErrors.SaleNotFound.ToResult();
        }

        var quantity = body.Value?.Quantity ?? 1;
        var validation = new Validation();
        validation.Range("quantity", quantity, 1, sale.PerBuyerLimit);
        validation.Check(body.Value?.AddressId is not { } address || Ids.IsPlausible(address), "addressId", "It is not the id of an address.");
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (body.Value?.AddressId is { } addressId && await users.FindAddressAsync(caller.UserId, addressId, cancellationToken) is null)
        {
            return OrderErrors.NoSuchAddress.ToResult();
        }

        try
        {
            return await JoinAsync(sale, caller.UserId, quantity, body.Value?.AddressId, cancellationToken);
        }
        catch (GateUnavailableException)
        {
            return SeckillErrors.Busy.ToResult();
        }
    }

    private async Task<IResult> JoinAsync(Sale sale, string userId, int quantity, string? addressId, CancellationToken cancellationToken)
    {
        if (sale.IsOver || time.GetUtcNow() >= sale.EndsAt)
        {
            return SeckillErrors.Closed.ToResult();
        }

        if (sale.IsSplit)
        {
            // He waits in the line of his bucket, once no bucket has something for him.
            var free = await views.ReadFreeInAsync(await views.ReadAsync(sale.Id, cancellationToken), cancellationToken);
            if (free is null || free >= quantity)
            {
                return (free is null ? SeckillErrors.Busy : SeckillErrors.NotSoldOut).ToResult();
            }

            sale = (await sales.FindAsync(SaleBuckets.IdFor(sale.Id, sale.Buckets!.Value, userId), cancellationToken))!;
        }

        if (await gate.StateAsync(sale.Id) is not { } state || state.Generation != sale.Generation)
        {
            return sale.Gate == GateStatus.Cold ? SeckillErrors.NotSoldOut.ToResult() : SeckillErrors.Busy.ToResult();
        }

        if ((await gate.FindAsync(sale.Id, userId)).Ticket is { } ticket)
        {
            return (ticket.IsUnsent ? SeckillErrors.TryAgain : SeckillErrors.HasTicket).ToResult();
        }

        if (state.Taken + quantity <= state.Capacity)
        {
            return SeckillErrors.NotSoldOut.ToResult();
        }

        var wanted = new WaitingEntry
        {
            SaleId = sale.Id,
            UserId = userId,
            Quantity = quantity,
            AddressId = addressId,
            Status = WaitingStatus.Waiting,
            Place = Ids.New(state.ServerTime),
            JoinedAt = state.ServerTime,
            Ttl = (int)Math.Min(int.MaxValue, (sale.EndsAt - state.ServerTime + KeptAfterTheEnd).TotalSeconds),
        };
        if (!(await list.JoinAsync(wanted, cancellationToken)).Is(out var entry, out var refusal))
        {
            return refusal.ToResult();
        }

        var view = new WaitingView(SaleBuckets.SaleOf(entry.SaleId), entry.Quantity, entry.Status, entry.JoinedAt, await list.PositionAsync(entry, cancellationToken), entry.TicketId);
        return Results.Json(view, Json.Options, statusCode: entry.Place == wanted.Place ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
