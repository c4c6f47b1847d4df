namespace Mall.Functions.Ledger;

/// <summary>Some of a long list.</summary>
internal static class EvenSample
{
    /// <summary>At most so many, evenly spread, always with the last.</summary>
    public static IReadOnlyList<long> Of(IReadOnlyList<long> all, int count) =>
        all.Count <= count ? all : [.. Enumerable.Range(1, count).Select(i => all[(int)((long)all.Count * i / count) - 1])];
}
