namespace Mall.Functions.Tests.Support;

/// <summary>A state folder that goes when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mall-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
