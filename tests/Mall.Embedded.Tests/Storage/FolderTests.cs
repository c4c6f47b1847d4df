namespace Mall.Embedded.Tests.Storage;

/// <summary>Tests with a folder of their own each.</summary>
public abstract class FolderTests : IDisposable
{
    private protected TestFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();
}
