using Mall.Embedded.Redis;
using Mall.Embedded.Tests.Storage;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Redis;

public sealed class RedisRegistrationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Host_SettingAsksForAServer_HasOneThatAnswersAndEndsWithIt()
    {
        int pid;
        using (IHost host = Build(RedisRegistration.Placeholder))
        {
            await host.StartAsync();
            RedisServer server = host.Services.GetRequiredService<RedisServer>();
            Assert.Equal(server.ConnectionString, host.Services.GetRequiredService<IConfiguration>()["Redis:ConnectionString"]);
            using (RespConnection connection = RedisServers.Connect(server))
            {
                Assert.Equal("PONG", connection.Call("PING"));
            }

            pid = server.ProcessId;
            await host.StopAsync();
        }

        Assert.Null(ProcessIdentity.Of(pid));
    }

    [Fact]
    public void Host_IsDisposedWithoutAStop_EndsTheServer()
    {
        using (IHost host = Build(RedisRegistration.Placeholder))
        {
            Assert.NotNull(host.Services.GetRequiredService<RedisServer>());
        }

        Assert.False(File.Exists(Path.Combine(_folder.Path, "state", "redis", "server.json")));
    }

    [Theory]
    [InlineData("redis.example:6380")]
    [InlineData(null)]
    public void Host_SettingNamesAServerOrNone_StartsNothing(string? setting)
    {
        using IHost host = Build(setting);
        Assert.Null(host.Services.GetService<RedisServer>());
        Assert.Equal(setting, host.Services.GetRequiredService<IConfiguration>()["Redis:ConnectionString"]);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "state", "redis")));
    }

    [Fact]
    public void Host_EnvironmentNamesAServer_StartsNothing()
    {
        using IHost host = Build(RedisRegistration.Placeholder, "redis.example:6380");
        Assert.Null(host.Services.GetService<RedisServer>());
        Assert.Equal("redis.example:6380", host.Services.GetRequiredService<IConfiguration>()["Redis:ConnectionString"]);
    }

    private IHost Build(string? setting, string? variable = null)
    {
        string app = Directory.CreateDirectory(Path.Combine(_folder.Path, "app")).FullName;
        File.WriteAllText(Path.Combine(app, "host.json"), """{ "version": "2.0" }""");
        if (setting is not null)
        {
            File.WriteAllText(Path.Combine(app, "embedded.settings.json"), $$"""{ "Values": { "Redis__ConnectionString": "{{setting}}" } }""");
        }

        var variables = new Dictionary<string, string?> { ["Embedded__Port"] = "0", ["Embedded__State"] = Path.Combine(_folder.Path, "state") };
        if (variable is not null)
        {
            variables["Redis__ConnectionString"] = variable;
        }

        return new EmbeddedHost(new HostSetup { FunctionTypes = [], AppFolder = app, Variables = variables, Output = TextWriter.Null, ExitOnFailure = false }).Build();
    }
}
