namespace Mall.Functions.Ledger;

/// <summary>Chooses from a list.</summary>
internal static class SomeOf
{
    /// <summary>At most so many, evenly, always with the last.</summary>
    public static IReadOnlyList<long> Evenly(IReadOnlyList<long> all, int count) =>
        all.Count <= count ? all : [.. Enumerable.Range(1, count).Select(i => all[(int)((long)all.Count * i / count) - 1])];
}
