namespace Mall.Functions.Coupons;

/// <summary>Ends the claiming of a coupon, also in the middle of a rush: once this has answered, no instance gives one more. What was claimed stays good.</summary>
internal sealed class StopCoupon(CouponStore coupons, CouponUnits units, OperatorActs acts, TimeProvider time)
{
    private const int MaxReason = 200;

    public sealed record Request(string? Reason)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Required("reason", Reason, MaxReason);
            return validation.Refusal;
        }
    }

    [Administrator]
    [Function(nameof(StopCoupon))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/coupons/{couponId}/stop")] HttpRequest request,
        string couponId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(couponId))
        {
            return CouponErrors.NotFound.ToResult();
        }

        var now = time.GetUtcNow();
        var outcome = await coupons.ChangeAsync(couponId, coupon => coupon.StopNow(caller.UserId, body.Value!.Reason!, now), cancellationToken);
        if (!outcome.Is(out var stopped, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfCoupon(couponId), "stop", caller.UserId, body.Value!.Reason, couponId, cancellationToken);
        return await stopped.ToResultAsync(request, units, now, StatusCodes.Status200OK, cancellationToken);
    }
}
