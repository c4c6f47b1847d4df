namespace Mall.Functions.Coupons;

/// <summary>The caller's coupons, newest first.</summary>
internal sealed class ListMyCoupons(CouponWallet wallet, TimeProvider time)
{
    [Shopper]
    [Function(nameof(ListMyCoupons))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/profile/coupons")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await wallet.PageAsync(request.Caller().UserId, page, cancellationToken);
        var now = time.GetUtcNow();
        return refusal?.ToResult() ?? Results.Json(new Page<ClaimView>([.. found.Items.Select(claim => ClaimView.Of(claim, now))], found.ContinuationToken), Json.Options);
    }
}
