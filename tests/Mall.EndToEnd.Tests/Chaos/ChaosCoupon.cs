namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>A coupon that an operator made.</summary>
internal sealed record ChaosCoupon(string Id, long ClaimLimit, int PerUserLimit)
{
    /// <summary>When the answer to its stop was there; null: nobody was told that it is stopped.</summary>
    public DateTimeOffset? StoppedAt { get; set; }
}

/// <summary>A claim that its shopper was told of.</summary>
/// <param name="ClaimId">Good for its account only.</param>
/// <param name="CouponId">Of which.</param>
/// <param name="Code">What he gives with an order.</param>
/// <param name="AskedAt">When he first asked under the key that it was the answer to.</param>
internal sealed record ChaosClaim(string ClaimId, string CouponId, string Code, DateTimeOffset AskedAt);
