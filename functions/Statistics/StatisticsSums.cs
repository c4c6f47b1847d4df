namespace Mall.Functions.Statistics;

/// <summary>The sums of a question: buckets in, days, products and categories out.</summary>
/// <param name="days">The days that are asked for.</param>
public sealed class StatisticsSums(LocalDays days)
{
    /// <summary>By the number of the day.</summary>
    public Dictionary<int, Figures> Days { get; } = [];

    public Dictionary<string, Figures> Products { get; } = [];
    public Dictionary<string, Figures> Categories { get; } = [];

    /// <summary>Orders that were placed.</summary>
    public long Placed { get; set; }

    public Figures Total { get; private set; }

    /// <summary>Adds a bucket that lies in the days.</summary>
    public void Add(StatisticsBucket bucket)
    {
        Placed += bucket.Placed;
        var day = StatisticsBucket.Floor(bucket.At, TimeSpan.FromDays(1));
        foreach (var (quarter, figures) in bucket.Quarters)
        {
            Total += figures;
            StatisticsBucket.Add(Days, days.IndexOf(day + (quarter * StatisticsBucket.Quarter)) ?? throw new ArgumentException("The bucket is outside of the days.", nameof(bucket)), figures);
        }

        foreach (var (product, figures) in bucket.Products)
        {
            StatisticsBucket.Add(Products, product, figures);
        }

        foreach (var (category, figures) in bucket.Categories)
        {
            StatisticsBucket.Add(Categories, category, figures);
        }
    }
}
