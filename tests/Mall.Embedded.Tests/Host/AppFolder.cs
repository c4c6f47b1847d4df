using System.Reflection;

namespace Mall.Embedded.Tests.Host;

/// <summary>A folder with the sample app (tests/Mall.Embedded.App), with files of its own where a test needs others. The state is in its subfolder <c>state</c>.</summary>
internal sealed class AppFolder : IDisposable
{
    private static readonly string Built = typeof(AppFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "App").Value!;
    private readonly TestFolder _folder = new TestFolder(Built).Copy();

    /// <param name="files">Name and content of what is written over the app's own.</param>
    public AppFolder(params (string Name, string Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            File.WriteAllText(PathOf(name), content);
        }
    }

    public string Path => _folder.Path;

    public string State => PathOf("state");

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Dispose();
}
