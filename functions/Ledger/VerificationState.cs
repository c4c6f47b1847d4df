using System.Text.Json.Serialization;

namespace Mall.Functions.Ledger;

/// <summary>The beginning of the ledger, read and found right.</summary>
/// <param name="Size">Entries that were read.</param>
/// <param name="Frontier">The tree of those.</param>
/// <param name="Vouched">Of those, how many a signed head covers.</param>
public sealed record VerifiedPart(long Size, IReadOnlyList<string> Frontier, long Vouched, DateTimeOffset Since)
{
    internal MerkleFrontier Tree() => new(Size, Frontier);

    public static VerifiedPart Nothing(DateTimeOffset now) => new(0, [], 0, now);
}

/// <summary>How far the verification in the background came: one document in the ledger's first stream.</summary>
public sealed record VerificationState
{
    public const string DocumentId = "$verification";

    public string Id => DocumentId;
    public string Stream => LedgerHead.First.Stream;
    public string Type => "verification";
    public int SchemaVersion => 1;

    /// <summary>Goes on here.</summary>
    public required VerifiedPart Round { get; init; }

    /// <summary>The last reading that reached the end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerifiedPart? Whole { get; init; }

    /// <summary>The first index that was found bad. It stays until a reading from the beginning to the end finds nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? FirstBad { get; init; }

    /// <summary>Where a reading of the newest entries may begin.</summary>
    [JsonIgnore]
    public VerifiedPart Furthest => Whole is { } whole && whole.Size > Round.Size ? whole : Round;
}
