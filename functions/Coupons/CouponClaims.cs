namespace Mall.Functions.Coupons;

/// <summary>Gives coupons to shoppers. Three writes: the claim takes a place in the shopper's wallet (pending), a unit is taken from a shard, the claim becomes available. Each may be repeated, so
/// whatever a crash leaves is finished when the shopper asks again, or by a timer. A claim takes its unit only from the shard that it names, and names another one only after the first has refused
/// for good; so it never takes two.</summary>
internal sealed class CouponClaims(CouponStore coupons, CouponWallet wallet, CouponUnits units, ClaimLimits limits, TimeProvider time)
{
    /// <summary>Claims a coupon that anybody may claim.</summary>
    /// <param name="requestKey">Digest of the <c>Idempotency-Key</c>: the same one gets the same claim. Null: a new claim, or the one that an earlier request could not finish.</param>
    public async Task<Outcome<CouponClaim>> ClaimAsync(Claimant claimant, string couponId, string? requestKey, CancellationToken cancellationToken) => Counted(
        Ids.IsPlausible(couponId) && await coupons.FindRecentAsync(couponId, cancellationToken) is { Code: null } coupon
            ? await ClaimAsync(claimant, coupon, requestKey, cancellationToken)
            : CouponErrors.NotFound);

    /// <summary>Claims the coupon of a code.</summary>
    public async Task<Outcome<CouponClaim>> ClaimByCodeAsync(Claimant claimant, string typedCode, string? requestKey, CancellationToken cancellationToken)
    {
        if (await limits.AllowsCodeAsync(claimant) is { } tooMany)
        {
            return Counted(tooMany);
        }

        return Counted(CouponCode.Parse(typedCode) is { } code && await coupons.FindByCodeAsync(code, cancellationToken) is { } coupon
            ? await ClaimAsync(claimant, coupon, requestKey, cancellationToken)
            : await limits.AddUnknownCodeAsync(claimant) ?? CouponErrors.UnknownCode);
    }

    /// <summary>Goes on with a claim that a crash left pending.</summary>
    public async Task ContinueAsync(CouponClaim left, CancellationToken cancellationToken)
    {
        if (await wallet.FindAsync(left.UserId, left.Id, cancellationToken) is { Value: { Status: ClaimStatus.Pending } } pending
            && await coupons.FindAsync(left.CouponId, cancellationToken) is { } coupon)
        {
            Counted(await FinishAsync(pending, coupon.Value, cancellationToken));
        }
    }

    private async Task<Outcome<CouponClaim>> ClaimAsync(Claimant claimant, Coupon coupon, string? requestKey, CancellationToken cancellationToken)
    {
        if (requestKey is not null && await FindRepeatedAsync(claimant.UserId, coupon, requestKey, cancellationToken) is { } earlier)
        {
            return await FinishAsync(earlier, coupon, cancellationToken);
        }

        if (coupon.RefusalAt(time.GetUtcNow()) is { } closed)
        {
            return closed;
        }

        // Nearly everybody of a rush is answered here, from memory.
        if (units.Find(coupon, units.StartOf(coupon), []) is not { } shard)
        {
            return CouponErrors.Exhausted;
        }

        if (await limits.AddAsync(claimant) is { } tooMany)
        {
            return tooMany;
        }

        for (var place = 1; place <= coupon.PerUserLimit; place++)
        {
            var claim = CouponClaim.Begin(coupon, claimant.UserId, place, shard, requestKey, time.GetUtcNow());
            if (await wallet.TryBeginAsync(claim, cancellationToken) is { } begun)
            {
                return await FinishAsync(begun, coupon, cancellationToken);
            }

            var taken = await wallet.FindAsync(claimant.UserId, claim.Id, cancellationToken);
            if (requestKey is not null && taken?.Value.RequestKey == requestKey)
            {
                // The same request, sent twice at once: the other one was faster.
                return await FinishAsync(taken, coupon, cancellationToken);
            }

            // An unfinished claim, of a request that crashed or still runs, is what this request wants. Unless that request has a key: it is then another one's, and is only finished.
            if (taken is { Value.Status: ClaimStatus.Pending } pending)
            {
                var finished = await FinishAsync(pending, coupon, cancellationToken);
                if (pending.Value.RequestKey is null || requestKey is null)
                {
                    return finished;
                }
            }
        }

        return CouponErrors.Limit;
    }

    private async Task<Versioned<CouponClaim>?> FindRepeatedAsync(string userId, Coupon coupon, string requestKey, CancellationToken cancellationToken)
    {
        var places = await Task.WhenAll(Enumerable.Range(1, coupon.PerUserLimit).Select(place => wallet.FindAsync(userId, CouponClaim.IdOf(coupon.Id, place), cancellationToken)));
        return places.FirstOrDefault(claim => claim?.Value.RequestKey == requestKey);
    }

    /// <summary>Finishes a claim, whatever it has come to: with a unit of some shard it is available, without one it goes.</summary>
    private Task<Outcome<CouponClaim>> FinishAsync(Versioned<CouponClaim> begun, Coupon coupon, CancellationToken cancellationToken)
    {
        var tried = new HashSet<int>();
        Versioned<CouponClaim>? known = begun;
        return CosmosItems.AgainAsync<CouponClaim>(CouponErrors.Busy, StepAsync, cancellationToken);

        async Task<Outcome<CouponClaim>?> StepAsync()
        {
            while (true)
            {
                var found = known ?? await wallet.FindAsync(begun.Value.UserId, begun.Value.Id, cancellationToken);
                known = null;
                if (found is null || found.Value.Unit != begun.Value.Unit)
                {
                    // Somebody else found that there is no unit for it.
                    return CouponErrors.Exhausted;
                }

                var claim = found.Value;
                if (claim.Status != ClaimStatus.Pending)
                {
                    return claim;
                }

                var taken = await units.TakeAsync(claim.CouponId, claim.Shard, claim.Unit, cancellationToken);
                if (taken == TakeOutcome.Taken)
                {
                    if (await wallet.TryGrantAsync(claim, cancellationToken))
                    {
                        return claim with { Status = ClaimStatus.Available };
                    }

                    return null;
                }

                tried.Add(claim.Shard);
                if (taken == TakeOutcome.Stopped || units.Find(coupon, claim.Shard, tried) is not { } next)
                {
                    if (await wallet.TryDropAsync(found, cancellationToken))
                    {
                        return taken == TakeOutcome.Stopped ? CouponErrors.Stopped : CouponErrors.Exhausted;
                    }

                    return null;
                }

                if (!await wallet.TryMoveAsync(found, next, cancellationToken))
                {
                    return null;
                }
            }
        }
    }

    private static Outcome<CouponClaim> Counted(Outcome<CouponClaim> outcome)
    {
        Telemetry.CouponClaims.Of(outcome.Refusal?.Code ?? "granted").Add();
        return outcome;
    }
}
