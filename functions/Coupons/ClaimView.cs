using System.Text.Json.Serialization;

namespace Mall.Functions.Coupons;

/// <summary>A claim's status as its shopper sees it.</summary>
public enum ShownClaimStatus
{
    Available,
    Reserved,
    Used,

    /// <summary>It was not used in time.</summary>
    Expired,
}

/// <summary>A shopper's coupon on the wire.</summary>
public sealed record ClaimView(
    string ClaimId,
    string CouponId,
    string Code,
    ShownClaimStatus Status,
    DateTimeOffset ExpiresAt,
    string Name,
    CouponKind Kind,
    long Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Cap,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Minimum,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrderId)
{
    public static ClaimView Of(CouponClaim claim, DateTimeOffset now) => new(
        claim.Id, claim.CouponId, claim.Code, StatusAt(claim, now), claim.ExpiresAt, claim.Name,
        claim.Terms.Kind, claim.Terms.Value, claim.Terms.Cap, claim.Terms.Minimum, claim.Terms.Category, claim.OrderId);

    private static ShownClaimStatus StatusAt(CouponClaim claim, DateTimeOffset now) => claim.Status switch
    {
        ClaimStatus.Used => ShownClaimStatus.Used,
        ClaimStatus.Reserved => ShownClaimStatus.Reserved,
        _ => now >= claim.ExpiresAt ? ShownClaimStatus.Expired : ShownClaimStatus.Available,
    };
}
