using System.Globalization;
using System.Text.Json.Serialization;

namespace Mall.Functions.Statistics;

/// <summary>The figures of a quarter of an hour, or of a UTC day made of its quarters. Quarters, because the days of every time zone since 1972 begin and end with one of them.</summary>
public sealed class StatisticsBucket
{
    public const string QuarterType = "quarter";
    public const string DayType = "day";

    /// <summary>Products of one bucket: a quarter and its day together may have 2 MB, as a batch. What is sold of further ones counts for the product without a name.</summary>
    public const int MaxProducts = 15_000;

    public static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public required string Id { get; init; }
    public required string Generation { get; init; }
    public required string Type { get; init; }
    public int SchemaVersion => 1;

    /// <summary>Its first moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Orders that were placed in this day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Placed { get; set; }

    /// <summary>By the number of the quarter in its UTC day, 0 to 95.</summary>
    public Dictionary<int, Figures> Quarters { get; init; } = [];

    public Dictionary<string, Figures> Products { get; init; } = [];
    public Dictionary<string, Figures> Categories { get; init; } = [];

    public static StatisticsBucket OfQuarter(string generation, DateTimeOffset time) => New(generation, QuarterType, Floor(time, Quarter));

    public static StatisticsBucket OfDay(string generation, DateTimeOffset time) => New(generation, DayType, Floor(time, TimeSpan.FromDays(1)));

    public static DateTimeOffset Floor(DateTimeOffset time, TimeSpan unit) => new(time.UtcTicks - (time.UtcTicks % unit.Ticks), TimeSpan.Zero);

    public void Add(CountedTransaction counted)
    {
        Add(Quarters, (int)(counted.At.UtcDateTime.TimeOfDay / Quarter), counted.All);
        foreach (var part in counted.Parts)
        {
            AddProduct(part.ProductId, part.Figures);
        }

        // An order of two products of a category is one order of it.
        foreach (var category in counted.Parts.GroupBy(part => part.Category))
        {
            var sum = category.Aggregate(default(Figures), (sum, part) => sum + part.Figures);
            Add(Categories, category.Key, sum with { Orders = Math.Min(sum.Orders, 1) });
        }
    }

    public void Add(StatisticsBucket other)
    {
        foreach (var (quarter, figures) in other.Quarters)
        {
            Add(Quarters, quarter, figures);
        }

        foreach (var (product, figures) in other.Products)
        {
            AddProduct(product, figures);
        }

        foreach (var (category, figures) in other.Categories)
        {
            Add(Categories, category, figures);
        }
    }

    private static StatisticsBucket New(string generation, string type, DateTimeOffset at) =>
        new() { Id = $"{type}.{at.UtcDateTime.ToString("yyyyMMdd'T'HHmm", CultureInfo.InvariantCulture)}", Generation = generation, Type = type, At = at };

    private void AddProduct(string id, Figures figures) => Add(Products, Products.Count < MaxProducts || Products.ContainsKey(id) ? id : "", figures);

    internal static void Add<T>(Dictionary<T, Figures> sums, T key, Figures figures)
        where T : notnull => sums[key] = sums.GetValueOrDefault(key) + figures;
}
