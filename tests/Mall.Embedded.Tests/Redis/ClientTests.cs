using System.Diagnostics;
using Mall.Embedded.Redis;
using StackExchange.Redis;
using static Mall.Embedded.Tests.Redis.RedisServers;

namespace Mall.Embedded.Tests.Redis;

/// <summary>The client that the app uses, against each server as this host starts it, in both versions of the protocol.</summary>
public sealed class ClientTests : FolderTests
{
    private const string Take = "local left = redis.call('DECR', KEYS[1]) redis.call('RPUSH', KEYS[2], ARGV[1]) return {left, ARGV[1]}";

    public static TheoryData<string, RedisProtocol> Servers
    {
        get
        {
            var servers = new TheoryData<string, RedisProtocol>();
            foreach (object[] row in (IEnumerable<object[]>)All)
            {
                servers.Add((string)row[0], RedisProtocol.Resp2);
                servers.Add((string)row[0], RedisProtocol.Resp3);
            }

            return servers;
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Commands_OfTheCommonTypes_Work(string kind, RedisProtocol protocol)
    {
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path));
        await using ConnectionMultiplexer client = await ConnectAsync(server, protocol);
        IDatabase database = client.GetDatabase();

        Assert.True(await database.StringSetAsync("key", "value", TimeSpan.FromMinutes(1), When.NotExists));
        Assert.False(await database.StringSetAsync("key", "other", TimeSpan.FromMinutes(1), When.NotExists));
        Assert.InRange((await database.KeyTimeToLiveAsync("key"))!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await database.HashSetAsync("hash", [new HashEntry("a", 1), new HashEntry("b", 2)]);
        Assert.Equal(2, (await database.HashGetAllAsync("hash")).Length);
        await database.SortedSetAddAsync("set", [new SortedSetEntry("one", 1), new SortedSetEntry("half", 0.5)]);
        Assert.Equal([new SortedSetEntry("half", 0.5), new SortedSetEntry("one", 1)], await database.SortedSetRangeByRankWithScoresAsync("set"));
        await database.ListRightPushAsync("list", ["a", "b", "c"]);
        Assert.Equal(["a", "b"], await database.ListLeftPopAsync("list", 2));
        Assert.True((await database.StringGetAsync("missing")).IsNull);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Publish_FromTheConnectionThatSubscribed_ArrivesInOrderBetweenCommands(string kind, RedisProtocol protocol)
    {
        const int messages = 500;
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path));
        await using ConnectionMultiplexer client = await ConnectAsync(server, protocol);
        var lost = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.ConnectionFailed += (_, failure) => lost.TrySetException(failure.Exception ?? new RedisException(failure.FailureType.ToString()));
        ChannelMessageQueue queue = await client.GetSubscriber().SubscribeAsync(RedisChannel.Literal("news"));

        Task[] published = [.. Enumerable.Range(0, messages).Select(i => client.GetSubscriber().PublishAsync(RedisChannel.Literal("news"), i))];
        Task<long>[] counted = [.. Enumerable.Range(0, messages).Select(_ => client.GetDatabase().StringIncrementAsync("count"))];

        for (int i = 0; i < messages; i++)
        {
            Assert.Equal(i, (int)(await queue.ReadAsync(HangGuard.Token())).Message);
        }

        await Task.WhenAll(published);
        Assert.Equal(messages, (await Task.WhenAll(counted)).Max());
        Assert.False(lost.Task.IsFaulted);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Script_ByItsHash_RunsUntilARestartAndIsUnknownThen(string kind, RedisProtocol protocol)
    {
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path));
        await using ConnectionMultiplexer client = await ConnectAsync(server, protocol);
        IDatabase database = client.GetDatabase();
        byte[] hash = await client.GetServers()[0].ScriptLoadAsync(Take);
        await database.StringSetAsync("{sale}:stock", 2);

        RedisResult[] taken = (RedisResult[])(await database.ScriptEvaluateAsync(hash, ["{sale}:stock", "{sale}:taken"], ["buyer"]))!;

        Assert.Equal(1, (int)taken[0]);
        Assert.Equal("buyer", (string?)taken[1]);

        using (var commit = Connect(server))
        {
            Commit(commit);
        }

        using (Process process = Process.GetProcessById(server.ProcessId))
        {
            process.Kill();
        }

        RedisServerException refusal = await Assert.ThrowsAsync<RedisServerException>(() => WhenBackAsync(
            () => database.ScriptEvaluateAsync(hash, ["{sale}:stock", "{sale}:taken"], ["buyer"])));
        Assert.StartsWith("NOSCRIPT", refusal.Message);
        Assert.Equal(1, (int)await database.StringGetAsync("{sale}:stock"));
        Assert.Equal(["buyer"], await database.ListRangeAsync("{sale}:taken"));
    }

    /// <summary>The client connects again by itself; until then calls fail.</summary>
    private static async Task WhenBackAsync(Func<Task> call)
    {
        CancellationToken patience = HangGuard.Token();
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception notYet) when (notYet is RedisConnectionException or RedisTimeoutException || notYet.Message.StartsWith("LOADING", StringComparison.Ordinal))
            {
                patience.ThrowIfCancellationRequested();
            }
        }
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(RedisServer server, RedisProtocol protocol)
    {
        ConfigurationOptions options = ConfigurationOptions.Parse(server.ConnectionString + ",connectTimeout=60000");
        options.Protocol = protocol;
        ConnectionMultiplexer client = await ConnectionMultiplexer.ConnectAsync(options);
        Assert.Equal(protocol, client.GetServers()[0].Protocol);
        return client;
    }
}
