using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mall.Functions.Platform;

/// <summary>The shop's own measurements. Names, units and tags match <c>infra/telemetry.json</c>, the source of dashboards and alerts. Measuring makes no calls: counters count on the spot, gauges
/// hold a timer's last values.</summary>
internal static class Telemetry
{
    /// <summary>Name of the meter and the activity source.</summary>
    public const string Name = "Mall";

    private static readonly Meter Meter = new(Name);

    // Dense around the gate's target, 15 ms, and the alert's threshold, 100 ms.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1] };

    public static ActivitySource Source { get; } = new(Name);

    public static Readings Units { get; } = new(Meter, "mall.seckill.units", "{unit}", "Units of the sales that are not over, as the database has them.", TimeSpan.FromSeconds(30), "sale", "state");

    public static Tally Admissions { get; } = new(Meter, "mall.seckill.admissions", "{request}", "Answers of the door.", "outcome");

    public static RecentTimes Gate { get; } = new(Meter.CreateHistogram("mall.seckill.gate.duration", "s", "How long Redis took to decide.", [], Seconds));

    public static Readings QueueAge { get; } = new(Meter, "mall.queue.age", "s", "Age of the oldest message that waits.", TimeSpan.FromMinutes(1), "entity");

    public static Tally Orders { get; } = new(Meter, "mall.orders", "{order}", "Orders that came into a status.", "status");

    public static Readings StuckOrders { get; } = new(Meter, "mall.orders.stuck", "{order}", "Orders that should have moved on.", TimeSpan.FromMinutes(1));

    public static Tally Payments { get; } = new(Meter, "mall.payments", "{payment}", "What became of payments.", "outcome");

    public static Tally CouponClaims { get; } = new(Meter, "mall.coupons.claims", "{claim}", "Answers to claims of coupons.", "outcome");

    public static Tally Deliveries { get; } = new(Meter, "mall.notifications.deliveries", "{message}", "What became of text messages and messages to browsers.", "outcome");

    public static Readings OutboxLag { get; } = new(Meter, "mall.outbox.lag", "s", "Age of the oldest event that was not sent.", TimeSpan.FromMinutes(1), "container");

    public static Tally BackgroundFailures { get; } = new(Meter, "mall.background.failures", "{failure}", "Turns of loops and documents of timers that failed and were put off.", "work");

    // The audit runs every five minutes.
    public static Readings Mismatches { get; } = new(Meter, "mall.audit.mismatches", "{mismatch}", "What does not add up.", TimeSpan.FromMinutes(11), "check");
}
