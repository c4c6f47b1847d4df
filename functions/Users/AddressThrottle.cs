using System.Net;

namespace Mall.Functions.Users;

/// <summary>Limits the requests of one address per hour, granted or not: registrations, and codes, which cost money to send. Without Redis it lets everybody through.</summary>
internal sealed class AddressThrottle(HourlyCounts counts)
{
    /// <param name="what">Prefix of the counter's key, one of <see cref="UsersNames"/>.</param>
    /// <param name="address">The client's; the loopback is not counted.</param>
    /// <param name="limit">0 = not limited.</param>
    public async Task<Refusal?> CountAsync(string what, IPAddress? address, int limit) =>
        ClientNetwork.Of(address) is { } network && await counts.AddAsync(what, $"address:{network}", limit) is { } wait ? UserErrors.TooManyRequests(wait) : null;
}
