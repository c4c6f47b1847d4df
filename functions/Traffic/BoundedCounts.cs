namespace Mall.Functions.Traffic;

/// <summary>Counts by a name that comes from outside. There are at most so many names; what has another one counts together, so nobody can fill the memory or the document with names.</summary>
internal static class BoundedCounts
{
    public const int MaxNames = 300;

    /// <summary>Stands for all that had no place.</summary>
    public const string Other = "other";

    public static void Add(Dictionary<string, long> counts, string name, long count = 1)
    {
        var names = counts.ContainsKey(Other) ? counts.Count - 1 : counts.Count;
        name = names < MaxNames || counts.ContainsKey(name) ? name : Other;
        counts[name] = counts.GetValueOrDefault(name) + count;
    }

    /// <summary>The most counted ones keep their names.</summary>
    public static IReadOnlyDictionary<string, long> Sum(IEnumerable<IReadOnlyDictionary<string, long>> all)
    {
        var sums = new Dictionary<string, long>();
        foreach (var (name, count) in all.SelectMany(counts => counts).GroupBy(one => one.Key, one => one.Value).Select(group => (group.Key, group.Sum())).OrderByDescending(one => one.Item2))
        {
            Add(sums, name, count);
        }

        return sums;
    }
}
