using System.Globalization;

namespace Mall.Probe;

/// <summary>What became of a step.</summary>
internal enum StepOutcome
{
    Ok,
    Failed,

    /// <summary>Not tried: an earlier step failed, or the shop has no simulated provider to pay by.</summary>
    Skipped,
}

/// <summary>One step of a round, and why it failed or was skipped.</summary>
internal sealed record StepResult(string Step, StepOutcome Outcome, TimeSpan Took, string? Why = null)
{
    /// <summary>One line without a time of day.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Step,-10} {(Outcome == StepOutcome.Failed ? "FAILED" : Outcome.ToString().ToLowerInvariant()),-7} {Took.TotalSeconds,7:0.000} s  {Why}").TrimEnd();
}
