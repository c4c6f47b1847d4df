using System.Globalization;
using System.Text.Json.Serialization;

namespace Mall.Functions.Coupons;

public enum ClaimStatus
{
    /// <summary>The place is taken, the unit perhaps not yet: a crash may have come between. Shoppers do not see it.</summary>
    Pending,

    Available,

    /// <summary>An order that waits for its payment keeps it.</summary>
    Reserved,

    Used,
}

/// <summary>A shopper's coupon, a document beside his orders (container <c>orders</c>, partition <c>userId</c>). Its id is made of the coupon and the place among those that one shopper may have,
/// so he never has more. It keeps the terms of when it was claimed.</summary>
public sealed record CouponClaim
{
    /// <summary>Starts every claim's id, and no order's.</summary>
    public const string IdPrefix = "coupon.";

    public const string DocumentType = "couponClaim";

    public required string Id { get; init; }
    public required string UserId { get; init; }
    public string Type => DocumentType;
    public int SchemaVersion => 1;
    public required string CouponId { get; init; }
    public required string Name { get; init; }
    public required CouponTerms Terms { get; init; }

    /// <summary>What the shopper gives with his order.</summary>
    public required string Code { get; init; }

    public required ClaimStatus Status { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Names the unit that this claim takes or took: taking it twice takes one.</summary>
    public required string Unit { get; init; }

    /// <summary>The only shard where the unit may be taken while the claim is pending.</summary>
    public required int Shard { get; init; }

    /// <summary>The <c>Idempotency-Key</c> of the request that claimed it, as a digest.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestKey { get; init; }

    /// <summary>The order that reserved or used it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OrderId { get; init; }

    public static string IdOf(string couponId, int place) => string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{couponId}.{place}");

    /// <summary>Takes a place, from 1.</summary>
    public static CouponClaim Begin(Coupon coupon, string userId, int place, int shard, string? requestKey, DateTimeOffset now) => new()
    {
        Id = IdOf(coupon.Id, place),
        UserId = userId,
        CouponId = coupon.Id,
        Name = coupon.Name,
        Terms = coupon.Terms,
        Code = CouponCode.New(),
        Status = ClaimStatus.Pending,
        CreatedAt = now,
        ExpiresAt = coupon.EndsAt,
        Unit = Ids.New(now),
        Shard = shard,
        RequestKey = requestKey,
    };

    /// <summary>Why an order cannot use it now; null: it can.</summary>
    public Refusal? RefusalAt(DateTimeOffset now) => Status switch
    {
        ClaimStatus.Pending => CouponErrors.NotInWallet,
        ClaimStatus.Reserved or ClaimStatus.Used => CouponErrors.Used,
        _ => now >= ExpiresAt ? CouponErrors.Expired : null,
    };
}
