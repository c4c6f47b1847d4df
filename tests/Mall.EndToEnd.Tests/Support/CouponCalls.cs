namespace Mall.EndToEnd.Tests.Support;

internal static class CouponCalls
{
    /// <summary>A new coupon, open now; the caller has to be an administrator.</summary>
    public static async Task<Answer> NewCouponAsync(
        this MallClient admin, long claimLimit = 100, int perUserLimit = 1, string kind = "amount", long value = 1000, string? category = null, bool byCode = false) =>
        (await admin.PostAsync(
            "/coupons",
            new
            {
                name = "Test coupon",
                kind,
                value,
                category,
                claimLimit,
                perUserLimit,
                startsAt = DateTimeOffset.UtcNow.AddMinutes(-1),
                endsAt = DateTimeOffset.UtcNow.AddDays(1),
                byCode,
            },
            ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(HttpStatusCode.Created);

    public static Task<Answer> ClaimAsync(this MallClient shopper, string couponId, string? key = null) =>
        shopper.PostAsync($"/coupons/{couponId}/claims", null, key is null ? [] : [("Idempotency-Key", key)]);

    /// <summary>Asks again with the same key as long as a busy machine gives no answer (any 5xx): that is the same claim.</summary>
    public static async Task<Answer> ClaimUntilAnsweredAsync(this MallClient shopper, string couponId)
    {
        var key = Guid.NewGuid().ToString();
        return await Eventually.Async(() => shopper.ClaimAsync(couponId, key), answer => answer.Status < HttpStatusCode.InternalServerError, "an answer to a claim");
    }

    public static Task<Answer> PlaceWithCouponAsync(this MallClient shopper, string productId, int quantity, string code) =>
        shopper.PostAsync("/orders", new { items = new[] { new { productId, quantity } }, couponCode = code });

    public static async Task<long> ClaimedAsync(this MallClient admin, string couponId) =>
        (await admin.GetAsync($"/operations/coupons/{couponId}")).Expect(HttpStatusCode.OK).Body.GetProperty("coupon").GetProperty("claimed").GetInt64();

    /// <summary>Waits until the shopper's claim has this status.</summary>
    public static Task AwaitClaimAsync(this MallClient shopper, string claimId, string status) => Eventually.Async(
        async () => (await shopper.ListAllAsync("/profile/coupons")).Single(claim => claim.GetProperty("claimId").GetString() == claimId).GetProperty("status").GetString(),
        now => now == status,
        $"the claim {claimId} to be {status}");

    public static long Amount(this Answer answer, string name) => answer.Body.GetProperty(name).GetProperty("amount").GetInt64();
}
