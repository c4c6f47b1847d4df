using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Mall.Embedded.Settings;
using StackExchange.Redis;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>Two redis-servers, a primary and its replica, behind one address, as a managed Redis is: <see cref="FailOverAsync"/> makes the replica the primary, without what it was not told
/// (redis.io/docs/latest/operate/oss_and_stack/management/replication: replication is asynchronous, so acknowledged writes may be lost).</summary>
internal sealed class RedisPair : IAsyncDisposable
{
    private readonly List<Process> _servers = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int[] _ports = [LoopbackPort.Choose(), LoopbackPort.Choose()];
    private CancellationTokenSource _connections = new();
    private volatile int _primary;

    private RedisPair()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Whether this machine has redis-server.</summary>
    public static bool CanBeHad { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static async Task<RedisPair> StartAsync(string folder)
    {
        var pair = new RedisPair();
        pair.Launch(folder, 0, []);
        pair.Launch(folder, 1, ["--replicaof", "127.0.0.1", pair._ports[0].ToString(CultureInfo.InvariantCulture)]);
        await Eventually.Async(async () => await pair.InfoAsync(1, "master_link_status"), status => status == "up", "the replica to follow");
        return pair;
    }

    /// <summary>From now on the replica hears nothing; what it has been told it has.</summary>
    public async Task CutAsync()
    {
        await Eventually.Async(
            async () => (await InfoAsync(0, "master_repl_offset"), await InfoAsync(1, "master_repl_offset")), offsets => long.TryParse(offsets.Item1, CultureInfo.InvariantCulture, out _) && offsets.Item1 == offsets.Item2, "the replica to have all of it");
        await CommandAsync(1, "REPLICAOF", "127.0.0.1", "1");
    }

    /// <summary>The primary dies; the replica is the primary, and is found at the same address.</summary>
    public async Task FailOverAsync()
    {
        _servers[0].Kill();
        await _servers[0].WaitForExitAsync();
        await CommandAsync(1, "REPLICAOF", "NO", "ONE");
        _primary = 1;
        var old = Interlocked.Exchange(ref _connections, new CancellationTokenSource());
        await old.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _connections.CancelAsync();
        _listener.Stop();
        foreach (var server in _servers)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }
    }



    private void Launch(string folder, int server, string[] more)
    {
        var start = new ProcessStartInfo("redis-server", ["--port", _ports[server].ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--dir", folder, .. more])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        _servers.Add(process);
    }

    private async Task<string> InfoAsync(int server, string name)
    {
        try
        {
            var info = (string)(await CommandAsync(server, "INFO", "replication"))!;
            return info.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";
        }
        catch (RedisConnectionException)
        {
            return "it does not answer yet";
        }
    }

    private async Task<RedisResult> CommandAsync(int server, string command, params object[] arguments)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_ports[server]},allowAdmin=true,connectTimeout=60000"));
        return await redis.GetDatabase().ExecuteAsync(command, arguments);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), _connections.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken ended)
    {
        using var here = client;
        using var there = new TcpClient { NoDelay = true };
        here.NoDelay = true;
        try
        {
            await there.ConnectAsync(IPAddress.Loopback, _ports[_primary], ended);
            await Task.WhenAny(here.GetStream().CopyToAsync(there.GetStream(), ended), there.GetStream().CopyToAsync(here.GetStream(), ended));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // That server is gone: so is the connection.
        }
    }
}
