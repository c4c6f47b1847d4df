namespace Mall.Functions.Traffic;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class TrafficNames
{
    public const string Container = "traffic";

    /// <summary>Begins the Redis key of a day's salt.</summary>
    public const string Salt = "traffic:salt";
}
