namespace Mall.EndToEnd.Tests.Support;

/// <summary>The mall that most tests share: the one that MALL_BASE_URL names (<c>func start</c>, Azure), else a process started for them.</summary>
public sealed class SharedMall : IAsyncLifetime
{
    public const string BaseUrlVariable = "MALL_BASE_URL";

    private readonly TempFolder _state = new();
    private MallProcess? _process;

    public static string? BaseUrl => Environment.GetEnvironmentVariable(BaseUrlVariable) is { Length: > 0 } url ? url : null;

    internal MallClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (BaseUrl is null)
        {
            _process = await MallProcess.StartAsync(_state.Path);
        }

        Client = new MallClient(_process?.BaseAddress ?? new Uri(BaseUrl!));
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _state.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SharedMallCollection : ICollectionFixture<SharedMall>
{
    public const string Name = "shared mall";
}
