namespace Mall.Functions.Coupons;

/// <summary>Creates a coupon. It can be claimed when its time has come, also at once.</summary>
internal sealed class CreateCoupon(CouponStore coupons, CouponUnits units, OperatorActs acts, TimeProvider time)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(CreateCoupon))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/coupons")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<CouponDetails>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        var now = time.GetUtcNow();
        var key = IdempotencyKey.Of(request, body.Raw);
        var id = key?.Id ?? Ids.New(now);
        var earlier = key is null ? null : (await coupons.FindAsync(id, cancellationToken))?.Value;
        if (earlier is null && body.Value!.Validate(now) is { } invalid)
        {
            return invalid.ToResult();
        }

        var coupon = earlier is null
            ? await coupons.CreateOnceAsync(body.Value!.ToCoupon(id, caller.UserId, now, key?.BodyHash), cancellationToken)
            : await coupons.FinishAsync(earlier, cancellationToken);
        if (coupon.BodyHash != key?.BodyHash)
        {
            return PlatformErrors.IdempotencyKeyReused.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfCoupon(id), "create", caller.UserId, null, id, cancellationToken);
        request.HttpContext.Response.Headers.Location = $"/api/v1/operations/coupons/{id}";
        return await coupon.ToResultAsync(request, units, now, StatusCodes.Status201Created, cancellationToken);
    }
}
