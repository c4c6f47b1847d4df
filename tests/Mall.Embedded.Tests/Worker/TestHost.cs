using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.Worker;

/// <summary>A host of the functions that a test gives, on a port of the system's choice, with a state folder of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly IHost _host;
    private bool _stopped;

    private TestHost(TempFolder folder, IHost host, StringWriter output, ErrorLog errors)
    {
        _folder = folder;
        _host = host;
        Output = output;
        Errors = errors;
        string line = output.ToString().Split('\n').First(text => text.StartsWith("Listening on ", StringComparison.Ordinal));
        Url = line.Split(' ')[2];
        Client = new HttpClient { BaseAddress = new Uri(Url) };
    }

    public string Url { get; }

    public HttpClient Client { get; }

    public StringWriter Output { get; }

    public ErrorLog Errors { get; }

    public IServiceProvider Services => _host.Services;

    public string State => Path.Combine(_folder.Path, "state");

    public static Task<TestHost> StartAsync<T>(Action<FunctionsApplicationBuilder>? configure = null, string? hostJson = null, Action<HostPieces>? pieces = null) =>
        StartAsync([typeof(T)], configure, hostJson, pieces);

    public static async Task<TestHost> StartAsync(
        Type[] functions, Action<FunctionsApplicationBuilder>? configure = null, string? hostJson = null, Action<HostPieces>? pieces = null)
    {
        var folder = new TempFolder();
        var output = new StringWriter();
        var errors = new ErrorLog();
        IHost? host = null;
        try
        {
            FunctionsApplicationBuilder builder = Builder(folder, output, functions, hostJson, pieces);
            builder.Logging.AddProvider(errors);
            builder.ConfigureFunctionsWebApplication();
            configure?.Invoke(builder);
            host = builder.Build();
            await host.StartAsync();
            return new TestHost(folder, host, output, errors);
        }
        catch
        {
            host?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    public static FunctionsApplicationBuilder Builder(
        TempFolder folder, TextWriter output, Type[] functions, string? hostJson = null, Action<HostPieces>? pieces = null)
    {
        folder.Write("host.json", hostJson ?? """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""");
        return new FunctionsApplicationBuilder(new HostSetup
        {
            WithStores = false,
            AppFolder = folder.Path,
            FunctionTypes = functions,
            Arguments = ["--port", "0", "--state", Path.Combine(folder.Path, "state")],
            Variables = new Dictionary<string, string?> { ["Logging__Console__LogLevel__Default"] = "None" },
            Output = output,
            ExitOnFailure = false,
            Pieces = pieces,
        });
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path);

    public Task StopAsync()
    {
        _stopped = true;
        return _host.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_stopped)
        {
            await _host.StopAsync();
        }

        await ((IAsyncDisposable)_host).DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Keeps what is logged at the level of an error or warning.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Completes when something was logged that contains the text.</summary>
    public async Task SaysAsync(string text)
    {
        CancellationToken patience = HangGuard.Token();
        while (!Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            await Task.Delay(2, patience);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lock (_lines)
            {
                _lines.Add($"{formatter(state, exception)} {exception?.GetType().Name}: {exception?.Message}");
            }
        }
    }

    public void Dispose()
    {
    }
}
