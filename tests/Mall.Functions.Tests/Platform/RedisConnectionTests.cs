using System.Threading.Channels;
using Mall.Embedded.Redis;
using Mall.Embedded.Settings;
using Mall.Functions.Tests.Support;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Tests.Platform;

/// <summary>What the shop asks of Redis, on every server that this machine has.</summary>
public sealed class RedisConnectionTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RedisServer? _server;

    private static readonly string[] Here =
    [
        .. RedisPrograms.GarnetCandidates().Any(File.Exists) ? ["Garnet"] : Array.Empty<string>(),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server"))) ? ["redis-server"] : Array.Empty<string>(),
    ];

    public static TheoryData<string> Servers => [.. Here];

    public static TheoryData<string, string> ServersAndProtocols
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var server in Here)
            {
                all.Add(server, "");
                all.Add(server, "protocol=resp3");
            }

            return all;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Subscribe_AgainAfterItFailed_HearsEachTextOnce(string server)
    {
        var port = LoopbackPort.Choose();
        using var redis = Connect($"127.0.0.1:{port},connectTimeout=100");
        var heard = Channel.CreateUnbounded<string>();
        await Assert.ThrowsAsync<RedisConnectionException>(() => redis.SubscribeAsync("news", text => heard.Writer.TryWrite(text)));
        await StartAsync(server, port);

        await ListenAsync(redis, heard);

        for (var i = 0; i < 10; i++)
        {
            await redis.CallAsync(db => db.PublishAsync(RedisConnection.ChannelOf("news"), i));
            Assert.Equal($"{i}", await heard.Reader.ReadAsync(HangGuard.Token()));
        }
    }

    /// <summary>Also where a connection string asks for the newer protocol, in which one connection does both.</summary>
    [Theory]
    [MemberData(nameof(ServersAndProtocols))]
    public async Task Subscribe_OnThisServer_HearsWhatOthersPublish(string server, string protocol)
    {
        using var here = await ConnectAsync(server, protocol);
        using var there = await ConnectAsync(server, protocol);
        Channel<string> heardHere = Channel.CreateUnbounded<string>(), heardThere = Channel.CreateUnbounded<string>();
        await ListenAsync(here, heardHere);
        await ListenAsync(there, heardThere);

        // Every instance does both.
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(2, await (i % 2 == 0 ? here : there).CallAsync(db => db.PublishAsync(RedisConnection.ChannelOf("news"), i)));
            Assert.Equal($"{i}", await heardHere.Reader.ReadAsync(HangGuard.Token()));
            Assert.Equal($"{i}", await heardThere.Reader.ReadAsync(HangGuard.Token()));
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Script_ThatTheServerDoesNotKnow_IsRefusedByHashAndThenGivenItsText(string server)
    {
        using var redis = await ConnectAsync(server);
        var script = new LuaText("return { redis.call('INCR', KEYS[1]), ARGV[1] }");
        RedisKey[] keys = ["count"];

        var refusal = await Assert.ThrowsAsync<RedisServerException>(() => redis.CallAsync(db => db.ScriptEvaluateAsync(script.Hash, keys, ["x"])));
        Assert.True(RedisScript.IsUnknownScript(refusal), refusal.Message);
        await redis.CallAsync(db => db.ExecuteAsync("SCRIPT", "LOAD", script.Text));
        var answer = (string?[]?)await redis.CallAsync(db => db.ScriptEvaluateAsync(script.Hash, keys, ["x"]));
        Assert.Equal(new[] { "1", "x" }, answer!);
        var known = (int[])(await redis.CallAsync(db => db.ExecuteAsync("SCRIPT", "EXISTS", script.Sha, new string('0', 40))))!;
        Assert.Equal([1, 0], known);
    }

    /// <summary>Also when this connection has used it before, and so may believe that the server knows it.</summary>
    [Theory]
    [MemberData(nameof(Servers))]
    public async Task RedisScript_OfACache_ComesBackByItselfAfterTheServerForgotIt(string server)
    {
        using var redis = await ConnectAsync(server);
        var script = RedisScript.Load("Platform", "count");
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(i, ((long[])(await script.RunAsync(redis, ["failures"], [60_000]))!)[0]);
            await redis.CallAsync(db => db.ExecuteAsync("SCRIPT", "FLUSH"));
        }
    }

    /// <summary>The rest of what the gate uses, as it uses it: hashes, lists, time and pages of a hash.</summary>
    [Theory]
    [MemberData(nameof(Servers))]
    public async Task PlainCommands_OfTheGate_Work(string server)
    {
        using var redis = await ConnectAsync(server);
        await redis.CallAsync(db => db.HashSetAsync("hash", "a", 1));
        await redis.CallAsync(db => db.ListRightPushAsync("list", ["x", "y"]));

        RedisValue[] fields = await redis.CallAsync(db => db.HashGetAsync("hash", ["a", "b"])), rest = await redis.CallAsync(db => db.ListRangeAsync("list", 1));
        Assert.Equal(["1", RedisValue.Null], fields);
        Assert.Equal(["y"], rest);
        Assert.Equal(2, ((RedisValue[])(await redis.CallAsync(db => db.ExecuteAsync("TIME")))!).Length);
        var page = (RedisResult[])(await redis.CallAsync(db => db.ExecuteAsync("HSCAN", "hash", "0", "COUNT", 1000)))!;
        Assert.Equal(("0", "a 1"), ((string?)page[0], string.Join(' ', (RedisValue[])page[1]!)));
    }

    private static async Task ListenAsync(RedisConnection redis, Channel<string> heard)
    {
        using var guard = new CancellationTokenSource(HangGuard.Time);
        while (true)
        {
            try
            {
                await redis.SubscribeAsync("news", text => heard.Writer.TryWrite(text));
                return;
            }
            catch (RedisConnectionException)
            {
                // The connection is not ready yet, and nothing is queued. The shop tries again, too.
                await Task.Delay(10, guard.Token);
            }
        }
    }

    private async Task<RedisConnection> ConnectAsync(string server, string more = "")
    {
        if (_server is null)
        {
            await StartAsync(server);
        }

        return Connect($"{_server!.ConnectionString},connectTimeout=60000,{more}");
    }

    private static RedisConnection Connect(string server) =>
        new(Options.Create(new RedisOptions { ConnectionString = server, CallTimeout = TimeSpan.FromMinutes(1) }));

    private async Task StartAsync(string server, int? port = null)
    {
        var options = new RedisServerOptions { StateFolder = _folder.Path, ChoosePort = () => port ?? LoopbackPort.Choose() };
        _server = RedisServer.Start(server == "Garnet" ? options with { SearchPath = "" } : options with { GarnetCandidates = [] });
        await _server.Ready.WaitAsync(HangGuard.Time);
    }
}
