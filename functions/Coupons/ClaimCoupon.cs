namespace Mall.Functions.Coupons;

/// <summary>The shopper takes one of a coupon that anybody may claim.</summary>
internal sealed class ClaimCoupon(CouponClaims claims, TimeProvider time)
{
    private const int BodyLimit = 1024;

    public sealed record Request(string? DeviceToken);

    [Shopper]
    [TakesIdempotencyKey]
    [Function(nameof(ClaimCoupon))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/coupons/{couponId}/claims")] HttpRequest request,
        string couponId,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadOptionalAsync<Request>(request, BodyLimit, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        // The coupon is named in the path and the body asks for nothing, so the key alone tells a repetition.
        var outcome = await claims.ClaimAsync(Claimant.Of(request, body.Value?.DeviceToken), couponId, IdempotencyKey.Of(request, [])?.Id, cancellationToken);
        return outcome.Is(out var claim, out var refusal)
            ? Results.Json(ClaimView.Of(claim, time.GetUtcNow()), Json.Options, statusCode: StatusCodes.Status201Created)
            : refusal.ToResult();
    }
}
