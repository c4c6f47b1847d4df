using Mall.Functions.Coupons;
using Mall.Functions.Orders;

namespace Mall.Functions.Operations;

/// <summary>A coupon with what became of it: how many are claimed, and what its orders came to.</summary>
internal sealed class GetCouponStatistics(CouponStore coupons, CouponUnits units, OrderSearch orders, TimeProvider time)
{
    private sealed record Answer(CouponView Coupon, CouponUse Use);

    [Administrator]
    [Function(nameof(GetCouponStatistics))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/coupons/{couponId}")] HttpRequest request,
        string couponId,
        CancellationToken cancellationToken)
    {
        if (!Ids.IsPlausible(couponId) || await coupons.FindAsync(couponId, cancellationToken) is not { Value: var coupon })
        {
            return CouponErrors.NotFound.ToResult();
        }

        var claimed = (await units.CountAsync([coupon], cancellationToken)).GetValueOrDefault(couponId);
        request.HttpContext.Response.Headers.ETag = CouponETag.Of(coupon);
        return Results.Json(new Answer(CouponView.ForAdministrators(coupon, claimed, time.GetUtcNow()), await orders.UseOfCouponAsync(couponId, cancellationToken)), Json.Options);
    }
}
