using System.Text.Json.Serialization;

namespace Mall.Functions.Traffic;

/// <summary>The traffic of a UTC day: as one instance counted it (it writes all that it has of the day, so writing again does no harm), or of all instances. Nothing in it is about a person.</summary>
public sealed record TrafficDay
{
    /// <summary>Id of the document that all instances' are merged into when the day is over.</summary>
    public const string Merged = "all";

    /// <summary>The instance, or <see cref="Merged"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The partition.</summary>
    public required DateOnly Day { get; init; }

    public int SchemaVersion => 1;

    /// <summary>True or absent: it is to be merged when its day is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPart { get; init; }

    /// <summary>Pages that people were shown.</summary>
    public long Views { get; init; }

    /// <summary>Pages that programs were shown, which count nowhere else.</summary>
    public long Bots { get; init; }

    /// <summary>Carts that got their first item.</summary>
    public long Carts { get; init; }

    /// <summary>See <see cref="VisitorSketch"/>.</summary>
    public required string Visitors { get; init; }

    /// <summary>Different visitors, estimated.</summary>
    [JsonIgnore]
    public long Visits => VisitorSketch.Load(Visitors).Estimate();

    public IReadOnlyDictionary<string, long> Pages { get; init; } = Empty;
    public IReadOnlyDictionary<string, long> Sales { get; init; } = Empty;
    public IReadOnlyDictionary<string, long> Referrers { get; init; } = Empty;
    public IReadOnlyDictionary<DeviceKind, long> Devices { get; init; } = new Dictionary<DeviceKind, long>();

    private static IReadOnlyDictionary<string, long> Empty { get; } = new Dictionary<string, long>();

    /// <summary>All of a day together.</summary>
    public static TrafficDay Merge(DateOnly day, IReadOnlyCollection<TrafficDay> parts)
    {
        var visitors = new VisitorSketch();
        foreach (var part in parts)
        {
            visitors.Merge(VisitorSketch.Load(part.Visitors));
        }

        return new TrafficDay
        {
            Id = Merged,
            Day = day,
            Views = parts.Sum(part => part.Views),
            Bots = parts.Sum(part => part.Bots),
            Carts = parts.Sum(part => part.Carts),
            Visitors = visitors.Store(),
            Pages = BoundedCounts.Sum(parts.Select(part => part.Pages)),
            Sales = BoundedCounts.Sum(parts.Select(part => part.Sales)),
            Referrers = BoundedCounts.Sum(parts.Select(part => part.Referrers)),
            Devices = parts.SelectMany(part => part.Devices).GroupBy(one => one.Key).ToDictionary(group => group.Key, group => group.Sum(one => one.Value)),
        };
    }
}
