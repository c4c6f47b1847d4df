namespace Mall.Functions.Coupons;

/// <summary>Every fifteen seconds: finishes what crashes left between two writes, changes of coupons and claims.</summary>
internal sealed class SweepCoupons(CouponStore coupons, CouponWallet wallet, CouponClaims claims, OneByOne oneByOne, TimeProvider time)
{
    private const int PerRun = 500;
    private const string Changes = "SweepCoupons.changes";
    private const string Claims = "SweepCoupons.claims";

    // Longer than any request goes on with a claim.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    [Function(nameof(SweepCoupons))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var changed = await coupons.ListUnfinishedAsync(PerRun + oneByOne.CountOf(Changes), cancellationToken);
        await oneByOne.RunAsync(Changes, changed, coupon => coupon.Id, coupons.FinishAsync, cancellationToken);

        var pending = await wallet.ListPendingAsync(time.GetUtcNow() - Grace, PerRun + oneByOne.CountOf(Claims), cancellationToken);
        await oneByOne.RunAsync(Claims, pending, claim => $"{claim.UserId}/{claim.Id}", claims.ContinueAsync, cancellationToken);
    }
}
