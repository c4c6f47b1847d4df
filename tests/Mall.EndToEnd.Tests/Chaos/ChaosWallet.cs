namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>How one account claims coupons, and which it has.</summary>
internal sealed class ChaosWallet(int seed, ChaosAccount account, ChaosCaller caller, ChaosShop shop, Told told)
{
    private const int Attempts = 3;

    private readonly Random _random = new(seed);

    /// <summary>The code of a claim that he was told of, mostly the last one, used or not; null for some orders.</summary>
    public string? AnyCode() => account.Claims.ToArray() is { Length: > 0 } claims && _random.Next(4) > 0 ? claims[_random.Next(3) > 0 ? ^1 : _random.Next(claims.Length)].Code : null;

    /// <summary>Once, twice at once under one key, or twice at once under two.</summary>
    public async Task ClaimAsync()
    {
        if (shop.AnyCoupon(_random) is not { } coupon)
        {
            return;
        }

        var (key, other) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        switch (_random.Next(4))
        {
            case 0:
                var twice = await Task.WhenAll(ClaimAsync(coupon, key), ClaimAsync(coupon, key));
                if (twice is [{ } one, { } same] && one != same)
                {
                    throw new ContradictionException($"The key {key} claimed two coupons, {one} and {same}.", told.Story(key));
                }

                break;
            case 1:
                await Task.WhenAll(ClaimAsync(coupon, key), ClaimAsync(coupon, other));
                break;
            default:
                await ClaimAsync(coupon, key);
                break;
        }
    }

    /// <returns>The claim's id; null when he was told of none.</returns>
    private async Task<string?> ClaimAsync(ChaosCoupon coupon, string key)
    {
        var askedAt = DateTimeOffset.UtcNow;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await caller.PostAsync($"/coupons/{coupon.Id}/claims", null, ("Idempotency-Key", key)) is { } answer)
            {
                if (answer.Status is not (HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.Accepted))
                {
                    return null;
                }

                account.Claims.Enqueue(new ChaosClaim(answer.Text("claimId"), coupon.Id, answer.Text("code"), askedAt));
                return answer.Text("claimId");
            }
        }

        return null;
    }
}
