using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>RateLimits__*</c>: unsafe calls (POST, PUT, PATCH, DELETE) per second on one instance. 0 = off. Not set: the default, but no limit on the loopback, which all of a
/// developer's callers share.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";
    public const int DefaultPerAddress = 50;
    public const int DefaultPerUser = 10;

    /// <summary>Per client address (an IPv6 /64). Many shoppers may share one behind a carrier or an office.</summary>
    [Range(0, 1_000_000)]
    public int? PerAddress { get; set; }

    /// <summary>Per account.</summary>
    [Range(0, 1_000_000)]
    public int? PerUser { get; set; }
}
