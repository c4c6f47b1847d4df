using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Recommendations;

/// <summary>Settings <c>Recommendations__*</c>.</summary>
public sealed class RecommendationsOptions
{
    public const string Section = "Recommendations";

    /// <summary>The least time between two trainings of the model. The timer looks every ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan TrainEvery { get; set; } = TimeSpan.FromHours(1);
}
