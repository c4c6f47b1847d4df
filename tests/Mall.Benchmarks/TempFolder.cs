namespace Mall.Benchmarks;

internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mall-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
