using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Coupons;

/// <summary>The claims of shoppers, each in its shopper's partition.</summary>
internal sealed class CouponWallet(CosmosDatabase database)
{
    private Container Wallets => database.Container(CouponsNames.Wallets);

    /// <summary>Null if the place is taken.</summary>
    public async Task<Versioned<CouponClaim>?> TryBeginAsync(CouponClaim claim, CancellationToken cancellationToken) =>
        await Wallets.TryCreateAsync(claim, claim.UserId, cancellationToken) is { } etag ? new Versioned<CouponClaim>(claim, etag) : null;

    public Task<Versioned<CouponClaim>?> FindAsync(string userId, string claimId, CancellationToken cancellationToken) =>
        Wallets.FindAsync<CouponClaim>(claimId, userId, cancellationToken);

    /// <summary>The shopper's claim with this code; null if there is none.</summary>
    public async Task<CouponClaim?> FindByCodeAsync(string userId, string code, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = 'couponClaim' AND c.code = @code").WithParameter("@code", code);
        return (await Wallets.ListAsync<CouponClaim>(query, userId, 1, cancellationToken)).FirstOrDefault();
    }

    /// <summary>The claim has its unit. False if it is not pending, or is another claim of the same place.</summary>
    public Task<bool> TryGrantAsync(CouponClaim claim, CancellationToken cancellationToken) => Wallets.TryPatchAsync(
        claim.Id,
        claim.UserId,
        [PatchOperation.Set("/status", ClaimStatus.Available)],
        $"FROM c WHERE c.status = 'pending' AND c.unit = '{claim.Unit}'",
        cancellationToken);

    /// <summary>The unit is taken from another shard. False if somebody else went on with the claim.</summary>
    public async Task<bool> TryMoveAsync(Versioned<CouponClaim> pending, int shard, CancellationToken cancellationToken) => await Wallets.TryReplaceAsync(
        pending.Value with { Shard = shard }, pending.Value.Id, pending.Value.UserId, pending.ETag, cancellationToken) is not null;

    /// <summary>There is no unit for the claim. False if somebody else went on with it.</summary>
    public Task<bool> TryDropAsync(Versioned<CouponClaim> pending, CancellationToken cancellationToken) =>
        Wallets.TryDeleteAsync(pending.Value.Id, pending.Value.UserId, pending.ETag, cancellationToken);

    /// <summary>Newest first.</summary>
    public Task<(Page<CouponClaim> Page, Refusal? Refusal)> PageAsync(string userId, PageRequest page, CancellationToken cancellationToken) => Wallets.PageAsync<CouponClaim>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'couponClaim' AND c.status != 'pending' ORDER BY c.createdAt DESC"), userId, page, cancellationToken);

    /// <summary>Pending claims of everybody, begun before <paramref name="before"/>: a crash left them.</summary>
    public Task<List<CouponClaim>> ListPendingAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => Wallets.ListAsync<CouponClaim>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'couponClaim' AND c.status = 'pending' AND c.createdAt < @before").WithParameter("@before", before), null, limit, cancellationToken);

    /// <summary>Deletes all claims of a shopper; his orders stay.</summary>
    public Task EraseAsync(string userId, CancellationToken cancellationToken) =>
        Wallets.EmptyPartitionAsync(userId, cancellationToken, "SELECT VALUE c.id FROM c WHERE c.type = 'couponClaim'");
}
