namespace Mall.Functions.Statistics;

/// <summary>Every refusal of the statistics.</summary>
internal static class StatisticsErrors
{
    public static Refusal Busy { get; } = new Unavailable("try-again", "The statistics are being written; please try again.", TimeSpan.FromSeconds(1));
}
