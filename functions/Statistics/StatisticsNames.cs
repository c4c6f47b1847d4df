namespace Mall.Functions.Statistics;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class StatisticsNames
{
    public const string Container = "statistics";

    /// <summary>Its name among the checks of what has to add up.</summary>
    public const string Check = "statistics";
}
