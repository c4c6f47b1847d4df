using System.Text.Json.Serialization;

namespace Mall.Functions.Coupons;

public enum CouponState
{
    /// <summary>Before <see cref="Coupon.StartsAt"/>.</summary>
    Scheduled,

    /// <summary>Can be claimed.</summary>
    Open,

    /// <summary>All are claimed.</summary>
    Exhausted,

    /// <summary>An operator ended the claiming. What was claimed stays good.</summary>
    Stopped,

    /// <summary>After <see cref="Coupon.EndsAt"/>.</summary>
    Ended,
}

/// <summary>Who stopped a coupon, when and why.</summary>
public sealed record CouponStop(string By, DateTimeOffset At, string Reason);

/// <summary>A coupon that the shop gives out, and its document (container <c>coupons</c>). Its units are counted in <see cref="CouponShard"/>s.</summary>
public sealed record Coupon
{
    /// <summary>So many units fill a shard. A partition of Cosmos DB does about as many claims in a second, so no shard is busy for longer than one.</summary>
    public const int UnitsOfAShard = 500;

    public const int MaxShards = 16;
    public const long MaxClaimLimit = 100_000_000;
    public const int MaxPerUserLimit = 20;

    public required string Id { get; init; }

    /// <summary>Its partition: its id.</summary>
    public string Partition => Id;

    public string Type => "coupon";
    public int SchemaVersion => 1;
    public required string Name { get; init; }
    public required CouponTerms Terms { get; init; }

    /// <summary>How many there are.</summary>
    public required long ClaimLimit { get; init; }

    /// <summary>How many one shopper may have.</summary>
    public required int PerUserLimit { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>End of claiming and of using.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>It can be claimed only with this code; null: by anybody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CouponStop? Stop { get; init; }

    /// <summary>The public list has it while its time has not run out.</summary>
    public bool IsListed => Code is null && Stop is null;

    /// <summary>Fixed when it is created.</summary>
    public required int Shards { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The administrator's user id.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Of the request that created it, if that had an idempotency key.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyHash { get; init; }

    /// <summary>Raised by each change; the ETag over HTTP.</summary>
    public required int Revision { get; init; }

    /// <summary>Its shards may not know this revision yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ShardsPending { get; init; }

    public static int ShardsFor(long claimLimit) => (int)Math.Min((claimLimit + UnitsOfAShard - 1) / UnitsOfAShard, MaxShards);

    /// <summary>Units of one shard. It never falls when the limit rises.</summary>
    public long ShareOf(int shard) => (ClaimLimit / Shards) + (shard < ClaimLimit % Shards ? 1 : 0);

    /// <summary>Why nobody can claim it now, apart from the number of units; null: he can.</summary>
    public Refusal? RefusalAt(DateTimeOffset now) =>
        Stop is not null ? CouponErrors.Stopped
        : now < StartsAt ? CouponErrors.NotOpen
        : now >= EndsAt ? CouponErrors.Expired
        : null;

    public CouponState StateAt(DateTimeOffset now, long claimed) =>
        Stop is not null ? CouponState.Stopped
        : now >= EndsAt ? CouponState.Ended
        : now < StartsAt ? CouponState.Scheduled
        : claimed >= ClaimLimit ? CouponState.Exhausted
        : CouponState.Open;

    /// <summary>Ends the claiming; the first reason stays.</summary>
    public Coupon StopNow(string by, string reason, DateTimeOffset now) => Stop is not null ? this : Changed() with { Stop = new CouponStop(by, now, reason) };

    /// <summary>The next revision, which the shards must learn.</summary>
    public Coupon Changed() => this with { Revision = Revision + 1, ShardsPending = true };
}
