using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture;

/// <summary>docs/security.md names the test that shows each answer to a threat; these tests keep the names true.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/security.md"));

    [Fact]
    public void Tests_NamedOnThePage_AreThere()
    {
        var there = Tests();
        var named = Name().Matches(Page).Select(match => match.Groups[1].Value).ToArray();

        Assert.True(named.Length > 50, "The page names its tests as `Class.Method_Scenario_Result`.");
        AssertNone(named.Where(name => !there.Contains(name)));
    }

    [Fact]
    public void Threats_EachRow_NamesATest()
    {
        var rows = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| threat", StringComparison.Ordinal)).ToArray();

        Assert.True(rows.Length > 30);
        AssertNone(rows.Where(row => !Name().IsMatch(row)));
    }

    /// <summary>Class and method of every test, from the sources: some belong to projects that this one does not reference.</summary>
    private static HashSet<string> Tests() =>
        (from file in Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
         let text = File.ReadAllText(file)
         from type in Class().Matches(text).Select(match => match.Groups[1].Value)
         from method in Method().Matches(text).Select(match => match.Groups[1].Value)
         select $"{type}.{method}").ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"`([A-Za-z]+\.[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bclass ([A-Za-z]+(?:Tests|Properties)?)\b")]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?:static )?(?:async )?(?:Task|void) ([A-Za-z0-9]+(?:_[A-Za-z0-9]+)+)\(")]
    private static partial Regex Method();
}
