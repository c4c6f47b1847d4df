namespace Mall.Embedded.Tests.Storage;

/// <summary>A folder of one test, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("mall-test-").FullName;
    }

    /// <summary>A folder that another process made.</summary>
    public TestFolder(string path)
    {
        Path = path;
    }

    public string Path { get; }

    /// <summary>The files of a journal, oldest first.</summary>
    public string[] Files(string name = "log") => [.. Directory.GetFiles(System.IO.Path.Combine(Path, name), "*.journal*").Order(StringComparer.Ordinal)];

    /// <summary>A copy of the folder as it is now.</summary>
    public TestFolder Copy()
    {
        var copy = new TestFolder();
        foreach (string file in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
        {
            string target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Every file's name and content.</summary>
    public Dictionary<string, byte[]> Snapshot()
    {
        return Directory.GetFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), File.ReadAllBytes);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
