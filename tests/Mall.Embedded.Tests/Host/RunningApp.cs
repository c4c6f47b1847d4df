namespace Mall.Embedded.Tests.Host;

/// <summary>The sample app, running for all tests of a collection. Its settings come from every source that there is.</summary>
public abstract class RunningApp(bool isAttached) : IAsyncLifetime
{
    /// <summary>In bytes.</summary>
    public const int BodyLimit = 30_000_000;

    private readonly AppFolder _folder = new(
        ("local.settings.json", """{ "IsEncrypted": false, "Values": { "Order__Local": "local", "Order__Environment": "local", "Order__Command": "local" } }"""));

    internal AppProcess Process { get; private set; } = null!;

    internal AppFolder Folder => _folder;

    public async Task InitializeAsync()
    {
        Process = AppProcess.Start(isAttached, _folder, "--Order:Command", "command", $"--FUNCTIONS_REQUEST_BODY_SIZE_LIMIT={BodyLimit}");
        await Process.ListeningAsync();
    }

    public async Task DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class AttachedApp() : RunningApp(isAttached: true);

public sealed class WorkerApp() : RunningApp(isAttached: false);

[CollectionDefinition(nameof(AttachedApp))]
public sealed class AttachedAppCollection : ICollectionFixture<AttachedApp>;

[CollectionDefinition(nameof(WorkerApp))]
public sealed class WorkerAppCollection : ICollectionFixture<WorkerApp>;
