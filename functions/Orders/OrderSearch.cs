using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Orders;

/// <summary>What the orders with a coupon came to.</summary>
/// <param name="Reserved">Orders that wait for their payment.</param>
/// <param name="Used">Orders that are paid.</param>
/// <param name="Restored">Orders that came to nothing or were refunded whole: their shoppers have the coupon back.</param>
/// <param name="Discount">What the paid ones got off.</param>
/// <param name="Paid">What was paid for them.</param>
public sealed record CouponUse(long Reserved, long Used, long Restored, Money Discount, Money Paid);

/// <summary>Everybody's orders, for operators.</summary>
internal sealed class OrderSearch(CosmosDatabase database, OrderStore orders)
{
    private static readonly OrderStatus[] Paid = [OrderStatus.Paid, OrderStatus.Shipped, OrderStatus.Completed, OrderStatus.Refunding];

    private Container Orders => database.Container(OrdersNames.Container);

    /// <summary>Newest first. <paramref name="idOrUserId"/> is an order's id, or the id of the user whose orders are wanted; null: everybody's.</summary>
    public async Task<(Page<Order> Page, Refusal? Refusal)> FindAsync(
        string? idOrUserId, OrderStatus? status, PageRequest page, CancellationToken cancellationToken) =>
        idOrUserId is not null && await FindAsync(idOrUserId, cancellationToken) is { } order
            ? (new Page<Order>(status is null || order.Status == status ? [order] : [], null), null)
            : await orders.ListAsync(idOrUserId, status, page, cancellationToken);

    /// <summary>Anybody's order; null when there is none of this id.</summary>
    public async Task<Order?> FindAsync(string orderId, CancellationToken cancellationToken)
    {
        var byId = new QueryDefinition("SELECT * FROM c WHERE c.id = @id AND c.type = 'order'").WithParameter("@id", orderId);
        return (await Orders.ListAsync<Order>(byId, null, 1, cancellationToken)).FirstOrDefault();
    }

    /// <summary>Those that there are, anybody's.</summary>
    public Task<List<Order>> FindAllAsync(IReadOnlyCollection<string> orderIds, CancellationToken cancellationToken) => Orders.ListAsync<Order>(
        new QueryDefinition("SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND c.type = 'order'").WithParameter("@ids", orderIds), null, int.MaxValue, cancellationToken);

    /// <summary>When the first order was placed; null: there is none.</summary>
    public async Task<DateTimeOffset?> FirstPlacedAtAsync(CancellationToken cancellationToken) =>
        (await Orders.ListAsync<DateTimeOffset?>(new QueryDefinition("SELECT VALUE MIN(c.createdAt) FROM c WHERE c.type = 'order'"), null, int.MaxValue, cancellationToken)).Min();

    /// <summary>Number of orders that were placed from <paramref name="from"/> to before <paramref name="to"/>, whatever became of them.</summary>
    public Task<long> CountPlacedAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) => SumAsync(
        new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'order' AND c.createdAt >= @from AND c.createdAt < @to").WithParameter("@from", from).WithParameter("@to", to),
        cancellationToken);

    /// <summary>Number of orders placed since then that now have this status.</summary>
    public Task<long> CountAsync(OrderStatus status, DateTimeOffset since, CancellationToken cancellationToken) => OfStatusAsync("COUNT(1)", status, since, cancellationToken);

    /// <summary>What the orders with this coupon came to.</summary>
    public async Task<CouponUse> UseOfCouponAsync(string couponId, CancellationToken cancellationToken)
    {
        var (reserved, used, restored, discount, paid) = (
            AskAsync("COUNT(1)", OrderStatus.Pending, OrderStatus.AwaitingPayment),
            AskAsync("COUNT(1)", Paid),
            AskAsync("COUNT(1)", OrderStatus.Rejected, OrderStatus.Cancelled, OrderStatus.Refunded),
            AskAsync("SUM(c.discount.amount)", Paid),
            AskAsync("SUM(c.total.amount)", Paid));
        return new CouponUse(await reserved, await used, await restored, Of(await discount), Of(await paid));

        Money Of(long amount) => new(amount, Money.DefaultCurrency);

        Task<long> AskAsync(string value, params OrderStatus[] statuses) => SumAsync(
            new QueryDefinition($"SELECT VALUE {value} FROM c WHERE c.coupon.couponId = @coupon AND ARRAY_CONTAINS(@statuses, c.status)")
                .WithParameter("@coupon", couponId)
                .WithParameter("@statuses", statuses),
            cancellationToken);
    }

    /// <summary>Their total, in minor units of the shop's one currency.</summary>
    public Task<long> SumAsync(OrderStatus status, DateTimeOffset since, CancellationToken cancellationToken) => OfStatusAsync("SUM(c.total.amount)", status, since, cancellationToken);

    /// <summary>What went back of them in parts, in the same units.</summary>
    public Task<long> SumRefundedAsync(OrderStatus status, DateTimeOffset since, CancellationToken cancellationToken) =>
        OfStatusAsync("SUM(c.refunded.amount)", status, since, cancellationToken, " AND IS_DEFINED(c.refunded.amount)");

    private Task<long> OfStatusAsync(string value, OrderStatus status, DateTimeOffset since, CancellationToken cancellationToken, string and = "") => SumAsync(
        new QueryDefinition($"SELECT VALUE {value} FROM c WHERE c.type = 'order' AND c.status = @status AND c.createdAt >= @since{and}")
            .WithParameter("@status", status)
            .WithParameter("@since", since),
        cancellationToken);

    /// <summary>Of what each partition says.</summary>
    private async Task<long> SumAsync(QueryDefinition query, CancellationToken cancellationToken) => (await Orders.ListAsync<long>(query, null, int.MaxValue, cancellationToken)).Sum();
}
