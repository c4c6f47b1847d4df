using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>A path under which callers sign what they send, such as a payment provider: they come from a few addresses, as often as there is something to tell. Only those who are refused are counted.</summary>
internal sealed record SignedPath(PathString Path);

/// <summary>Bounds how often one address and one account may make unsafe calls. Counted in this process: a limit of every instance, which costs no call to Redis and holds without it.</summary>
internal sealed class RateLimits
{
    // A page that has just been opened makes some calls at once.
    private const int BurstSeconds = 2;

    private readonly CallerIdentity _callers;
    private readonly PathString[] _signed;
    private readonly TokenBuckets<ulong>? _addresses;
    private readonly TokenBuckets<string>? _users;
    private readonly bool _addressesOnLoopback;
    private readonly bool _usersOnLoopback;

    public RateLimits(IOptions<RateLimitOptions> options, CallerIdentity callers, IEnumerable<SignedPath> signed, TimeProvider time)
    {
        var (perAddress, perUser) = (options.Value.PerAddress ?? RateLimitOptions.DefaultPerAddress, options.Value.PerUser ?? RateLimitOptions.DefaultPerUser);
        _callers = callers;
        _signed = [.. signed.Select(signed => signed.Path)];
        _addresses = perAddress == 0 ? null : new TokenBuckets<ulong>(perAddress, perAddress * BurstSeconds, time);
        _users = perUser == 0 ? null : new TokenBuckets<string>(perUser, perUser * BurstSeconds, time);
        _addressesOnLoopback = options.Value.PerAddress is not null;
        _usersOnLoopback = options.Value.PerUser is not null;
    }

    /// <summary>The refusal of a call that is one too many.</summary>
    public Refusal? Count(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || http.Connection.RemoteIpAddress is not { } address)
        {
            return null;
        }

        var loopback = IPAddress.IsLoopback(address);
        var addresses = !loopback || _addressesOnLoopback ? _addresses : null;
        var users = !loopback || _usersOnLoopback ? _users : null;
        return addresses is null && users is null ? null : Count(http, address, addresses, users);
    }

    private Refusal? Count(HttpContext http, IPAddress address, TokenBuckets<ulong>? addresses, TokenBuckets<string>? users)
    {
        if (IsSigned(http.Request.Path))
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

    private bool IsSigned(PathString path)
    {
        foreach (var signed in _signed)
        {
            if (path.StartsWithSegments(signed))
            {
                return true;
            }
        }

        return false;
    }

    private static TooMany TooMany(TimeSpan wait) => new("rate-limited", "Too many calls in a short time; please slow down.", wait);
}
