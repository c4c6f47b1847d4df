using System.Globalization;

namespace Mall.Functions.Ledger;

/// <summary>The head of a stream: how many entries there are, and the tree's frontier. Whoever appends replaces it under its ETag, in the same batch as the transactions; so it gives each entry its
/// index, once, without a gap. A stream that is full is sealed, and the next one carries the tree on.</summary>
public sealed record LedgerHead
{
    /// <summary>No event's id has a dollar sign.</summary>
    public const string DocumentId = "$head";

    public string Id => DocumentId;
    public required string Stream { get; init; }
    public string Type => "head";
    public int SchemaVersion => 1;

    /// <summary>Index of the stream's first entry.</summary>
    public required long Start { get; init; }

    /// <summary>Entries of the whole ledger.</summary>
    public required long Size { get; init; }

    /// <summary>Roots of the complete subtrees, in hex, the largest first.</summary>
    public required IReadOnlyList<string> Frontier { get; init; }

    /// <summary>Nothing is appended to this stream any more.</summary>
    public bool IsSealed { get; init; }

    public static LedgerHead First { get; } = new() { Stream = NameOf(0), Start = 0, Size = 0, Frontier = [] };

    /// <summary>The head of the next stream.</summary>
    public LedgerHead Next() => this with { Stream = NameOf(NumberOf(Stream) + 1), Start = Size, IsSealed = false };

    public static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int NumberOf(string stream) => int.Parse(stream, NumberStyles.None, CultureInfo.InvariantCulture);

    internal MerkleFrontier Tree() => new(Size, Frontier);
}

/// <summary>The root of a complete subtree of 256, 65,536, ... entries, written with the entry that completes it. Proofs are made of these, so they read little.</summary>
public sealed record LedgerNode
{
    /// <summary>Of the levels of the tree every eighth is stored.</summary>
    public const int LevelsApart = 8;

    public required string Id { get; init; }
    public required string Stream { get; init; }
    public string Type => "node";
    public int SchemaVersion => 1;
    public required int Level { get; init; }

    /// <summary>Its place among those of its level, from 0.</summary>
    public required long Number { get; init; }

    public required string Hash { get; init; }

    public static LedgerNode Of(string stream, int level, long number, byte[] hash) =>
        new() { Id = $"$node.{level}.{number}", Stream = stream, Level = level, Number = number, Hash = Convert.ToHexStringLower(hash) };
}
