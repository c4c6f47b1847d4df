using System.Text.Json.Serialization;

namespace Mall.Functions.Statistics;

/// <summary>The statistics on the wire. Amounts are in minor units of the currency.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Zone">IANA name of the time zone of the days.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Counted">How far the ledger is counted.</param>
/// <param name="Total">All days together.</param>
/// <param name="Days">Every day, also those without orders.</param>
/// <param name="Categories">By gross, the highest first. The category without a name has what nobody knows the category of.</param>
/// <param name="Products">The 100 with the highest gross.</param>
/// <param name="Conversion">From looking to paying.</param>
/// <param name="Rebuild">The last rebuild, or the one that is under way; absent: there was none.</param>
public sealed record StatisticsView(
    DateOnly From,
    DateOnly To,
    string Zone,
    string Currency,
    CountedView Counted,
    FiguresView Total,
    IReadOnlyList<DayFiguresView> Days,
    IReadOnlyList<CategoryFiguresView> Categories,
    IReadOnlyList<ProductFiguresView> Products,
    ConversionView Conversion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RebuildView? Rebuild)
{
    public const int MaxProducts = 100;
}

/// <summary>How many of the ledger's entries are counted: it takes a few seconds.</summary>
public sealed record CountedView(long Entries, long Of);

public sealed record FiguresView(long Orders, long Units, long Gross, long Discounts, long Refunds, long Net)
{
    public static FiguresView Of(Figures figures) => new(figures.Orders, figures.Units, figures.Gross, figures.Discounts, figures.Refunds, figures.Net);
}

public sealed record DayFiguresView(DateOnly Date, long Orders, long Units, long Gross, long Discounts, long Refunds, long Net);

public sealed record CategoryFiguresView(string Category, long Orders, long Units, long Gross, long Discounts, long Refunds, long Net);

public sealed record ProductFiguresView(string ProductId, string Name, long Orders, long Units, long Gross, long Discounts, long Refunds, long Net);

/// <summary>Visits and carts are traffic: estimated, by UTC day, and zero while that is not counted. Orders that were placed and orders that were paid are exact.</summary>
public sealed record ConversionView(long Visits, long Carts, long Orders, long Paid);

/// <summary>A rebuild: <c>running</c>, <c>same</c>, or <c>different</c> sums than before.</summary>
public sealed record RebuildView(RebuildState State, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At)
{
    public static RebuildView? Of(StatisticsGenerations generations) =>
        generations.Next is not null ? new RebuildView(RebuildState.Running, null)
        : generations.Rebuilt is { } done ? new RebuildView(done.Same ? RebuildState.Same : RebuildState.Different, done.At)
        : null;
}

public enum RebuildState
{
    Running,
    Same,
    Different,
}
