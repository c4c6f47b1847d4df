namespace Mall.Functions.Coupons;

/// <summary>Changes a coupon for those who claim it from now on. What was claimed keeps its terms.</summary>
internal sealed class ReplaceCoupon(CouponStore coupons, CouponUnits units, OperatorActs acts, TimeProvider time)
{
    [Administrator]
    [Function(nameof(ReplaceCoupon))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/coupons/{couponId}")] HttpRequest request,
        string couponId,
        CancellationToken cancellationToken)
    {
        var ifMatch = request.Headers.IfMatch;
        if (ifMatch.Count == 0)
        {
            return CouponErrors.IfMatchNeeded.ToResult();
        }

        var now = time.GetUtcNow();
        var body = await JsonBody.ReadAsync<CouponDetails>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate(now)) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(couponId))
        {
            return CouponErrors.NotFound.ToResult();
        }

        var outcome = await coupons.ChangeAsync(
            couponId, coupon => CouponETag.Matches(ifMatch, coupon) ? body.Value!.ApplyTo(coupon) : CouponErrors.Changed, cancellationToken);
        if (!outcome.Is(out var changed, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfCoupon(couponId), "change", request.Caller().UserId, null, $"{couponId}.{changed.Revision}", cancellationToken);
        return await changed.ToResultAsync(request, units, now, StatusCodes.Status200OK, cancellationToken);
    }
}
