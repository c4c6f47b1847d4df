namespace Mall.Functions.Coupons;

/// <summary>All coupons with their codes, newest first, for administrators.</summary>
internal sealed class ListAllCoupons(CouponStore coupons, TimeProvider time)
{
    [Administrator]
    [Function(nameof(ListAllCoupons))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/coupons")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var found = await coupons.ListAsync(page, cancellationToken);
        var now = time.GetUtcNow();
        return found.Refusal?.ToResult()
            ?? Results.Json(new Page<CouponView>([.. found.Page.Items.Select(coupon => CouponView.ForAdministrators(coupon, found.ClaimedOf(coupon), now))], found.Page.ContinuationToken), Json.Options);
    }
}
