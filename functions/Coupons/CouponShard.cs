using System.Globalization;

namespace Mall.Functions.Coupons;

/// <summary>Counts a part of a coupon's units, in a partition of its own, so that a rush is spread over partitions. A claim takes its unit here, in one batch with a <see cref="UnitGrant"/>.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Taken">Units taken.</param>
/// <param name="Share">Units that may be taken: a part of <paramref name="Limit"/>.</param>
/// <param name="Limit">The coupon's claim limit that the share was made of.</param>
/// <param name="IsStopped">No unit can be taken any more.</param>
/// <param name="Revision">The revision of the coupon that it knows.</param>
public sealed record CouponShard(string CouponId, int Number, long Taken, long Share, long Limit, bool IsStopped, int Revision)
{
    public const string DocumentId = "units";

    public string Id => DocumentId;

    public string Partition => PartitionOf(CouponId, Number);

    public string Type => "couponShard";

    public int SchemaVersion => 1;

    public static string PartitionOf(string couponId, int number) => string.Create(CultureInfo.InvariantCulture, $"{couponId}.{number}");

    public static CouponShard Of(Coupon coupon, int number) => new(coupon.Id, number, 0, coupon.ShareOf(number), coupon.ClaimLimit, coupon.Stop is not null, coupon.Revision);
}

/// <summary>The answer of a shard to one claim, given once. It names the unit and no person, and lives for 90 days, as a settled reservation does: far longer than a shop may be down while a claim is pending,
/// whose question is then repeated.</summary>
/// <param name="Id">The unit: <see cref="CouponClaim.Unit"/>.</param>
/// <param name="IsGranted">False: the shard had none, and will not give one to this claim later.</param>
public sealed record UnitGrant(string Id, string Partition, bool IsGranted)
{
    public string Type => "couponUnit";

    public int SchemaVersion => 1;

    public int Ttl => 90 * 24 * 60 * 60;
}
