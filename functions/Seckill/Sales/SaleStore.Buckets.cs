using System.Collections.Concurrent;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>Sales that are split into buckets.</summary>
internal sealed partial class SaleStore
{
    private const int RememberedCounts = 10_000;

    private readonly ConcurrentDictionary<string, int> _bucketCounts = new(StringComparer.Ordinal);

    /// <summary>The id of this buyer's bucket, or the sale's own when it is not split (or there is no such sale). Read once per sale: the number of buckets never changes.</summary>
    public async ValueTask<string> BucketIdAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        if (!_bucketCounts.TryGetValue(saleId, out var count))
        {
            count = (await FindRecentAsync(saleId, cancellationToken))?.Buckets ?? 1;
        }

        return SaleBuckets.IdFor(saleId, count, userId);
    }

    /// <summary>The ids of the buckets of a sale that is known here to be split, without a read; null: it is not, or not known.</summary>
    public string[]? KnownBuckets(string saleId) => _bucketCounts.TryGetValue(saleId, out var count) && count > 1 ? SaleBuckets.IdsOf(saleId, count) : null;

    /// <summary>The buckets of a split sale, by index.</summary>
    public async Task<Sale[]> BucketsAsync(Sale sale, CancellationToken cancellationToken) =>
        await Task.WhenAll(SaleBuckets.IdsOf(sale).Select(async id =>
            await FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The bucket {id} vanished.")));

    /// <summary>The units that a bucket's gate gave up leave its document, which says where they go. False: the bucket is not as read, and nothing was written.</summary>
    public Task<bool> TryGiveAsync(Sale read, SaleMove give, CancellationToken cancellationToken)
    {
        List<PatchOperation> operations = [PatchOperation.Set("/pendingMove", give), PatchOperation.Increment("/version", 1)];
        AddIncrements(operations, SaleChange.Move(-give.Quantity));
        return Sales.TryPatchAsync(
            read.Id,
            read.Id,
            operations,
            $"FROM c WHERE c.pendingMove.id = '{give.Id}' AND c.pendingMove.kind = 'take' AND c.version = {read.Version} AND c.generation = {read.Generation} AND c.gate = 'ready' AND c.available >= {give.Quantity}",
            cancellationToken);
    }

    /// <summary>Ends a take without units. The version tells the gate to have the document's capacity again.</summary>
    public Task<bool> TryGiveUpAsync(Sale read, SaleMove take, CancellationToken cancellationToken) => Sales.TryPatchAsync(
        read.Id,
        read.Id,
        [PatchOperation.Remove("/pendingMove"), PatchOperation.Increment("/version", 1)],
        $"FROM c WHERE c.pendingMove.id = '{take.Id}' AND c.pendingMove.kind = 'take'",
        cancellationToken);

    /// <summary>Counts units that came to a bucket, once per id of the log entry.</summary>
    public async Task CountOnceAsync(SaleChange units, SaleLogEntry log, CancellationToken cancellationToken)
    {
        List<PatchOperation> operations = [PatchOperation.Increment("/version", 1)];
        AddIncrements(operations, units);
        if (await PatchAsync(log.SaleId, operations, "FROM c WHERE c.mode != 'closed'", log, cancellationToken) == Written.ChangedMeanwhile
            && await FindLogAsync(log.SaleId, log.Id, cancellationToken) is null)
        {
            // No bucket closes while units are on their way to it.
            throw new InvalidOperationException($"The bucket {log.SaleId} is closed and cannot get units.");
        }
    }

    private void Remember(Sale sale)
    {
        // One that is still being created may be refused, and created anew with another number.
        if (sale.BucketOf is not null || sale.Version == 0 || _bucketCounts.ContainsKey(sale.Id))
        {
            return;
        }

        if (_bucketCounts.Count >= RememberedCounts)
        {
            _bucketCounts.Clear();
        }

        _bucketCounts[sale.Id] = sale.Buckets ?? 1;
    }
}
