using System.Diagnostics.Metrics;

namespace Mall.Probe;

/// <summary>What probes measure. The name, unit and tags are in <c>infra/telemetry.json</c>, and the meter has the name of the shop's: an app with the embedded host exports both.</summary>
internal static class ProbeMetrics
{
    public const string Meter = "Mall";

    public static readonly string[] Tags = ["step", "outcome"];

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    public static Histogram<double> Duration { get; } = new Meter(Meter).CreateHistogram("mall.probe.duration", "s", "How long a step of a probe took.", [], Seconds);

    /// <summary>A step that was not tried is not measured.</summary>
    public static void Record(StepResult result)
    {
        if (result.Outcome != StepOutcome.Skipped)
        {
            Duration.Record(result.Took.TotalSeconds, new(Tags[0], result.Step), new(Tags[1], result.Outcome == StepOutcome.Ok ? "ok" : "failed"));
        }
    }
}
