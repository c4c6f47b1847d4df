namespace Mall.Functions.Tests.Coupons;

public sealed class CouponClaimsTests : ShopTests
{
    [Fact]
    public async Task Claim_AnOpenCoupon_IsInTheWalletWithItsTerms()
    {
        var coupon = await Shop.CouponAsync();

        var claim = (await Shop.ClaimAsync(coupon, "user-1")).Value!;

        Assert.Equal((ClaimStatus.Available, coupon.Id, coupon.Terms, coupon.EndsAt), (claim.Status, claim.CouponId, claim.Terms, claim.ExpiresAt));
        Assert.Equal(claim, await Shop.StoredAsync(coupon, "user-1"));
        Assert.Equal(1, await Shop.ClaimedAsync(coupon));
    }

    [Fact]
    public async Task Claim_BeyondTheLimitOfAShopper_IsRefusedAndTakesNothing()
    {
        var coupon = await Shop.CouponAsync(perUserLimit: 2);

        var first = (await Shop.ClaimAsync(coupon, "user-1")).Value!;
        var second = (await Shop.ClaimAsync(coupon, "user-1")).Value!;
        var third = await Shop.ClaimAsync(coupon, "user-1");

        Assert.NotEqual(first.Code, second.Code);
        Assert.Equal("coupon-limit", third.Refusal?.Code);
        Assert.Equal(2, await Shop.ClaimedAsync(coupon));
    }

    [Fact]
    public async Task Claim_WithTheSameKey_IsTheSameClaim()
    {
        var coupon = await Shop.CouponAsync(perUserLimit: 3);

        var first = await Shop.ClaimAsync(coupon, "user-1", "key-1");
        var other = await Shop.ClaimAsync(coupon, "user-1", "key-2");
        var repeated = await Shop.ClaimAsync(coupon, "user-1", "key-1");

        Assert.Equal(first.Value, repeated.Value);
        Assert.NotEqual(first.Value, other.Value);
        Assert.Equal(2, await Shop.ClaimedAsync(coupon));
    }

    [Theory]
    [InlineData(1, 7, "coupon-not-open")]
    [InlineData(-2, -1, "coupon-expired")]
    public async Task Claim_OutsideItsTime_IsRefused(int startsIn, int endsIn, string code)
    {
        var coupon = await Shop.CouponAsync(startsIn: TimeSpan.FromDays(startsIn), endsIn: TimeSpan.FromDays(endsIn));

        Assert.Equal(code, (await Shop.ClaimAsync(coupon, "user-1")).Refusal?.Code);
    }

    [Fact]
    public async Task Claim_OneThatNeedsACode_IsNotThereWithoutIt()
    {
        var coupon = await Shop.CouponAsync(byCode: true);

        Assert.Equal("coupon-not-found", (await Shop.ClaimAsync(coupon, "user-1")).Refusal?.Code);
        Assert.NotNull((await Shop.Get<CouponClaims>().ClaimByCodeAsync(ACoupon.From("user-1"), coupon.Code!.ToLowerInvariant(), null, default)).Value);
    }

    [Theory]
    [InlineData("coupon.x.1")]
    [InlineData("../users")]
    public async Task Claim_OfNoCoupon_IsNotFound(string couponId) =>
        Assert.Equal("coupon-not-found", (await Shop.Get<CouponClaims>().ClaimAsync(ACoupon.From("user-1"), couponId, null, default)).Refusal?.Code);

    /// <summary>With one shard, with several, and with so many claims that shards run empty one after the other.</summary>
    [Theory]
    [InlineData(100, 1000)]
    [InlineData(1200, 1300)]
    public async Task Claim_ByManyAtOnce_GivesExactlyAsManyAsThereAre(int claimLimit, int shoppers)
    {
        var coupon = await Shop.CouponAsync(claimLimit);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, shoppers).Select(number => Task.Run(() => Shop.ClaimAsync(coupon, $"user-{number}"))));

        Assert.Equal(claimLimit, outcomes.Count(outcome => outcome.Value is not null));
        Assert.All(outcomes.Where(outcome => outcome.Value is null), outcome => Assert.Equal("coupon-exhausted", outcome.Refusal!.Code));
        Assert.Equal(claimLimit, await Shop.ClaimedAsync(coupon));
        Assert.Empty(await Shop.Get<CouponWallet>().ListPendingAsync(DateTimeOffset.MaxValue, 10, default));
    }

    [Fact]
    public async Task Claim_ByFewerThanThereAre_GivesEverybodyOneWhateverItsShard()
    {
        var coupon = await Shop.CouponAsync(Coupon.UnitsOfAShard + 1);

        for (var number = 0; number <= Coupon.UnitsOfAShard; number++)
        {
            Assert.Null((await Shop.ClaimAsync(coupon, $"user-{number}")).Refusal);
        }

        Assert.Equal("coupon-exhausted", (await Shop.ClaimAsync(coupon, "too late")).Refusal?.Code);
    }

    [Fact]
    public async Task Claim_OneShopperManyTimesAtOnce_NeverGetsMoreThanHisLimit()
    {
        var coupon = await Shop.CouponAsync(perUserLimit: 2);

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Shop.ClaimAsync(coupon, "user-1"))));

        Assert.InRange(await Shop.ClaimedAsync(coupon), 1, 2);
        Assert.Equal(await Shop.ClaimedAsync(coupon), (await WalletAsync("user-1")).Count);
    }

    [Fact]
    public async Task Claim_WithTheSameKeyManyTimesAtOnce_IsOneClaim()
    {
        var coupon = await Shop.CouponAsync(perUserLimit: 20);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Shop.ClaimAsync(coupon, "user-1", "key-1"))));

        Assert.Equal((1, 1), (await Shop.ClaimedAsync(coupon), (await WalletAsync("user-1")).Count));
    }

    [Fact]
    public async Task Claim_AfterTheLastOne_AsksTheDatabaseForNothing()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 1);
        await Shop.ClaimAsync(coupon, "user-1");
        var requests = 0;
        Shop.BeforeRequest = _ => Task.FromResult(Interlocked.Increment(ref requests));

        Assert.Equal("coupon-exhausted", (await Shop.ClaimAsync(coupon, "user-2")).Refusal?.Code);

        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task Claim_AfterTheLimitIsRaised_GivesTheNewOnes()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 1);
        await Shop.ClaimAsync(coupon, "user-1");
        await Shop.ClaimAsync(coupon, "user-2");

        await Shop.Get<CouponStore>().ChangeAsync(coupon.Id, now => now.Changed() with { ClaimLimit = 2 }, default);

        Assert.NotNull((await Shop.ClaimAsync(coupon, "user-2")).Value);
        Assert.Equal("coupon-exhausted", (await Shop.ClaimAsync(coupon, "user-3")).Refusal?.Code);
    }

    /// <summary>The other instance believes for up to a second that the coupon is open. The shards know better.</summary>
    [Fact]
    public async Task Claim_AfterTheStopAnswered_IsRefusedEvenWhereTheCouponSeemsOpen()
    {
        var coupon = await Shop.CouponAsync();
        await Shop.Get<CouponStore>().FindRecentAsync(coupon.Id, default);
        await StopAsync(new CouponStore(Shop.Get<CosmosDatabase>(), Shop.Get<CouponUnits>(), Shop.Clock), coupon);

        var late = await Shop.ClaimAsync(coupon, "user-1");

        Assert.Equal("coupon-stopped", late.Refusal?.Code);
        Assert.Null(await Shop.StoredAsync(coupon, "user-1"));
        Assert.Equal(0, await Shop.ClaimedAsync(coupon));
    }

    [Fact]
    public async Task Stop_InTheMiddleOfARush_GivesNoUnitAfterItsAnswer()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 5000);
        using var over = new CancellationTokenSource();
        var rush = Enumerable.Range(0, 8).Select(lane => Task.Run(async () =>
        {
            for (var number = 0; !over.IsCancellationRequested; number++)
            {
                if ((await Shop.ClaimAsync(coupon, $"user-{lane}-{number}")).Refusal is not null)
                {
                    return;
                }
            }
        })).ToArray();
        await Eventually.BecomesTrueAsync(async () => await Shop.ClaimedAsync(coupon) > 50);

        await StopAsync(new CouponStore(Shop.Get<CosmosDatabase>(), Shop.Get<CouponUnits>(), Shop.Clock), coupon);
        var atTheAnswer = await Shop.ClaimedAsync(coupon);
        await Task.WhenAll(rush);
        await over.CancelAsync();

        Assert.Equal(atTheAnswer, await Shop.ClaimedAsync(coupon));
    }

    /// <summary>The process dies before its first request of a claim, before the second, and so on. Then the shopper asks again.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(Coupon.UnitsOfAShard * 3)]
    public Task Claim_CutOffBeforeAnyWrite_IsFinishedWhenTheShopperAsksAgain(int claimLimit) => ShopDeath.AtEachCutAsync(least: 4, run: async cutOff =>
    {
        var coupon = await Shop.CouponAsync(claimLimit);
        var isCutOff = await Shop.CutOffAsync(cutOff, token => Shop.ClaimAsync(coupon, "user-1", cancellationToken: token));

        // In another process, which remembers nothing.
        var again = await FreshClaims().ClaimAsync(ACoupon.From("user-1"), coupon.Id, null, default);

        Assert.Equal(1, await Shop.ClaimedAsync(coupon));
        Assert.Equal(ClaimStatus.Available, (await Shop.StoredAsync(coupon, "user-1"))!.Status);
        Assert.True(isCutOff ? again.Value is not null : again.Refusal?.Code is "coupon-limit" or "coupon-exhausted");
        return isCutOff;
    });

    /// <summary>The shopper never asks again.</summary>
    [Fact]
    public Task Claim_CutOffBeforeAnyWrite_IsFinishedByTheSweep() => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        var coupon = await Shop.CouponAsync(claimLimit: 1);
        var isCutOff = await Shop.CutOffAsync(cutOff, token => Shop.ClaimAsync(coupon, "user-1", cancellationToken: token));
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await Shop.SweepAsync();

        var claim = await Shop.StoredAsync(coupon, "user-1");
        Assert.Equal(claim is null ? 0 : 1, await Shop.ClaimedAsync(coupon));
        Assert.True(claim?.Status is null or ClaimStatus.Available);
        return isCutOff;
    });

    /// <summary>Nobody finishes the claim before the shop is up again.</summary>
    [Fact]
    public async Task Claim_CutOffAfterItTookItsUnitByAShopThatIsThenDownForDays_TakesNoSecondOne()
    {
        var coupon = await Shop.CouponAsync();
        Assert.True(await Shop.DiesBeforeAsync(2, () => Shop.ClaimAsync(coupon, "user-1")));
        Assert.Equal((ClaimStatus.Pending, 1), ((await Shop.StoredAsync(coupon, "user-1"))!.Status, await Shop.ClaimedAsync(coupon)));
        Shop.Clock.Advance(TimeSpan.FromDays(30));

        await Shop.SweepAsync();

        Assert.Equal((ClaimStatus.Available, 1), ((await Shop.StoredAsync(coupon, "user-1"))!.Status, await Shop.ClaimedAsync(coupon)));
    }

    /// <summary>There is a unit, but in the last shard that is asked; the loser finds none at all. Wherever he is cut off, nothing is left of it.</summary>
    [Fact]
    public Task Claim_OfALoserCutOffBeforeAnyWrite_LeavesNothing() => ShopDeath.AtEachCutAsync(least: 6, run: async cutOff =>
    {
        var coupon = await Shop.CouponAsync(claimLimit: 1);
        await FreshClaims().ClaimAsync(ACoupon.From("the winner"), coupon.Id, null, default);
        var isCutOff = await Shop.CutOffAsync(cutOff, token => FreshClaims().ClaimAsync(ACoupon.From("user-1"), coupon.Id, null, token));
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await Shop.SweepAsync();

        Assert.Null(await Shop.StoredAsync(coupon, "user-1"));
        Assert.Equal(1, await Shop.ClaimedAsync(coupon));
        return isCutOff;
    });

    /// <summary>Changing a coupon is cut off anywhere: the sweep tells all shards.</summary>
    [Fact]
    public Task Stop_CutOffBeforeAnyWrite_IsFinishedByTheSweep() => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        var coupon = await Shop.CouponAsync(claimLimit: Coupon.UnitsOfAShard * 3);
        var isCutOff = await Shop.CutOffAsync(cutOff, token => Shop.Get<CouponStore>().ChangeAsync(coupon.Id, now => now.StopNow("admin", "wrong", Shop.Clock.GetUtcNow()), token));

        await Shop.SweepAsync();

        var stored = (await Shop.Get<CouponStore>().FindAsync(coupon.Id, default))!.Value;
        Assert.False(stored.ShardsPending);
        for (var shard = 0; shard < coupon.Shards; shard++)
        {
            Assert.Equal(stored.Stop is null ? TakeOutcome.Taken : TakeOutcome.Stopped, await Shop.Get<CouponUnits>().TakeAsync(coupon.Id, shard, Ids.New(), default));
        }
        Assert.True(isCutOff || stored.Stop is not null);
        return isCutOff;
    });

    [Fact]
    public async Task Take_TheSameUnitAgainAndAgain_TakesOne()
    {
        var coupon = await Shop.CouponAsync();
        var units = Shop.Get<CouponUnits>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => units.TakeAsync(coupon.Id, 0, "unit-1", default))));

        Assert.All(outcomes, outcome => Assert.Equal(TakeOutcome.Taken, outcome));
        Assert.Equal(1, await Shop.ClaimedAsync(coupon));
    }

    /// <summary>Else a claim that went on to another shard could have two units.</summary>
    [Fact]
    public async Task Take_OnceRefused_StaysRefusedWhenThereAreMore()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 1);
        var units = Shop.Get<CouponUnits>();
        await units.TakeAsync(coupon.Id, 0, "unit-1", default);
        Assert.Equal(TakeOutcome.Dry, await units.TakeAsync(coupon.Id, 0, "unit-2", default));

        await Shop.Get<CouponStore>().ChangeAsync(coupon.Id, now => now.Changed() with { ClaimLimit = 10 }, default);

        Assert.Equal(TakeOutcome.Dry, await units.TakeAsync(coupon.Id, 0, "unit-2", default));
        Assert.Equal(TakeOutcome.Taken, await units.TakeAsync(coupon.Id, 0, "unit-3", default));
    }

    [Fact]
    public async Task Take_ManyUnitsAtOnce_TakesThemTogether()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 500);
        var requests = 0;
        Shop.BeforeRequest = _ => Task.FromResult(Interlocked.Increment(ref requests));

        var outcomes = await TakeAsync(coupon, 150);

        Shop.BeforeRequest = null;
        Assert.All(outcomes, outcome => Assert.Equal(TakeOutcome.Taken, outcome));
        Assert.Equal(150, await Shop.ClaimedAsync(coupon));
        Assert.InRange(requests, 3, 6);
    }

    [Fact]
    public async Task Take_ManyUnitsAtOnceOfTooFew_TakesThoseThereAre()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 40);

        var outcomes = await TakeAsync(coupon, 150);

        Assert.Equal((40, 110), (outcomes.Count(outcome => outcome == TakeOutcome.Taken), outcomes.Count(outcome => outcome == TakeOutcome.Dry)));
        Assert.Equal(40, await Shop.ClaimedAsync(coupon));
    }

    /// <summary>Nobody waits for ever, and whoever asks again has one, also beside those who had theirs before.</summary>
    [Fact]
    public async Task Take_ManyUnitsAtOnceByARequestThatFails_FailsForAllOfItAndTakesEachOnceAfterwards()
    {
        var coupon = await Shop.CouponAsync(claimLimit: 500);
        await TakeAsync(coupon, 20);
        var requests = 0;
        Shop.BeforeRequest = _ => Interlocked.Increment(ref requests) == 2 ? throw new InvalidOperationException("lost") : Task.CompletedTask;
        await Assert.ThrowsAsync<InvalidOperationException>(() => TakeAsync(coupon, 60));
        Shop.BeforeRequest = null;

        var outcomes = await TakeAsync(coupon, 60);

        Assert.All(outcomes, outcome => Assert.Equal(TakeOutcome.Taken, outcome));
        Assert.Equal(60, await Shop.ClaimedAsync(coupon));
    }

    [Fact]
    public async Task Erase_AWallet_LeavesTheOrders()
    {
        var coupon = await Shop.CouponAsync();
        await Shop.ClaimAsync(coupon, "user-1");
        var order = await Shop.PlacedByAsync("user-1");

        await Shop.Get<CouponWallet>().EraseAsync("user-1", default);

        Assert.Empty(await WalletAsync("user-1"));
        Assert.NotNull(await Shop.Get<OrderStore>().FindAsync("user-1", order.Id, default));
    }

    private async Task<IReadOnlyList<CouponClaim>> WalletAsync(string userId) => (await Shop.Get<CouponWallet>().PageAsync(userId, new PageRequest(100, null), default)).Page.Items;

    private CouponClaims FreshClaims()
    {
        var units = new CouponUnits(Shop.Get<CosmosDatabase>());
        return new CouponClaims(new CouponStore(Shop.Get<CosmosDatabase>(), units, Shop.Clock), Shop.Get<CouponWallet>(), units, Shop.Get<ClaimLimits>(), Shop.Clock);
    }

    private Task StopAsync(CouponStore store, Coupon coupon) => store.ChangeAsync(coupon.Id, now => now.StopNow("admin", "too many", Shop.Clock.GetUtcNow()), default);

    /// <summary>So many different units of the first shard, at once: the first request waits until all have come.</summary>
    private async Task<TakeOutcome[]> TakeAsync(Coupon coupon, int count)
    {
        var (all, hook) = (new TaskCompletionSource(), Shop.BeforeRequest);
        Shop.BeforeRequest = async request =>
        {
            await all.Task;
            await (hook?.Invoke(request) ?? Task.CompletedTask);
        };
        var takes = Enumerable.Range(0, count).Select(number => Shop.Get<CouponUnits>().TakeAsync(coupon.Id, 0, $"unit-{number}", default)).ToArray();
        all.SetResult();
        return await Task.WhenAll(takes);
    }
}
