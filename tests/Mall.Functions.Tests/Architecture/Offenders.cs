namespace Mall.Functions.Tests.Architecture;

internal static class Offenders
{
    /// <summary>The sentence of a rule that is broken.</summary>
    public static IEnumerable<string> When(bool isBroken, string sentence) => isBroken ? [sentence] : [];

    /// <summary>Shows all of them, a line each.</summary>
    public static void AssertNone<T>(IEnumerable<T> offenders)
    {
        var all = offenders.Distinct().ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }
}
