namespace Mall.Functions.Catalog;

/// <summary>Words and phrases that mean the same, from <c>synonyms.txt</c>: a group per line, separated by commas; <c>#</c> begins a comment. Each may be of several words, in any language. One of
/// several ideographs is recognized inside a longer run; a single ideograph only alone, because it means too much in others' company.</summary>
internal sealed class Synonyms
{
    public static readonly Synonyms None = new([]);

    private readonly ILookup<string, Entry> _byFirstUnit;

    public Synonyms(IEnumerable<string> lines) => _byFirstUnit = lines
        .Select(line => line.Split('#')[0].Split(',').Select(SearchUnit.Of).Where(units => units.Count > 0).ToArray())
        .SelectMany(group => group.Select(units => new Entry(units, group)))
        .ToLookup(entry => Key(entry.Units[0]), StringComparer.Ordinal);

    /// <summary>Those of the shop.</summary>
    public static Synonyms Load() => new(TextResource.Read("Catalog.Search.synonyms.txt").Split('\n'));

    /// <summary>The longest one that begins at a unit of a query; null if there is none. The first alternative is the one that was found.</summary>
    public (int Length, IReadOnlyList<IReadOnlyList<SearchUnit>> Alternatives)? At(IReadOnlyList<SearchUnit> query, int at) =>
        _byFirstUnit[Key(query[at])].Where(entry => IsAt(entry.Units, query, at)).MaxBy(entry => entry.Units.Count) is { } found
            ? (found.Units.Count, [found.Units, .. found.Group.Where(units => units != found.Units)])
            : null;

    private static bool IsAt(List<SearchUnit> units, IReadOnlyList<SearchUnit> query, int at)
    {
        if (at + units.Count > query.Count || (units is [{ IsIdeograph: true }] && (Joined(query, at - 1) || Joined(query, at))))
        {
            return false;
        }

        for (var i = 0; i < units.Count; i++)
        {
            if (Key(units[i]) != Key(query[at + i]) || (i + 1 < units.Count && Joined(units, i) != Joined(query, at + i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Joined(IReadOnlyList<SearchUnit> units, int at) => at >= 0 && at + 1 < units.Count && units[at].Run == units[at + 1].Run;

    private static string Key(SearchUnit unit) => unit.IsIdeograph ? unit.Text : SearchText.Stem(unit.Text);

    private sealed record Entry(List<SearchUnit> Units, IReadOnlyList<IReadOnlyList<SearchUnit>> Group);
}
