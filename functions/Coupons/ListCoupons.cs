namespace Mall.Functions.Coupons;

/// <summary>The coupons that anybody can claim, now or later, the first to end first.</summary>
internal sealed class ListCoupons(CouponStore coupons, TimeProvider time)
{
    [Anyone]
    [Function(nameof(ListCoupons))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/coupons")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var found = await coupons.ListOpenAsync(page, cancellationToken);
        var now = time.GetUtcNow();
        return found.Refusal?.ToResult()
            ?? Results.Json(new Page<CouponView>([.. found.Page.Items.Select(coupon => CouponView.Of(coupon, found.ClaimedOf(coupon), now))], found.Page.ContinuationToken), Json.Options);
    }
}
