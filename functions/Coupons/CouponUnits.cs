using System.Collections.Concurrent;
using System.Net;
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

    // Milliseconds.
    private const int TurnOfAShard = 50;

    private static readonly TransactionalBatchItemRequestOptions NoContent = new() { EnableContentResponseOnWrite = false };

    // The claim limit with which the shard was empty. Units never come back, so it stays empty until the limit rises.
    private readonly ConcurrentDictionary<(string CouponId, int Shard), long> _dry = new();
    private readonly UnitQueues _queues = new();
    private readonly int _start = Random.Shared.Next(Coupon.MaxShards);

    private Container Units => database.Container(CouponsNames.Container);

    /// <summary>Where a new claim looks first. For some milliseconds all claims of this instance begin at the same shard, so that they can go together; then at the next one.</summary>
    public int StartOf(Coupon coupon) => (int)((_start + (Environment.TickCount64 / TurnOfAShard)) % coupon.Shards);

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

    /// <summary>Takes a unit for a claim. Repeating it takes nothing more and gives the same answer. Claims that come while this instance is asking the shard go together after that: they get
    /// one each by one batch, or each is asked for by itself when there are not enough.</summary>
    public async Task<TakeOutcome> TakeAsync(string couponId, int shard, string unit, CancellationToken cancellationToken)
    {
        var partition = CouponShard.PartitionOf(couponId, shard);
        var outcome = await _queues.RunAsync(
            partition, unit, async units => units.Count == 1 ? await TakeAloneAsync(couponId, shard, unit, cancellationToken) : await TakeAllAsync(couponId, partition, units));
        return outcome ?? await TakeAloneAsync(couponId, shard, unit, cancellationToken);
    }

    /// <summary>Null: not all of them are to be had, or one was taken before.</summary>
    private async Task<TakeOutcome?> TakeAllAsync(string couponId, string partition, IReadOnlyList<string> units)
    {
        // One caller who goes away takes nothing from the others.
        using var response = await TakeAsync(partition, units, CancellationToken.None);
        return response.IsSuccessStatusCode ? TakeOutcome.Taken
            : response.Any(result => result.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound) ? null
            : throw response.Failure();
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

    private async Task<TakeOutcome> TakeAloneAsync(string couponId, int shard, string unit, CancellationToken cancellationToken)
    {
        using var response = await TakeAsync(CouponShard.PartitionOf(couponId, shard), [unit], cancellationToken);
        return (response[0].StatusCode, response[^1].StatusCode) switch
        {
            _ when response.IsSuccessStatusCode => TakeOutcome.Taken,
            (HttpStatusCode.Conflict, _) => await FollowAsync(couponId, shard, unit, cancellationToken),
            (_, HttpStatusCode.PreconditionFailed) => await RefuseAsync(couponId, shard, unit, cancellationToken),
            // The coupon was created a moment ago and its shards are not all there. Or a crash left it so, and the timer creates them.
            (_, HttpStatusCode.NotFound) => throw new CosmosException($"The coupon {couponId} has no shard {shard} yet.", HttpStatusCode.ServiceUnavailable, 0, response.ActivityId, 0),
            _ => throw response.Failure(),
        };
    }

    /// <summary>All of these units or none.</summary>
    private async Task<TransactionalBatchResponse> TakeAsync(string partition, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        var batch = Units.CreateTransactionalBatch(new PartitionKey(partition));
        foreach (var unit in units)
        {
            batch.CreateItemStream(CosmosItems.Serialize(new UnitGrant(unit, partition, IsGranted: true)), NoContent);
        }

        batch.PatchItem(
            CouponShard.DocumentId,
            [PatchOperation.Increment("/taken", units.Count)],
            new TransactionalBatchPatchItemRequestOptions { FilterPredicate = $"FROM c WHERE c.taken + {units.Count} <= c.share AND c.isStopped = false" });
        var response = await batch.RunAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            NoteIfDry(response.GetOperationResultAtIndex<CouponShard>(units.Count).Resource);
        }

        return response;
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
        return (await Units.FindAsync<UnitGrant>(unit, partition, cancellationToken))?.Value is { IsGranted: true } ? TakeOutcome.Taken : await WhyNotAsync(partition, cancellationToken);
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
