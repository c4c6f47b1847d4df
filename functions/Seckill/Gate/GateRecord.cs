using System.Runtime.CompilerServices;
using System.Text.Json;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>What the database knows of a sale's gate: generation and status in the sale document, and the tickets that a rebuild fills it from. Its changes are patches under
/// the generation, not the ETag: tickets that are written at the same moment change that all the time.</summary>
internal sealed class GateRecord(CosmosDatabase database, SaleStore sales, IOptions<SeckillOptions> options)
{
    // Every page is a call, and none is longer than 4 MB anyway.
    private const int PageSize = 5000;

    private Container Sales => database.Container(SeckillNames.Container);

    public async Task<Sale?> FindAsync(string saleId, CancellationToken cancellationToken) =>
        (await Sales.FindAsync<Sale>(saleId, saleId, cancellationToken))?.Value;

    /// <summary>All sales that somebody may enter or will.</summary>
    public Task<List<Sale>> ListLiveAsync(CancellationToken cancellationToken) =>
        Sales.ListAsync<Sale>(
            new QueryDefinition("SELECT * FROM c WHERE c.type = 'sale' AND c.version > 0 AND c.mode != 'closed'"), null, int.MaxValue, cancellationToken);

    /// <summary>The next generation; null when somebody else raised it. A first filling has no older promises to wait for.</summary>
    public async Task<Sale?> TryRaiseAsync(Sale sale, CancellationToken cancellationToken)
    {
        var generation = sale.Generation + 1;
        var raised = sale.Gate == GateStatus.Cold
            ? sale with { Generation = generation, Gate = GateStatus.Filling, CountsFrom = generation }
            : sale with { Generation = generation, Gate = GateStatus.Rebuilding };
        PatchOperation[] operations =
            [PatchOperation.Set("/generation", raised.Generation), PatchOperation.Set("/gate", raised.Gate), PatchOperation.Set("/countsFrom", raised.CountsFrom)];
        return await TryPatchAsync(sale, operations, cancellationToken) ? raised : null;
    }

    /// <summary>Moves on in the same generation; null when somebody raised it or moved it.</summary>
    public async Task<Sale?> TryMoveAsync(Sale sale, GateStatus to, CancellationToken cancellationToken)
    {
        var moved = sale with { Gate = to, CountsFrom = to == GateStatus.Filling ? sale.Generation : sale.CountsFrom };
        PatchOperation[] operations = [PatchOperation.Set("/gate", to), PatchOperation.Set("/countsFrom", moved.CountsFrom)];
        return await TryPatchAsync(sale, operations, cancellationToken) ? moved : null;
    }

    public async Task<bool> HasTicketAsync(string saleId, string ticketId, CancellationToken cancellationToken) =>
        await Sales.FindAsync<Ticket>(ticketId, saleId, cancellationToken) is not null;

    /// <summary>Everybody who has or had a ticket. A ticket that is released meanwhile may be missing or be told as held; both are right, because its release tells the gate
    /// afterwards, and that frees only what the gate has.</summary>
    public async IAsyncEnumerable<GateBuyer> BuyersAsync(
        string saleId, Func<CancellationToken, Task> afterEachPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var released = new Dictionary<string, Former>(StringComparer.Ordinal);
        await foreach (var row in RowsAsync(saleId, "c.status = 'released'", afterEachPage, cancellationToken))
        {
            released.TryGetValue(row.UserId, out var former);
            released[row.UserId] = former.And(row);
        }

        await foreach (var row in RowsAsync(saleId, "c.status IN ('held', 'sold')", afterEachPage, cancellationToken))
        {
            released.Remove(row.UserId, out var former);
            yield return new GateBuyer(row.UserId, row.TicketId, row.Quantity, Math.Max(row.Position, former.Position), row.WonAt, former.Lapsed, PausedUntil(former));
        }

        foreach (var (userId, former) in released)
        {
            yield return new GateBuyer(userId, null, 0, former.Position, DateTimeOffset.UnixEpoch, former.Lapsed, PausedUntil(former));
        }
    }

    // The clock of the database is as good as any here: the pause is minutes.
    private DateTimeOffset? PausedUntil(Former former) =>
        former.Lapsed >= options.Value.MaxLapsed ? DateTimeOffset.FromUnixTimeSeconds(former.LastLapse) + options.Value.LapsePause : null;

    private async IAsyncEnumerable<Row> RowsAsync(
        string saleId, string condition, Func<CancellationToken, Task> afterEachPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(
            $"SELECT c.id AS ticketId, c.userId, c.quantity, c.position, c.wonAt, c.reason, c._ts AS changed FROM c WHERE c.type = 'ticket' AND {condition}");
        var options = new QueryRequestOptions { MaxItemCount = PageSize, PartitionKey = new PartitionKey(saleId) };
        using var iterator = Sales.GetItemQueryIterator<Row>(query, null, options);
        var coming = iterator.ReadNextAsync(cancellationToken);
        try
        {
            while (true)
            {
                // The next page is on its way while this one is used.
                var page = await coming;
                var isLast = !iterator.HasMoreResults;
                coming = isLast ? coming : iterator.ReadNextAsync(cancellationToken);
                foreach (var row in page)
                {
                    yield return row;
                }

                await afterEachPage(cancellationToken);
                if (isLast)
                {
                    break;
                }
            }
        }
        finally
        {
            await ((Task)coming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryPatchAsync(Sale sale, IReadOnlyList<PatchOperation> operations, CancellationToken cancellationToken)
    {
        var condition = $"FROM c WHERE c.generation = {sale.Generation} AND c.gate = '{JsonNamingPolicy.CamelCase.ConvertName(sale.Gate.ToString())}'";
        var isPatched = await Sales.TryPatchAsync(sale.Id, sale.Id, operations, condition, cancellationToken);
        sales.Forget(sale.Id);
        return isPatched;
    }

    private sealed record Row(string TicketId, string UserId, int Quantity, long Position, DateTimeOffset WonAt, string? Reason, long Changed);

    /// <summary>What is left of a buyer's released tickets.</summary>
    private readonly record struct Former(int Lapsed, long Position, long LastLapse)
    {
        public Former And(Row row) => row.Reason == "unpaid"
            ? new Former(Lapsed + 1, Math.Max(Position, row.Position), Math.Max(LastLapse, row.Changed))
            : this with { Position = Math.Max(Position, row.Position) };
    }
}
