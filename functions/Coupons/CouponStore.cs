using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Coupons;

/// <summary>A code that gives a coupon.</summary>
public sealed record CouponCodeEntry(string Partition, string CouponId)
{
    public const string DocumentId = "code";

    public string Id => DocumentId;

    public string Type => "couponCode";

    public int SchemaVersion => 1;

    public static string PartitionOf(string code) => $"code.{code}";
}

/// <summary>Definitions of coupons, one partition each.</summary>
internal sealed class CouponStore(CosmosDatabase database, CouponUnits units, TimeProvider time)
{
    private readonly RecentReads<Coupon?> _recent = new(time, capacity: 10_000);
    private readonly RecentReads<CouponCodeEntry?> _recentCodes = new(time, capacity: 10_000);
    private readonly RecentReads<CountedPage> _recentPages = new(time, capacity: 100);

    private Container Coupons => database.Container(CouponsNames.Container);

    /// <summary>A page with the number of claims of each coupon.</summary>
    public sealed record CountedPage(Page<Coupon> Page, IReadOnlyDictionary<string, long> Claimed, Refusal? Refusal)
    {
        public long ClaimedOf(Coupon coupon) => Claimed.GetValueOrDefault(coupon.Id);
    }

    /// <summary>The coupon as it was at most a second ago.</summary>
    public Task<Coupon?> FindRecentAsync(string couponId, CancellationToken cancellationToken) =>
        _recent.GetAsync(couponId, async () => (await FindAsync(couponId, CancellationToken.None))?.Value, cancellationToken);

    public Task<Versioned<Coupon>?> FindAsync(string couponId, CancellationToken cancellationToken) => Coupons.FindAsync<Coupon>(couponId, couponId, cancellationToken);

    /// <summary>The coupon that a code gives; null if there is none.</summary>
    public async Task<Coupon?> FindByCodeAsync(string code, CancellationToken cancellationToken)
    {
        var partition = CouponCodeEntry.PartitionOf(code);
        var entry = await _recentCodes.GetAsync(
            code, async () => (await Coupons.FindAsync<CouponCodeEntry>(CouponCodeEntry.DocumentId, partition, CancellationToken.None))?.Value, cancellationToken);

        // Creating it twice at once makes two codes; the coupon says which one counts.
        return entry is not null && await FindRecentAsync(entry.CouponId, cancellationToken) is { } coupon && coupon.Code == code ? coupon : null;
    }

    /// <summary>Creates a coupon unless it exists, with its code and its shards. Returns the coupon as it is.</summary>
    public async Task<Coupon> CreateOnceAsync(Coupon coupon, CancellationToken cancellationToken)
    {
        if (coupon.Code is { } code)
        {
            // First: a code without a coupon gives nothing.
            var partition = CouponCodeEntry.PartitionOf(code);
            await Coupons.TryCreateAsync(new CouponCodeEntry(partition, coupon.Id), partition, cancellationToken);
        }

        var isNew = await Coupons.TryCreateAsync(coupon, coupon.Partition, cancellationToken) is not null;
        return await FinishAsync(isNew ? coupon : (await FindAsync(coupon.Id, cancellationToken))!.Value, cancellationToken);
    }

    /// <summary>Changes a coupon, and then its shards: when this returns, nobody gets a unit that the change denies.</summary>
    public async Task<Outcome<Coupon>> ChangeAsync(string couponId, Func<Coupon, Outcome<Coupon>> change, CancellationToken cancellationToken)
    {
        var outcome = await Coupons.ChangeAsync<Coupon>(
            couponId, couponId, coupon => Task.FromResult(coupon is null ? CouponErrors.NotFound : change(coupon)), CouponErrors.Busy, cancellationToken);
        return outcome.Is(out var coupon, out var refusal) ? await FinishAsync(coupon, cancellationToken) : refusal;
    }

    /// <summary>Tells the shards what the coupon is now, if they may not know it.</summary>
    public async Task<Coupon> FinishAsync(Coupon coupon, CancellationToken cancellationToken)
    {
        _recent.Forget(coupon.Id);
        _recentPages.Clear();
        if (!coupon.ShardsPending)
        {
            return coupon;
        }

        await units.SyncAsync(coupon, cancellationToken);
        await Coupons.TryPatchAsync(coupon.Id, coupon.Partition, [PatchOperation.Remove("/shardsPending")], $"FROM c WHERE c.revision = {coupon.Revision} AND c.shardsPending = true", cancellationToken);
        return coupon with { ShardsPending = false };
    }

    /// <summary>Coupons that anybody can claim, now or later, the first to end first; at most a second old.</summary>
    public Task<CountedPage> ListOpenAsync(PageRequest page, CancellationToken cancellationToken) => _recentPages.GetAsync(
        $"{page.Size} {page.Token}",
        () => CountAsync(
            new QueryDefinition("SELECT * FROM c WHERE c.isListed = true AND c.endsAt > @now ORDER BY c.endsAt").WithParameter("@now", time.GetUtcNow()), page, CancellationToken.None),
        cancellationToken);

    /// <summary>All coupons, newest first.</summary>
    public Task<CountedPage> ListAsync(PageRequest page, CancellationToken cancellationToken) =>
        CountAsync(new QueryDefinition("SELECT * FROM c WHERE c.type = 'coupon' ORDER BY c.createdAt DESC"), page, cancellationToken);

    /// <summary>Coupons that were changed, and whose shards a crash left without the news.</summary>
    public Task<List<Coupon>> ListUnfinishedAsync(int limit, CancellationToken cancellationToken) =>
        Coupons.ListAsync<Coupon>(new QueryDefinition("SELECT * FROM c WHERE c.shardsPending = true"), null, limit, cancellationToken);

    private async Task<CountedPage> CountAsync(QueryDefinition query, PageRequest request, CancellationToken cancellationToken)
    {
        var (page, refusal) = await Coupons.PageAsync<Coupon>(query, null, request, cancellationToken);
        return new CountedPage(page, await units.CountAsync(page.Items, cancellationToken), refusal);
    }
}
