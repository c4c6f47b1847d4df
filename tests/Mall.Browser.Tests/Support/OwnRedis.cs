using System.Diagnostics;
using System.Globalization;
using Mall.Embedded.Settings;

namespace Mall.Browser.Tests.Support;

/// <summary>A redis-server that goes when the test says so and comes back at the same address with what it had.</summary>
internal sealed class OwnRedis : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _port;
    private Process? _server;

    public OwnRedis(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        _port = LoopbackPort.Choose().ToString(CultureInfo.InvariantCulture);
        Come();
    }

    public string ConnectionString => $"127.0.0.1:{_port}";

    public void Come()
    {
        var start = new ProcessStartInfo("redis-server", ["--port", _port, "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--appendonly", "yes"]) { RedirectStandardOutput = true };
        _server = Process.Start(start)!;
        _server.BeginOutputReadLine();
    }

    /// <summary>SIGKILL.</summary>
    public async Task GoAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await GoAsync();
        }
    }
}
