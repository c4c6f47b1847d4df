using Mall.Embedded.Redis;
using Mall.Embedded.Settings;
using Mall.Embedded.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Mall.Embedded.Tests.Redis;

/// <summary>The proxy before each server of this machine, with the client that the app uses. That a command may have been executed though its connection is gone is said in
/// stackexchange.github.io/StackExchange.Redis (Timeouts, and "connection failed": the state of what was sent is unknown).</summary>
public sealed class RedisProxyTests : FolderTests
{
    private readonly Faults _faults = new();

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task Disconnected_TheCommandFailsAndWasExecuted(string kind)
    {
        await using RedisServer server = await RedisServers.StartAsync(RedisServers.Options(kind, Folder.Path));
        await using var proxy = new RedisProxy(IPEndPoint.Parse(server.ConnectionString), _faults);
        using RespConnection connection = RespConnection.Open(IPEndPoint.Parse(proxy.ConnectionString).Port, RedisServers.Patience);
        Assert.Equal("1", connection.Call("INCR", "n"));
        _faults.Next(Fault.RedisDisconnected);

        Assert.ThrowsAny<IOException>(() => connection.Call("INCR", "n"));

        using RespConnection again = RespConnection.Open(IPEndPoint.Parse(proxy.ConnectionString).Port, RedisServers.Patience);
        Assert.Equal("2", again.Call("GET", "n"));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task Disconnected_TheRealClientComesBackAndFindsTheCommandExecuted(string kind)
    {
        await using RedisServer server = await RedisServers.StartAsync(RedisServers.Options(kind, Folder.Path));
        await using var proxy = new RedisProxy(IPEndPoint.Parse(server.ConnectionString), _faults);
        await using ConnectionMultiplexer client = await ConnectionMultiplexer.ConnectAsync(proxy.ConnectionString + ",connectTimeout=60000");
        IDatabase database = client.GetDatabase();
        await database.StringIncrementAsync("n");
        _faults.Next(Fault.RedisDisconnected);

        await Assert.ThrowsAnyAsync<RedisException>(() => database.StringIncrementAsync("n"));

        while (!client.IsConnected)
        {
            await Task.Yield();
        }

        Assert.Equal(2, (int)await database.StringGetAsync("n"));
    }

    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task Late_TheAnswerComesAllTheSame(string kind)
    {
        await using RedisServer server = await RedisServers.StartAsync(RedisServers.Options(kind, Folder.Path));
        await using var proxy = new RedisProxy(IPEndPoint.Parse(server.ConnectionString), _faults);
        using RespConnection connection = RespConnection.Open(IPEndPoint.Parse(proxy.ConnectionString).Port, RedisServers.Patience);
        _faults.Next(Fault.RedisLate);

        Assert.Equal("1", connection.Call("INCR", "n"));
        Assert.Equal(1, _faults.Count(Fault.RedisLate));
    }

    [Fact]
    public async Task Add_FaultsAreOn_TheAppIsGivenTheProxy()
    {
        await using var host = new TestPieces(Folder, isAttached: true, ("Redis:ConnectionString", RedisRegistration.Placeholder), ("Embedded:Faults:RedisLate", "0.5"));
        RedisRegistration.Add(host.Pieces);
        await host.StartAsync();

        string given = host.Pieces.Defaults[RedisRegistration.Setting]!;

        Assert.NotEqual(host.Host.GetRequiredService<RedisServer>().ConnectionString, given);
        using RespConnection connection = RespConnection.Open(IPEndPoint.Parse(given).Port, RedisServers.Patience);
        Assert.Equal("PONG", connection.Call("PING"));
        await host.StopAsync();
    }
}
