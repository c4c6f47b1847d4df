using System.Collections.Concurrent;
using System.Net;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Coupons;

public enum TakeOutcome
{
    /// <summary>The unit is the claim's, now or already.</summary>
    Taken,

    /// <summary>This shard has none for the claim, and never will.</summary>
    Dry,

    /// <summary>The coupon is stopped: no shard has one.</summary>
    Stopped,
}

/// <summary>Takes units of coupons from their shards, each claim's once however often it asks. It remembers which shards are empty: the losers of a rush, who are most of it, cost no request to the
/// database.</summary>
internal sealed class CouponUnits(CosmosDatabase database)
{
    // Some MB. More coupons than this never ran empty in the life of a process.
    private const int MostKnown = 50_000;

    private static readonly TransactionalBatchItemRequestOptions NoContent = new() { EnableContentResponseOnWrite = false };
    private static readonly TransactionalBatchPatchItemRequestOptions WhileThereAreSome = new() { FilterPredicate = "FROM c WHERE c.taken < c.share AND c.isStopped = false" };

    // The claim limit with which the shard was empty. Units never come back, so it stays empty until the limit rises.
    private readonly ConcurrentDictionary<(string CouponId, int Shard), long> _dry = new();

    private Container Units => database.Container(CouponsNames.Container);

    /// <summary>The first shard from <paramref name="start"/> on that may have a unit, leaving out <paramref name="tried"/>; null if all are known to be empty.</summary>
    public int? Find(Coupon coupon, int start, ICollection<int> tried)
    {
        for (var i = 0; i < coupon.Shards; i++)
        {
            var shard = (start + i) % coupon.Shards;
            if (!tried.Contains(shard) && !(_dry.TryGetValue((coupon.Id, shard), out var limit) && limit >= coupon.ClaimLimit))
            {
                return shard;
            }
        }

        return null;
    }

    /// <summary>Takes a unit for a claim. Repeating it takes nothing more and gives the same answer.</summary>
    public async Task<TakeOutcome> TakeAsync(string couponId, int shard, string unit, CancellationToken cancellationToken)
    {
        var partition = CouponShard.PartitionOf(couponId, shard);
        using var response = await Units.CreateTransactionalBatch(new PartitionKey(partition))
            .CreateItemStream(CosmosItems.Serialize(new UnitGrant(unit, partition, IsGranted: true)), NoContent)
            .PatchItem(CouponShard.DocumentId, [PatchOperation.Increment("/taken", 1)], WhileThereAreSome)
            .RunAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            var after = response.GetOperationResultAtIndex<CouponShard>(1).Resource;
            NoteIfDry(after);
            return TakeOutcome.Taken;
        }

        return (response[0].StatusCode, response[1].StatusCode) switch
        {
            (HttpStatusCode.Conflict, _) => await FollowAsync(couponId, shard, unit, cancellationToken),
            (_, HttpStatusCode.PreconditionFailed) => await RefuseAsync(couponId, shard, unit, cancellationToken),
            // The coupon was created a moment ago and its shards are not all there. Or a crash left it so, and the timer creates them.
            (_, HttpStatusCode.NotFound) => throw new CosmosException($"The coupon {couponId} has no shard {shard} yet.", HttpStatusCode.ServiceUnavailable, 0, response.ActivityId, 0),
            _ => throw new CosmosException($"No unit of the coupon {couponId} could be taken: {response.ErrorMessage}", response.StatusCode, 0, response.ActivityId, response.RequestCharge),
        };
    }

    /// <summary>Tells all shards what the coupon is now; creates those that are missing. A shard that knows more already stays as it is.</summary>
    public Task SyncAsync(Coupon coupon, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, coupon.Shards).Select(number => SyncAsync(CouponShard.Of(coupon, number), cancellationToken)));

    /// <summary>How many units are taken, by coupon.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(IEnumerable<Coupon> coupons, CancellationToken cancellationToken)
    {
        (string, PartitionKey)[] shards =
            [.. coupons.SelectMany(coupon => Enumerable.Range(0, coupon.Shards).Select(number => (CouponShard.DocumentId, new PartitionKey(CouponShard.PartitionOf(coupon.Id, number)))))];
        if (shards.Length == 0)
        {
            return new Dictionary<string, long>();
        }

        var found = await Units.ReadManyItemsAsync<CouponShard>(shards, cancellationToken: cancellationToken);
        return found.GroupBy(shard => shard.CouponId).ToDictionary(group => group.Key, group => group.Sum(shard => shard.Taken), StringComparer.Ordinal);
    }

    /// <summary>There are none here: makes that final for the claim, so that it may ask another shard and never gets two.</summary>
    private async Task<TakeOutcome> RefuseAsync(string couponId, int shard, string unit, CancellationToken cancellationToken)
    {
        var partition = CouponShard.PartitionOf(couponId, shard);
        return await Units.TryCreateAsync(new UnitGrant(unit, partition, IsGranted: false), partition, cancellationToken) is null
            // Another attempt of the same claim was answered before.
            ? await FollowAsync(couponId, shard, unit, cancellationToken)
            : await WhyNotAsync(partition, cancellationToken);
    }

    private async Task<TakeOutcome> FollowAsync(string couponId, int shard, string unit, CancellationToken cancellationToken)
    {
        var partition = CouponShard.PartitionOf(couponId, shard);
        if ((await Units.FindAsync<UnitGrant>(unit, partition, cancellationToken))?.Value is { IsGranted: true })
        {
            return TakeOutcome.Taken;
        }

        return await WhyNotAsync(partition, cancellationToken);
    }

    private async Task<TakeOutcome> WhyNotAsync(string partition, CancellationToken cancellationToken)
    {
        var found = await Units.FindAsync<CouponShard>(CouponShard.DocumentId, partition, cancellationToken);
        NoteIfDry(found?.Value);
        return found?.Value.IsStopped is true ? TakeOutcome.Stopped : TakeOutcome.Dry;
    }

    private void NoteIfDry(CouponShard? shard)
    {
        if (shard is null || shard.Taken < shard.Share)
        {
            return;
        }

        if (_dry.Count >= MostKnown)
        {
            _dry.Clear();
        }

        _dry.AddOrUpdate((shard.CouponId, shard.Number), shard.Limit, (_, known) => Math.Max(known, shard.Limit));
    }

    private async Task SyncAsync(CouponShard shard, CancellationToken cancellationToken)
    {
        if (!await TryUpdateAsync(shard, cancellationToken) && await Units.TryCreateAsync(shard, shard.Partition, cancellationToken) is null)
        {
            // It knows this revision or a later one, or somebody has just created it with an earlier one.
            await TryUpdateAsync(shard, cancellationToken);
        }
    }

    private Task<bool> TryUpdateAsync(CouponShard shard, CancellationToken cancellationToken) => Units.TryPatchAsync(
        CouponShard.DocumentId,
        shard.Partition,
        [
            PatchOperation.Set("/share", shard.Share),
            PatchOperation.Set("/limit", shard.Limit),
            PatchOperation.Set("/isStopped", shard.IsStopped),
            PatchOperation.Set("/revision", shard.Revision),
        ],
        $"FROM c WHERE c.revision < {shard.Revision}",
        cancellationToken);
}
