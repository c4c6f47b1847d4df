using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>Sales and their operator logs. Operators' changes are patches under the sale's version, not its ETag: tickets change the ETag all the time, and a sale must be paused just
/// then.</summary>
internal sealed partial class SaleStore(CosmosDatabase database, Broadcasts broadcasts, TimeProvider time)
{
    private readonly RecentReads<Sale?> _recent = new(time, capacity: 10_000);
    private readonly RecentReads<(Page<Sale>, Refusal?)> _recentPages = new(time, capacity: 1000);

    private Container Sales => database.Container(SeckillNames.Container);

    /// <summary>Null when there is no sale, or its first units are not taken yet.</summary>
    public async Task<Sale?> FindAsync(string saleId, CancellationToken cancellationToken) =>
        await FindVersionedAsync(saleId, cancellationToken) is { Value: { Version: > 0 } sale } ? sale : null;

    /// <summary>The sale, at most a second old, for showing only. Changes by this instance are included, except to units. Null when there is none.</summary>
    /// <param name="version">Lowest version accepted.</param>
    public Task<Sale?> FindRecentAsync(string saleId, CancellationToken cancellationToken, int version = 0) =>
        _recent.GetAsync(saleId, () => FindAsync(saleId, CancellationToken.None), cancellationToken, sale => (sale?.Version ?? 0) >= version);

    /// <summary>Drops the cached sale: an operator changed it somewhere.</summary>
    public void Forget(string saleId)
    {
        _recent.Forget(saleId);
        _recentPages.Clear();
    }

    /// <summary>The same, on every instance.</summary>
    public Task ForgetEverywhereAsync(string saleId)
    {
        Forget(saleId);
        return broadcasts.TellAsync(SeckillNames.Edited, saleId);
    }

    /// <summary>Includes a sale being created.</summary>
    public async Task<Versioned<Sale>?> FindVersionedAsync(string saleId, CancellationToken cancellationToken)
    {
        var found = await Sales.FindAsync<Sale>(saleId, saleId, cancellationToken);
        if (found is not null)
        {
            Remember(found.Value);
        }

        return found;
    }

    /// <summary>False when the id is taken.</summary>
    public async Task<bool> TryCreateAsync(Sale sale, CancellationToken cancellationToken) =>
        await Sales.TryCreateAsync(sale, sale.Id, cancellationToken) is not null;

    public Task<bool> TryDeleteAsync(Versioned<Sale> sale, CancellationToken cancellationToken) =>
        Sales.TryDeleteAsync(sale.Value.Id, sale.Value.Id, sale.ETag, cancellationToken);

    /// <summary>Without buckets, latest start first, at most a second old.</summary>
    public Task<(Page<Sale> Page, Refusal? Refusal)> RecentPageAsync(PageRequest page, CancellationToken cancellationToken) => _recentPages.GetAsync(
        $"{page.Size} {page.Token}",
        () => Sales.PageAsync<Sale>(
            new QueryDefinition("SELECT * FROM c WHERE c.type = 'sale' AND c.version > 0 AND NOT IS_DEFINED(c.bucketOf) ORDER BY c.startsAt DESC"), null, page, CancellationToken.None),
        cancellationToken);

    /// <summary>All sales and buckets that are not closed.</summary>
    public async Task<List<Sale>> ListLiveAsync(CancellationToken cancellationToken)
    {
        var live = await Sales.ListAsync<Sale>(
            new QueryDefinition("SELECT * FROM c WHERE c.type = 'sale' AND c.version > 0 AND c.mode != 'closed'"), null, int.MaxValue, cancellationToken);
        live.ForEach(Remember);
        return live;
    }

    /// <summary>Live sales and buckets, and those with work left: a half-done move, or a gate that is to forget them.</summary>
    public Task<List<Sale>> ListAliveOrDueAsync(int limit, CancellationToken cancellationToken) =>
        Sales.ListAsync<Sale>(
            new QueryDefinition(
                """
                SELECT * FROM c WHERE c.type = 'sale'
                  AND (c.mode IN ('active', 'paused', 'closing') OR IS_DEFINED(c.pendingMove) OR (c.mode = 'closed' AND c.gate = 'ready'))
                """),
            null, limit, cancellationToken);

    /// <summary>Sets a closed sale's gate to cold: its keys in Redis expire anyway.</summary>
    public Task ForgetGateAsync(Sale sale, CancellationToken cancellationToken) => Sales.TryPatchAsync(
        sale.Id, sale.Id, [PatchOperation.Set("/gate", GateStatus.Cold)], $"FROM c WHERE c.mode = 'closed' AND c.generation = {sale.Generation}", cancellationToken);

    public Task WriteLogAsync(SaleLogEntry entry, CancellationToken cancellationToken) => Sales.TryCreateAsync(entry, entry.SaleId, cancellationToken);

    public async Task<SaleLogEntry?> FindLogAsync(string saleId, string id, CancellationToken cancellationToken) =>
        (await Sales.FindAsync<SaleLogEntry>(id, saleId, cancellationToken))?.Value;

    /// <summary>Newest first.</summary>
    public Task<(Page<SaleLogEntry> Page, Refusal? Refusal)> LogAsync(string saleId, PageRequest page, CancellationToken cancellationToken) =>
        Sales.PageAsync<SaleLogEntry>(
            new QueryDefinition($"SELECT * FROM c WHERE c.type = '{SaleLogEntry.DocumentType}' ORDER BY c.at DESC"), saleId, page, cancellationToken);

    /// <summary>Changes a sale's mode and writes the log in one batch. A change that returns the same sale writes nothing.</summary>
    public Task<Outcome<Sale>> ChangeModeAsync(Func<Sale, Outcome<Sale>> change, SaleLogEntry log, CancellationToken cancellationToken) => CosmosItems.AgainAsync<Sale>(
        SeckillErrors.Busy,
        async () =>
        {
            if (await FindAsync(log.SaleId, cancellationToken) is not { } sale)
            {
                return SeckillErrors.SaleNotFound;
            }

            if (!change(sale).Is(out var changed, out var refusal) || ReferenceEquals(changed, sale))
            {
                return refusal is null ? sale : refusal;
            }

            PatchOperation[] operations = [PatchOperation.Set("/mode", changed.Mode), PatchOperation.Set("/version", changed.Version)];
            return await PatchAsync(sale.Id, operations, $"FROM c WHERE c.version = {sale.Version}", log, cancellationToken) == Written.Yes ? (Outcome<Sale>?)changed : null;
        },
        cancellationToken);

    /// <summary>Announces a move of units; false when another move is under way, the sale is over, or it changed since it was read.</summary>
    public Task<bool> TryBeginMoveAsync(Sale read, SaleMove move, CancellationToken cancellationToken) =>
        Sales.TryPatchAsync(
            read.Id,
            read.Id,
            [PatchOperation.Set("/pendingMove", move)],
            $"FROM c WHERE c.version = {read.Version} AND c.mode IN ('active', 'paused') AND NOT IS_DEFINED(c.pendingMove)",
            cancellationToken);

    /// <summary>Ends the announced move; the sale gets its units, if any. False when another instance ended it.</summary>
    public async Task<bool> TryEndMoveAsync(string saleId, SaleMove move, SaleChange? change, CancellationToken cancellationToken)
    {
        var condition = $"FROM c WHERE c.pendingMove.id = '{move.Id}'";
        List<PatchOperation> operations = [PatchOperation.Remove("/pendingMove")];
        if (change is not { } units)
        {
            return await Sales.TryPatchAsync(saleId, saleId, operations, condition, cancellationToken);
        }

        operations.Add(PatchOperation.Increment("/version", 1));
        AddIncrements(operations, units);

        return await PatchAsync(saleId, operations, condition, move.Log!, cancellationToken) == Written.Yes;
    }

    /// <summary>Closes the sale if nothing changed since it was read.</summary>
    public async Task<bool> TryFinishClosingAsync(Versioned<Sale> read, Sale closed, SaleLogEntry log, CancellationToken cancellationToken)
    {
        var batch = Sales.CreateTransactionalBatch(new PartitionKey(closed.Id))
            .ReplaceItemStream(closed.Id, CosmosItems.Serialize(closed), new TransactionalBatchItemRequestOptions { IfMatchEtag = read.ETag, EnableContentResponseOnWrite = false })
            .CreateItemStream(CosmosItems.Serialize(log));
        using var response = await batch.RunAsync(cancellationToken);
        return response.IsSuccessStatusCode || (response.StatusCode == HttpStatusCode.PreconditionFailed ? false : throw response.Failure());
    }

    /// <summary>Adds a movement's increments, without those of 0.</summary>
    public static void AddIncrements(List<PatchOperation> operations, SaleChange change)
    {
        Add("/initial", change.Initial);
        Add("/moved", change.Moved);
        Add("/restocked", change.Restocked);
        Add("/available", change.Available);
        Add("/held", change.Held);
        Add("/sold", change.Sold);
        Add("/returned", change.Returned);

        void Add(string path, long by)
        {
            if (by != 0)
            {
                operations.Add(PatchOperation.Increment(path, by));
            }
        }
    }

    private enum Written
    {
        Yes,
        ChangedMeanwhile,
        LoggedBefore,
    }

    private async Task<Written> PatchAsync(
        string saleId, IReadOnlyList<PatchOperation> operations, string condition, SaleLogEntry log, CancellationToken cancellationToken)
    {
        var batch = Sales.CreateTransactionalBatch(new PartitionKey(saleId))
            .PatchItem(saleId, operations, new TransactionalBatchPatchItemRequestOptions { EnableContentResponseOnWrite = false, FilterPredicate = condition })
            .CreateItemStream(CosmosItems.Serialize(log));
        using var response = await batch.RunAsync(cancellationToken);
        return response.IsSuccessStatusCode ? Written.Yes
            : response[0].StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound ? Written.ChangedMeanwhile
            : response[1].StatusCode == HttpStatusCode.Conflict ? Written.LoggedBefore
            : throw response.Failure();
    }
}
