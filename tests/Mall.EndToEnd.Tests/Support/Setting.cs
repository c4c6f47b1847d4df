using System.Globalization;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>Numbers that whoever runs the tests may choose, by environment variable: how often, for how long, with which seed.</summary>
internal static class Setting
{
    /// <summary>The number; without one <paramref name="otherwise"/>. Something else than a number fails the test.</summary>
    public static int Of(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The seed of the tests that kill.</summary>
    public static int CrashSeed() => Of("MALL_CRASH_SEED", Random.Shared.Next());
}
