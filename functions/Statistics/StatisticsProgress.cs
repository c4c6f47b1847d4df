using System.Text.Json.Serialization;

namespace Mall.Functions.Statistics;

/// <summary>How far a generation of the statistics is. Whoever writes buckets replaces it under its ETag in the same batch, so each transaction of the ledger is in them once.</summary>
public sealed record StatisticsProgress
{
    public const string DocumentId = "progress";

    public string Id => DocumentId;
    public required string Generation { get; init; }
    public string Type => "progress";
    public int SchemaVersion => 1;

    /// <summary>Entries of the ledger that are counted.</summary>
    public long Counted { get; init; }

    /// <summary>All that is counted.</summary>
    public Figures Total { get; init; }

    /// <summary>Earlier UTC days are summed up in documents of their own. Absent: nothing was paid yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DaysUntil { get; init; }
}

/// <summary>Which generation is shown. A rebuild makes the next one beside it and takes its place when it has come as far.</summary>
public sealed record StatisticsGenerations
{
    public const string DocumentId = "generations";

    public static StatisticsGenerations First { get; } = new() { Shown = "first" };

    public string Id => DocumentId;

    /// <summary>A partition of its own.</summary>
    public string Generation => DocumentId;
    public string Type => "generations";
    public int SchemaVersion => 1;
    public required string Shown { get; init; }

    /// <summary>A rebuild is under way.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }

    /// <summary>It is deleted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Former { get; init; }

    /// <summary>The last rebuild.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StatisticsRebuild? Rebuilt { get; init; }
}

/// <summary>A rebuild that is over.</summary>
/// <param name="At">When.</param>
/// <param name="Counted">Entries of the ledger that were counted again.</param>
/// <param name="Same">Whether the sums were the same as before.</param>
public sealed record StatisticsRebuild(DateTimeOffset At, long Counted, bool Same);
