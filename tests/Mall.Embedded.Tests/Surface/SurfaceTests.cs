using System.Reflection;

namespace Mall.Embedded.Tests.Surface;

/// <summary>Nothing may exist in the embedded host's copy of the real namespaces that the real packages do not have: code that compiles here must compile there.</summary>
public sealed class SurfaceTests
{
    private static readonly Assembly Embedded = typeof(Microsoft.Azure.Functions.Worker.FunctionContext).Assembly;
    private static readonly SurfaceListing Real = SurfaceListing.Parse(ReadListing());

    private static SurfaceChecker Checker => new(Real, Embedded.GetExportedTypes());

    [Fact]
    public void Embedded_ExportedTypes_AreOnlyThoseOfTheRealPackages() => AssertNone(Checker.Inventions());

    [Fact]
    public void Embedded_AbstractMembersOfTheRealTypes_AreAllThere() => AssertNone(Checker.MissingAbstractMembers());

    [Fact]
    public void Embedded_OverloadsOfAnOfferedMethod_AreAllThere() => AssertNone(Checker.MissingOverloads());

    [Fact]
    public void Trap23_NamesThatExistTwice_ExistInBothOfferedNamespaces() => AssertNone(Checker.MissingTwins());

    [Fact]
    public void Embedded_ItsOwnNamespaces_ExportNothing() =>
        Assert.DoesNotContain(Embedded.GetExportedTypes(), type => type.Namespace!.StartsWith("Mall.", StringComparison.Ordinal));

    private static void AssertNone(IEnumerable<string> differences)
    {
        var all = differences.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} differences:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }

    private static IEnumerable<string> ReadListing()
    {
        using var stream = typeof(SurfaceTests).Assembly.GetManifestResourceStream("real-surface.txt")
            ?? throw new InvalidOperationException("real-surface.txt is not embedded in the test assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }
}
