using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Orders;

/// <summary>Everybody's orders, for operators.</summary>
internal sealed class OrderSearch(CosmosDatabase database, OrderStore orders)
{
    private Container Orders => database.Container(OrdersNames.Container);

    /// <summary>Newest first. <paramref name="idOrUserId"/> is the id of one order, or of the user whose orders are looked for.</summary>
    public async Task<(Page<Order> Page, Refusal? Refusal)> FindAsync(
        string? idOrUserId, OrderStatus? status, PageRequest page, CancellationToken cancellationToken)
    {
        if (idOrUserId is null)
        {
            var all = status is null
                ? new QueryDefinition("SELECT * FROM c WHERE c.type = 'order' ORDER BY c.createdAt DESC")
                : new QueryDefinition("SELECT * FROM c WHERE c.type = 'order' AND c.status = @status ORDER BY c.createdAt DESC").WithParameter("@status", status);
            return await Orders.PageAsync<Order>(all, null, page, cancellationToken);
        }

        var byId = new QueryDefinition("SELECT * FROM c WHERE c.id = @id AND c.type = 'order'").WithParameter("@id", idOrUserId);
        var found = await Orders.ListAsync<Order>(byId, null, 1, cancellationToken);
        return found.Count > 0
            ? (new Page<Order>([.. found.Where(order => status is null || order.Status == status)], null), null)
            : await orders.ListAsync(idOrUserId, status, page, cancellationToken);
    }

    /// <summary>How many orders that were placed since then are now in this status.</summary>
    public async Task<long> CountAsync(OrderStatus status, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'order' AND c.status = @status AND c.createdAt >= @since")
            .WithParameter("@status", status)
            .WithParameter("@since", since);
        return (await Orders.ListAsync<long>(query, null, int.MaxValue, cancellationToken)).Sum();
    }
}
