namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Coupons: none was given too often, and each is where its orders say.</summary>
internal sealed class CouponCheck(MallClient anybody, MallClient admin, ChaosShop shop, ChaosAccount[] accounts, Stored stored, Told told)
{
    private static readonly TimeSpan UntilAllKnow = TimeSpan.FromSeconds(1);

    private readonly Dictionary<ChaosAccount, List<JsonElement>> _wallets = [];

    /// <summary>As their shoppers see them: operators are not told of coupons.</summary>
    private readonly Dictionary<ChaosAccount, List<JsonElement>> _orders = [];

    public async Task CheckAsync(Contradictions contradictions)
    {
        foreach (var account in accounts.Where(account => !account.IsDeleted))
        {
            using var owner = anybody.As(account.Token);
            _wallets[account] = await owner.ListAllAsync("/profile/coupons");
            _orders[account] = await owner.ListAllAsync("/orders");
        }

        await contradictions.EachAsync(_orders.Values.SelectMany(orders => orders), CheckOrderAsync);
        await contradictions.EachAsync(_wallets.Keys, CheckWalletAsync);
        await contradictions.EachAsync(shop.Coupons, CheckCouponAsync);
    }

    /// <summary>What is to be paid is what the lines cost less what the coupon takes off.</summary>
    private Task CheckOrderAsync(JsonElement order)
    {
        var lines = order.GetProperty("items").EnumerateArray().ToArray();
        var (id, total, discount) = (Text(order, "id"), Amount(order, "total"), Amount(order, "discount"));
        told.Must(total == lines.Sum(line => Amount(line, "lineTotal")) - discount && total >= 1, $"The total of {id} is not what its lines cost less the discount: {order}", id);
        told.Must(discount == lines.Sum(line => Amount(line, "lineDiscount")), $"The discounts of the lines of {id} are not the order's: {order}", id);
        told.Must((discount > 0) == order.TryGetProperty("coupon", out _), $"The order {id} has a discount without a coupon, or a coupon without a discount: {order}", id);
        return Task.CompletedTask;
    }

    /// <summary>A claim is used by the one order that is paid with it, or can be used again; what was told is there.</summary>
    private Task CheckWalletAsync(ChaosAccount account)
    {
        var wallet = _wallets[account];
        foreach (var claim in account.Claims)
        {
            told.Must(wallet.Exists(one => Text(one, "claimId") == claim.ClaimId && Text(one, "code") == claim.Code), $"The account {account.UserId} was told of the claim {claim.ClaimId}, and has it not.", claim.CouponId);
        }

        foreach (var claim in wallet)
        {
            var orders = _orders[account]
                .Where(order => order.TryGetProperty("coupon", out var coupon) && Text(coupon, "claimId") == Text(claim, "claimId"))
                .Select(order => stored.Orders[Text(order, "id")]).ToArray();
            var sold = orders.Where(order => order.IsSold).Select(order => order.Id).ToArray();
            told.Must(
                sold is [var one]
                    ? Text(claim, "status") == "used" && Text(claim, "orderId") == one
                    : sold.Length == 0 && Text(claim, "status") is "available" or "expired" && !claim.TryGetProperty("orderId", out _),
                $"The claim {claim} of the account {account.UserId} is not what its orders came to: {string.Join(", ", orders.Select(order => $"{order.Id} {order.Status}"))}",
                [Text(claim, "code"), .. orders.Select(order => order.Id)]);
        }

        return Task.CompletedTask;
    }

    private async Task CheckCouponAsync(ChaosCoupon coupon)
    {
        var granted = 0;
        foreach (var account in accounts)
        {
            var claims = account.Claims.Where(claim => claim.CouponId == coupon.Id).ToArray();
            var inWallet = _wallets.GetValueOrDefault(account, []).Where(claim => Text(claim, "couponId") == coupon.Id).Select(claim => Text(claim, "claimId"));
            var count = claims.Select(claim => claim.ClaimId).Union(inWallet).Count();
            granted += count;
            told.Must(count <= coupon.PerUserLimit, $"The account {account.UserId} has {count} of the coupon {coupon.Id}, and may have {coupon.PerUserLimit}.", coupon.Id);
            told.Must(
                coupon.StoppedAt is not { } stopped || Array.TrueForAll(claims, claim => claim.AskedAt <= stopped + UntilAllKnow),
                $"The account {account.UserId} was given a coupon {coupon.Id} after its stop was answered.", coupon.Id);
        }

        var claimed = await admin.ClaimedAsync(coupon.Id);
        told.Must(granted <= claimed && claimed <= coupon.ClaimLimit, $"Of {coupon.ClaimLimit} coupons {coupon.Id}, {granted} were given and {claimed} counted.", coupon.Id);
    }

    private static long Amount(JsonElement thing, string name) => thing.TryGetProperty(name, out var money) ? money.GetProperty("amount").GetInt64() : 0;

    private static string Text(JsonElement thing, string name) => thing.TryGetProperty(name, out var text) ? text.GetString()! : "";

}
