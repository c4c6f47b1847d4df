using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Coupons;

/// <summary>Settings <c>Coupons__*</c>: how much one may claim. The loopback is not limited unless it is said otherwise.</summary>
public sealed class CouponsOptions
{
    public const string Section = "Coupons";
    public const int DefaultPerAddress = 500;

    /// <summary>An account younger than this claims nothing; zero: at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan NewAccountsWait { get; set; }

    /// <summary>Claims of one account within an hour, granted or not; 0 = not limited.</summary>
    [Range(0, 1_000_000)]
    public int ClaimsPerAccount { get; set; } = 30;

    /// <summary>The same of one device, whatever the account. Claims without a device token count together for each network. The loopback is not counted without a token.</summary>
    [Range(0, 1_000_000)]
    public int ClaimsPerDevice { get; set; } = 30;

    /// <summary>The same of one network (an IPv4 address or an IPv6 /64), whatever the account. The loopback is never limited.</summary>
    [Range(0, 1_000_000)]
    public int ClaimsPerNetwork { get; set; } = 1000;

    /// <summary>Codes of one account that gave nothing, within an hour. Then it has to wait, whatever it types; 0 = not limited.</summary>
    [Range(0, 1_000_000)]
    public int UnknownCodes { get; set; } = 10;

    /// <summary>The same of one network. The loopback is never limited.</summary>
    [Range(0, 1_000_000)]
    public int UnknownCodesPerNetwork { get; set; } = 100;

    /// <summary>Claims per second of one network at one instance; 0 = off. Null: the default, but no limit on the loopback.</summary>
    [Range(0, 1_000_000)]
    public int? PerAddress { get; set; }
}
