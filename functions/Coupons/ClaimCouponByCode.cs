namespace Mall.Functions.Coupons;

/// <summary>The shopper types the code of a coupon and gets one. After ten unknown codes he has to wait.</summary>
internal sealed class ClaimCouponByCode(CouponClaims claims, TimeProvider time)
{
    private const int MaxCode = 40;

    public sealed record Request(string? Code, string? DeviceToken)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Required("code", Code, MaxCode);
            return validation.Refusal;
        }
    }

    [Shopper]
    [TakesIdempotencyKey]
    [Function(nameof(ClaimCouponByCode))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/coupons/claims")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        var outcome = await claims.ClaimByCodeAsync(
            Claimant.Of(request, body.Value!.DeviceToken), body.Value.Code!, IdempotencyKey.Of(request, [])?.Id, cancellationToken);
        return outcome.Is(out var claim, out var refusal)
            ? Results.Json(ClaimView.Of(claim, time.GetUtcNow()), Json.Options, statusCode: StatusCodes.Status201Created)
            : refusal.ToResult();
    }
}
