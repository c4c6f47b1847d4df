namespace Mall.Functions.Orders;

/// <summary>The coupon that an order uses: one of the shopper's claims. The writes that move the order move the claim with it.</summary>
public sealed record OrderCoupon(string ClaimId, string CouponId, string Code);
