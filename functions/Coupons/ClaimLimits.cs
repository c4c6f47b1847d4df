using System.Net;
using Mall.Functions.Users;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Coupons;

/// <summary>Who claims, from where.</summary>
/// <param name="DeviceToken">Of a log-in of this account, if the client sent one.</param>
/// <param name="Address">The client's.</param>
internal sealed record Claimant(string UserId, string? DeviceToken, IPAddress? Address)
{
    public static Claimant Of(HttpRequest request, string? deviceToken) => new(request.Caller().UserId, deviceToken, request.HttpContext.Connection.RemoteIpAddress);
}

/// <summary>Keeps a few from taking the coupons that are meant for many: limits per account, device and network, and of wrong codes. Leaving the device token out gains nothing: all claims without
/// one count for the same device of their network.</summary>
internal sealed class ClaimLimits(HourlyCounts counts, DeviceTokens devices, IOptions<CouponsOptions> options, TimeProvider time)
{
    private readonly CouponsOptions _options = options.Value;

    /// <summary>Counts a claim; refuses one too many, and an account that is too new.</summary>
    public async Task<Refusal?> AddAsync(Claimant claimant)
    {
        // The id of an account tells when it was created, so nobody reads the account.
        if (_options.NewAccountsWait > TimeSpan.Zero && Ids.CreatedAt(claimant.UserId) + _options.NewAccountsWait - time.GetUtcNow() is { Ticks: > 0 } young)
        {
            return CouponErrors.AccountTooNew(young);
        }

        var network = ClientNetwork.Of(claimant.Address);
        var device = devices.Verify(claimant.DeviceToken) is { } known && known.UserId == claimant.UserId ? $"device:{known.DeviceId}"
            : network is null ? null
            : $"no-device:{network}";
        var waits = await Task.WhenAll(
            counts.AddAsync(CouponsNames.Claims, $"account:{claimant.UserId}", _options.ClaimsPerAccount),
            device is null ? Unlimited : counts.AddAsync(CouponsNames.Claims, device, _options.ClaimsPerDevice),
            network is null ? Unlimited : counts.AddAsync(CouponsNames.Claims, $"network:{network}", _options.ClaimsPerNetwork));
        return waits.Max() is { } wait ? CouponErrors.TooManyClaims(wait) : null;
    }

    /// <summary>Before a code is looked up: refuses after too many unknown ones.</summary>
    public Task<Refusal?> AllowsCodeAsync(Claimant claimant) => AboutCodesAsync(claimant, counts.LookAsync);

    /// <summary>Counts a code that gave nothing; refuses one too many, which must not be answered either.</summary>
    public Task<Refusal?> AddUnknownCodeAsync(Claimant claimant) => AboutCodesAsync(claimant, counts.AddAsync);

    private static Task<TimeSpan?> Unlimited => Task.FromResult<TimeSpan?>(null);

    private async Task<Refusal?> AboutCodesAsync(Claimant claimant, Func<string, string, int, Task<TimeSpan?>> ask)
    {
        var waits = await Task.WhenAll(
            ask(CouponsNames.UnknownCodes, $"account:{claimant.UserId}", _options.UnknownCodes),
            ClientNetwork.Of(claimant.Address) is { } network ? ask(CouponsNames.UnknownCodes, $"network:{network}", _options.UnknownCodesPerNetwork) : Unlimited);
        return waits.Max() is { } wait ? CouponErrors.TooManyUnknownCodes(wait) : null;
    }
}
