using Mall.Embedded.Redis;
using Mall.Embedded.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Redis;

public sealed class RedisRegistrationTests : FolderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Add_SettingAsksForAServer_HasOneThatAnswersAndEndsWithTheHost(bool isAttached)
    {
        await using var host = new TestPieces(Folder, isAttached, ("Redis:ConnectionString", RedisRegistration.Placeholder));
        RedisRegistration.Add(host.Pieces);
        await host.StartAsync();
        RedisServer server = host.Host.GetRequiredService<RedisServer>();
        Assert.Equal(server.ConnectionString, host.Pieces.Defaults["Redis__ConnectionString"]);
        using (RespConnection connection = RedisServers.Connect(server))
        {
            Assert.Equal("PONG", connection.Call("PING"));
        }

        int pid = server.ProcessId;
        await host.StopAsync();

        Assert.Null(ProcessIdentity.Of(pid));
    }

    [Fact]
    public async Task Add_HostIsDisposedWithoutAStop_EndsTheServer()
    {
        await using (var host = new TestPieces(Folder, isAttached: true, ("Redis:ConnectionString", RedisRegistration.Placeholder)))
        {
            RedisRegistration.Add(host.Pieces);
            Assert.NotNull(host.Host.GetRequiredService<RedisServer>());
        }

        Assert.False(File.Exists(Path.Combine(Folder.Path, "state", "redis", "server.json")));
    }

    [Theory]
    [InlineData("redis.example:6380")]
    [InlineData(null)]
    public async Task Add_SettingNamesAServerOrNone_StartsNothing(string? setting)
    {
        await using var host = new TestPieces(Folder, isAttached: true, ("Redis:ConnectionString", setting));
        RedisRegistration.Add(host.Pieces);
        Assert.Null(host.Host.GetService<RedisServer>());
        Assert.Empty(host.Pieces.Defaults);
        Assert.False(Directory.Exists(Path.Combine(Folder.Path, "state", "redis")));
    }
}
