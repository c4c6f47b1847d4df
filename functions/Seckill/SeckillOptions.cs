using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Seckill;

/// <summary>Settings <c>Seckill__*</c>.</summary>
public sealed class SeckillOptions
{
    public const string Section = "Seckill";

    /// <summary>The longest time between asking the gate and answering 202; a slower door answers 503. A rebuild waits as long, so every promise of an older generation is in the queue when
    /// it looks. Not a setting: it must be the same in every instance.</summary>
    public static readonly TimeSpan PromiseWindow = TimeSpan.FromSeconds(2);

    public const int DefaultPerAddress = 500;

    /// <summary>How long a winner may take to pay.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan PaymentWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a buyer on the waiting list may take to pay for his offer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan OfferWindow { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Wins per second that one sale lets through; 0 = no limit.</summary>
    [Range(0, 10_000_000)]
    public int EntriesPerSecond { get; set; }

    /// <summary>Calls per second that a buyer may make to a sale's gate, and how many at once.</summary>
    [Range(1, 10_000)]
    public int BuyerRate { get; set; } = 5;

    [Range(1, 10_000)]
    public int BuyerBurst { get; set; } = 20;

    /// <summary>Calls per second from one client address (an IPv6 /64) to the doors of one instance; 0 = off. Many buyers behind a carrier or an office share one. The general limits
    /// (<c>RateLimits__*</c>) do not apply there. Not set: the default, but the loopback is not limited.</summary>
    [Range(0, 10_000_000)]
    public int? PerAddress { get; set; }

    /// <summary>Zero bits that the solution of a challenge needs before a buyer may win; 0 = no challenges.</summary>
    [Range(0, 32)]
    public int ChallengeBits { get; set; }

    /// <summary>Challenges per second that an instance hands out at <see cref="ChallengeBits"/>: each doubling beyond adds a bit, up to <see cref="ChallengeLoadBits"/>; 0 = never.</summary>
    [Range(0, 10_000_000)]
    public int ChallengeLoad { get; set; }

    [Range(0, 8)]
    public int ChallengeLoadBits { get; set; } = 3;

    /// <summary>How long a challenge may be solved and its solution used.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan ChallengeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether only signed requests (<see cref="Users.RequestSignatures"/>) come in: then sales are for native clients.</summary>
    public bool SignatureRequired { get; set; }

    /// <summary>Tickets of a sale that a buyer may let lapse before he must pause, and the pause.</summary>
    [Range(1, 1000)]
    public int MaxLapsed { get; set; } = 3;

    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LapsePause { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long before it opens a sale is put into Redis.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PrewarmBefore { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>If the queue takes longer for a winner's intent, he gets <c>503</c>; a timer sends it later.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(1);
}
