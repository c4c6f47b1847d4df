namespace Mall.Functions.Coupons;

/// <summary>Every refusal of a coupon.</summary>
internal static class CouponErrors
{
    public static Refusal NotFound { get; } = new NotFound("coupon-not-found", "There is no such coupon.");

    public static Refusal UnknownCode { get; } = new NotFound("coupon-not-found", "There is no coupon with this code.");

    public static Refusal Exhausted { get; } = new Conflict("coupon-exhausted", "All of these coupons are claimed.");

    public static Refusal Stopped { get; } = new Conflict("coupon-stopped", "The coupon cannot be claimed any more.");

    public static Refusal NotOpen { get; } = new Conflict("coupon-not-open", "The coupon cannot be claimed yet.");

    public static Refusal Limit { get; } = new Conflict("coupon-limit", "This account has as many of these coupons as one may have.");

    public static Refusal Expired { get; } = new Unprocessable("coupon-expired", "The coupon has expired.");

    public static Refusal Used { get; } = new Conflict("coupon-used", "The coupon is used, or kept for an order that waits for its payment.");

    public static Refusal NotInWallet { get; } = new Unprocessable("coupon-not-applicable", "The account has no coupon with this code; claim it first.");

    public static Refusal BelowMinimum { get; } = new Unprocessable("coupon-not-applicable", "The goods that the coupon is for cost less than its minimum.");

    public static Refusal NothingOff { get; } = new Unprocessable("coupon-not-applicable", "The coupon takes nothing off this order.");

    public static Refusal LimitLowered { get; } = new Conflict("claim-limit-lowered", "The number of coupons can be raised, not lowered; to end it, stop the coupon.");

    public static Refusal IfMatchNeeded { get; } = new PreconditionRequired("precondition-required", "Send the ETag of the coupon as you saw it in If-Match.");

    public static Refusal Changed { get; } = new PreconditionFailed("precondition-failed", "Somebody else changed the coupon meanwhile; read it again.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The coupon is being changed; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal AccountTooNew(TimeSpan wait) =>
        new TooMany("account-too-new", "The account is too new to claim coupons; please wait a little.", wait);

    public static Refusal TooManyClaims(TimeSpan wait) => new TooMany("rate-limited", "Too many coupons were claimed in a short time; please wait.", wait);

    public static Refusal TooManyUnknownCodes(TimeSpan wait) => new TooMany("rate-limited", "Too many codes were wrong; please wait.", wait);
}
