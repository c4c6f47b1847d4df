using Mall.Embedded.Settings;
using System.Diagnostics;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Mall.Embedded.Redis;
using static Mall.Embedded.Tests.Redis.RedisServers;

namespace Mall.Embedded.Tests.Redis;

public sealed class RedisServerTests : FolderTests
{
    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task Start_AnswersOnLoopbackOnlyAndKeepsItsDataAcrossAStop(string kind)
    {
        await using (RedisServer first = await StartAsync(Options(kind, Folder.Path)))
        {
            using RespConnection connection = Connect(first);
            Assert.Equal("PONG", connection.Call("PING"));
            Assert.Equal("OK", connection.Call("SET", "key", "value"));
            Assert.Equal("3", connection.Call("HSET", "hash", "a", "1", "b", "2", "c", "3"));
            IPEndPoint listener = Assert.Single(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners(), listener => listener.Port == Port(first));
            Assert.Equal(IPAddress.Loopback, listener.Address);
        }

        await using RedisServer second = await StartAsync(Options(kind, Folder.Path));
        using RespConnection again = Connect(second);
        Assert.Equal("value", again.Call("GET", "key"));
        Assert.Equal("2", again.Call("HGET", "hash", "b"));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task ServerIsKilled_IsStartedAgainOnTheSamePortWithItsData(string kind)
    {
        var warned = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path) with { OnWarning = warning => warned.TrySetResult(warning) });
        string connectionString = server.ConnectionString;
        int pid = server.ProcessId;
        using (RespConnection connection = Connect(server))
        {
            connection.Call("SET", "key", "value");
            Commit(connection);
        }

        using (Process process = Process.GetProcessById(pid))
        {
            process.Kill();
        }

        Assert.Contains("is started again", await warned.Task.WaitAsync(Patience));
        Assert.Equal("value", await GetWhenBackAsync(server, "key"));
        Assert.Equal(connectionString, server.ConnectionString);
        Assert.NotEqual(pid, server.ProcessId);
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task ServerIsKilledAndCannotBeStartedForAWhile_IsTriedUntilItCan(string kind)
    {
        var warned = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path) with
        {
            OnWarning = warning => _ = warning.Contains("server.json", StringComparison.Ordinal) && warned.TrySetResult(warning),
        });

        // The note about the server cannot be written, as on a full disk.
        string obstacle = Path.Combine(Folder.Path, "redis", "server.json.tmp");
        Directory.CreateDirectory(obstacle);
        using (Process process = Process.GetProcessById(server.ProcessId))
        {
            process.Kill();
        }

        await warned.Task.WaitAsync(Patience);
        Directory.Delete(obstacle);

        Assert.Null(await GetWhenBackAsync(server, "key"));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task ServerIsKilledAndItsKeeperFails_TheHostHearsOfIt(string kind)
    {
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path) with { OnWarning = _ => throw new InvalidOperationException("nobody listens") });
        using (Process process = Process.GetProcessById(server.ProcessId))
        {
            process.Kill();
        }

        Assert.Contains("nobody listens", await server.Lost.WaitAsync(Patience));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task Script_ReadThenWriteOnManyConnections_IsAtomic(string kind)
    {
        const string sell = "local n = tonumber(redis.call('GET', KEYS[1])) if n > 0 then redis.call('SET', KEYS[1], n - 1) redis.call('HSET', KEYS[2], ARGV[1], '1') return 1 end return 0";
        const int stock = 2000;
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path));
        using RespConnection connection = Connect(server);
        connection.Call("SET", "{sale}:stock", stock.ToString());
        int[] sold = await Task.WhenAll(Enumerable.Range(0, 16).Select(buyer => Task.Factory.StartNew(
            () =>
            {
                using RespConnection own = Connect(server);
                return Enumerable.Range(0, 200).Count(i => own.Call("EVAL", sell, "2", "{sale}:stock", "{sale}:sold", $"{buyer}/{i}") == "1");
            },
            TaskCreationOptions.LongRunning)));
        Assert.Equal(stock, sold.Sum());
        Assert.Equal("0", connection.Call("GET", "{sale}:stock"));
        Assert.Equal(stock.ToString(), connection.Call("HLEN", "{sale}:sold"));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task Start_PortIsTakenInTheLastMoment_TakesAnother(string kind)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int taken = ((IPEndPoint)other.LocalEndpoint).Port;
        int asked = 0;
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path) with { ChoosePort = () => asked++ == 0 ? taken : LoopbackPort.Choose() });
        Assert.NotEqual(taken, Port(server));
        using RespConnection connection = Connect(server);
        Assert.Equal("PONG", connection.Call("PING"));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task DisposeAsync_EndsTheServerAndFreesThePort(string kind)
    {
        RedisServer server = RedisServer.Start(Options(kind, Folder.Path));
        await server.Ready.WaitAsync(Patience);
        int pid = server.ProcessId;
        await server.DisposeAsync();
        await server.DisposeAsync();
        Assert.Null(ProcessIdentity.Of(pid));
        Assert.True(LoopbackPort.IsFree(Port(server)));
    }

    [Fact]
    public void Start_NoServerOnThisMachine_SaysWhatToDo()
    {
        StartupException refusal = Assert.Throws<StartupException>(
            () => RedisServer.Start(new RedisServerOptions { StateFolder = Folder.Path, SearchPath = Folder.Path, GarnetCandidates = [] }));
        Assert.Equal(
            "No Redis server was found: install redis-server, or let `dotnet restore` fetch the package garnet-server 2.2.8, or name a server in the setting Redis__ConnectionString.",
            refusal.Message);
    }

    [Fact]
    public void Start_FolderCannotBeUsed_IsOneSentence()
    {
        File.WriteAllText(Path.Combine(Folder.Path, "redis"), "a file in the place of the folder");
        StartupException refusal = Assert.Throws<StartupException>(() => RedisServer.Start(Fake("")));
        Assert.StartsWith($"The Redis server's folder in {Folder.Path} cannot be used: ", refusal.Message);
    }

    [Fact]
    public async Task Start_ServerEndsAtOnce_SaysWhatItSaid()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using RedisServer server = RedisServer.Start(Fake("echo Bad file format reading the append only file; exit 1"));
        StartupException refusal = await Assert.ThrowsAsync<StartupException>(() => server.Ready.WaitAsync(Patience));
        Assert.Equal(
            "The Redis server (redis-server) cannot be started: it ended with exit code 1 (Bad file format reading the append only file). "
            + $"Its output is in {Path.Combine(Folder.Path, "redis", "redis.log")}.",
            refusal.Message);
    }

    [Fact]
    public async Task DisposeAsync_ServerNeverAnswers_EndsItAllTheSame()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        RedisServer server = RedisServer.Start(Fake("exec sleep 1000"));
        await server.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => server.Ready);
        Assert.Equal(0, server.ProcessId);
    }

    [InstalledRedisFact]
    public async Task Start_RedisServerIsOnThePath_IsPreferred()
    {
        await using RedisServer server = await StartAsync(new RedisServerOptions { StateFolder = Folder.Path });
        using RespConnection connection = Connect(server);
        Assert.Contains("redis_version", connection.Call("INFO", "server"));
        Assert.DoesNotContain("garnet", connection.Call("INFO", "server"));
    }

    /// <summary>A shell script in the place of redis-server.</summary>
    private RedisServerOptions Fake(string script)
    {
        string bin = Directory.CreateDirectory(Path.Combine(Folder.Path, "bin")).FullName;
        string path = Path.Combine(bin, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new RedisServerOptions { StateFolder = Folder.Path, SearchPath = bin };
    }

    /// <summary>A new process answers at the old address some time after the old one has ended.</summary>
    private static async Task<string?> GetWhenBackAsync(RedisServer server, string key)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using RespConnection connection = Connect(server);
                string? value = connection.Call("GET", key);
                if (value?.StartsWith('-') != true)
                {
                    return value;
                }
            }
            catch (Exception notYet) when (notYet is IOException or SocketException && !patience.IsCancellationRequested)
            {
                // Asked again below.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
        }
    }
}

/// <summary>Skipped, with the reason, where redis-server is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstalledRedisFactAttribute : FactAttribute
{
    public InstalledRedisFactAttribute()
    {
        Skip = HasInstalled ? null : "redis-server is not on the PATH.";
    }
}
