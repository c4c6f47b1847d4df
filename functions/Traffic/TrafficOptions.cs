using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Traffic;

/// <summary>Settings <c>Traffic__*</c>.</summary>
public sealed class TrafficOptions
{
    public const string Section = "Traffic";

    public const int DefaultPerAddress = 50;

    /// <summary>False: nothing is counted, read of a visitor, or written.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Views per second that one client address (an IPv6 /64) may report to one instance; 0 = off. They do not count for the general limits (<c>RateLimits__*</c>). Not set: the default,
    /// but the loopback is not limited.</summary>
    [Range(0, 10_000_000)]
    public int? PerAddress { get; set; }
}
