using System.Net;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>A path with signed calls, such as a payment provider's. They come from a few addresses, as often as there is news, so only refused calls are counted.</summary>
internal sealed record SignedPath(PathString Path);

/// <summary>A path where a crowd arrives in the same second, many from one address. Unsafe calls between <paramref name="Path"/> and <paramref name="Last"/> have their own buckets and do not
/// count for the general limits. The function itself limits each account.</summary>
/// <param name="Path">Start of the path.</param>
/// <param name="Last">End of the path.</param>
/// <param name="PerAddress">As <see cref="RateLimitOptions.PerAddress"/>: calls a second; 0 = off.</param>
/// <param name="OnLoopback">Whether the loopback is limited too.</param>
internal sealed record CrowdedPath(string Path, string Last, int PerAddress, bool OnLoopback)
{
    public bool Is(PathString path) =>
        path.Value is { } text && text.StartsWith(Path, StringComparison.OrdinalIgnoreCase) && text.EndsWith(Last, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Limits the unsafe calls of each address and each account. It counts in this process, per instance: that costs no call to Redis and works without Redis.</summary>
internal sealed class RateLimits
{
    // A freshly opened page makes several calls at once.
    private const int BurstSeconds = 2;

    private readonly CallerIdentity _callers;
    private readonly PathString[] _signed;
    private readonly TokenBuckets<ulong>? _addresses;
    private readonly TokenBuckets<string>? _users;
    private readonly Crowd[] _crowds;
    private readonly bool _anyOnLoopback;
    private readonly bool _addressesOnLoopback;
    private readonly bool _usersOnLoopback;

    public RateLimits(IOptions<RateLimitOptions> options, CallerIdentity callers, IEnumerable<SignedPath> signed, IEnumerable<CrowdedPath> crowded, TimeProvider time)
    {
        var (perAddress, perUser) = (options.Value.PerAddress ?? RateLimitOptions.DefaultPerAddress, options.Value.PerUser ?? RateLimitOptions.DefaultPerUser);
        _callers = callers;
        _signed = [.. signed.Select(signed => signed.Path)];
        _crowds = [.. crowded.Select(path => new Crowd(path, Addresses(path.PerAddress)))];
        _addresses = Addresses(perAddress);
        _users = perUser == 0 ? null : new TokenBuckets<string>(perUser, perUser * BurstSeconds, time);
        _addressesOnLoopback = options.Value.PerAddress is not null;
        _usersOnLoopback = options.Value.PerUser is not null;
        _anyOnLoopback = _addressesOnLoopback || _usersOnLoopback || Array.Exists(_crowds, crowd => crowd.Path.OnLoopback);

        TokenBuckets<ulong>? Addresses(int rate) => rate == 0 ? null : new TokenBuckets<ulong>(rate, rate * BurstSeconds, time);
    }

    private sealed record Crowd(CrowdedPath Path, TokenBuckets<ulong>? Addresses);

    /// <summary>Counts a call; refuses one too many.</summary>
    public Refusal? Count(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || http.Connection.RemoteIpAddress is not { } address)
        {
            return null;
        }

        var loopback = IPAddress.IsLoopback(address);
        if (loopback && !_anyOnLoopback)
        {
            return null;
        }

        foreach (var (crowded, buckets) in _crowds)
        {
            if (crowded.Is(http.Request.Path))
            {
                return buckets is not null && (!loopback || crowded.OnLoopback) && buckets.Take(ClientNetwork.NumberOf(address)) is { Ticks: > 0 } wait ? TooMany(wait) : null;
            }
        }

        var addresses = !loopback || _addressesOnLoopback ? _addresses : null;
        var users = !loopback || _usersOnLoopback ? _users : null;
        return addresses is null && users is null ? null : Count(http, address, addresses, users);
    }

    private Refusal? Count(HttpContext http, IPAddress address, TokenBuckets<ulong>? addresses, TokenBuckets<string>? users)
    {
        if (Array.Exists(_signed, signed => http.Request.Path.StartsWithSegments(signed)))
        {
            return addresses is null ? null : CountIfRefused(http, ClientNetwork.NumberOf(address), addresses);
        }

        if (addresses?.Take(ClientNetwork.NumberOf(address)) is { Ticks: > 0 } wait)
        {
            return TooMany(wait);
        }

        return users is not null && _callers.Of(http.Request) is { } caller && users.Take(caller.UserId) is { Ticks: > 0 } userWait ? TooMany(userWait) : null;
    }

    private static Refusal? CountIfRefused(HttpContext http, ulong network, TokenBuckets<ulong> addresses)
    {
        if (addresses.Look(network) is { Ticks: > 0 } wait)
        {
            return TooMany(wait);
        }

        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is >= 400 and < 500)
            {
                addresses.Take(network);
            }

            return Task.CompletedTask;
        });
        return null;
    }

    private static TooMany TooMany(TimeSpan wait) => new("rate-limited", "Too many calls in a short time; please slow down.", wait);
}
