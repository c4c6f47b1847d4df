using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.Settings;

/// <summary>A host of one piece: the piece registers itself, and its services start and stop as they do in a whole host.</summary>
internal sealed class TestPieces : IAsyncDisposable
{
    private readonly StateFolder _state;
    private ServiceProvider? _host;

    /// <param name="folder">Its subfolder <c>state</c> becomes the state folder.</param>
    /// <param name="isAttached">To an app of its own services.</param>
    /// <param name="settings">As <c>A:B</c>.</param>
    public TestPieces(TestFolder folder, bool isAttached, params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => setting.Value)).Build();
        var faults = new Faults(FaultOptions.Read(configuration));
        _state = StateFolder.Open(Path.Combine(folder.Path, "state"));
        Pieces = new HostPieces
        {
            Services = new ServiceCollection(),
            App = isAttached ? new ServiceCollection() : null,
            Options = new EmbeddedOptions { State = _state.Path, AppFolder = folder.Path, Entities = Path.Combine(folder.Path, "servicebus-emulator.json") },
            Faults = faults,
            HostJson = HostJson.Empty,
            State = _state,
            Configuration = configuration,
        };
        Pieces.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        Pieces.Services.AddSingleton(TimeProvider.System);
        Pieces.Services.AddSingleton(Pieces.Options);
        Pieces.Services.AddSingleton(faults);
        Pieces.Services.AddSingleton(new HostFailure(() => { }));
    }

    public HostPieces Pieces { get; }

    public TestLog Log { get; } = new();

    /// <summary>The host's services.</summary>
    public IServiceProvider Host => _host ??= Pieces.Services.BuildServiceProvider();

    public async Task StartAsync()
    {
        foreach (IHostedService service in Host.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async Task StopAsync()
    {
        foreach (IHostedService service in Host.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(HangGuard.Token());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
        _state.Dispose();
    }
}
