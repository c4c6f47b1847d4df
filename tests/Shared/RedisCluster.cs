using System.Diagnostics;
using System.Globalization;
using Mall.Embedded.Settings;

namespace Mall.Tests;

/// <summary>A Redis Cluster of three masters with a replica each, made as its manual says, in a folder of its own (redis.io/docs/latest/operate/oss_and_stack/management/scaling). A killed master's replica takes over after about
/// two seconds, without what it was not told.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private const int Masters = 3;
    private const int Servers = 2 * Masters;

    // The servers talk to each other on a port that is higher by this.
    private const int BusOffset = 10_000;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-cluster-" + Guid.NewGuid().ToString("N"));
    private readonly Dictionary<int, Process> _servers = [];

    private RedisCluster()
    {
    }

    /// <summary>Why this machine cannot have one; null when it can.</summary>
    public static string? Missing { get; } = Array.TrueForAll(["redis-server", "redis-cli"], IsInstalled) ? null : "Needs redis-server and redis-cli on the PATH.";

    public string ConnectionString => string.Join(',', _servers.Keys.Select(port => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")));

    public static async Task<RedisCluster> StartAsync()
    {
        var cluster = new RedisCluster();
        try
        {
            while (cluster._servers.Count < Servers)
            {
                cluster.Launch(FreePort());
            }

            foreach (var port in cluster._servers.Keys)
            {
                await UntilAsync(async () => (await CliAsync("-p", Text(port), "ping")).Contains("PONG", StringComparison.Ordinal));
            }

            await CliAsync(["--cluster", "create", .. cluster.ConnectionString.Split(','), "--cluster-replicas", "1", "--cluster-yes"]);
            foreach (var port in cluster._servers.Keys)
            {
                await UntilAsync(async () => (await CliAsync("-p", Text(port), "cluster", "info")).Contains("cluster_state:ok", StringComparison.Ordinal));
            }

            await UntilAsync(cluster.FollowAsync);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills a server (SIGKILL).</summary>
    /// <param name="port">One of its ports.</param>
    public async Task KillAsync(int port)
    {
        _servers[port].Kill();
        await _servers[port].WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Whether each master has a replica that is up to date.</summary>
    private async Task<bool> FollowAsync()
    {
        var roles = await Task.WhenAll(_servers.Keys.Select(port => CliAsync("-p", Text(port), "info", "replication")));
        return roles.Count(role => role.Contains("master_link_status:up", StringComparison.Ordinal)) == Masters;
    }

    private void Launch(int port)
    {
        var folder = Path.Combine(_folder, Text(port));
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(
            "redis-server",
            [
                "--port", Text(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "no", "--cluster-enabled", "yes", "--cluster-node-timeout", "2000",
                "--cluster-require-full-coverage", "no", "--repl-diskless-sync-delay", "0",
            ])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        _servers.Add(port, process);
    }

    private static async Task<string> CliAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("redis-cli", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(HangGuard.Token());
        return await output + await errors;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var hung = HangGuard.Token();
        while (!await condition())
        {
            await Task.Delay(50, hung);
        }
    }

    /// <summary>One whose bus port is free, too.</summary>
    private static int FreePort()
    {
        int port;
        do
        {
            port = LoopbackPort.Choose();
        }
        while (!LoopbackPort.IsFree(port + BusOffset));
        return port;
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
