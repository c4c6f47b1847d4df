using System.Runtime.CompilerServices;

namespace Mall.Functions.Tests.Architecture;

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The sources of the function app: path relative to the root, and text.</summary>
    public static IEnumerable<(string Path, string Text)> FunctionSources() =>
        from file in Directory.EnumerateFiles(PathOf("functions"), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)
        select (relative, File.ReadAllText(file));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // The folder of the tests' output first: a deterministic build may have rewritten the path of this file.
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)! })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Mall.Functions.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException("These tests have to run inside the repository: Mall.Functions.sln was not found above them.");
    }
}
