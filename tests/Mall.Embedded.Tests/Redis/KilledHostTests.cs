using System.Diagnostics;
using System.Globalization;
using Mall.Embedded.Redis;
using static Mall.Embedded.Tests.Redis.RedisServers;

namespace Mall.Embedded.Tests.Redis;

/// <summary>A host that is killed cannot end its server.</summary>
public sealed class KilledHostTests : FolderTests
{
    [Theory]
    [MemberData(nameof(RedisServers.All), MemberType = typeof(RedisServers))]
    public async Task HostIsKilled_TheNextStartEndsItsServerAndHasTheData(string kind)
    {
        int left = await StartAndKillHost(kind, endsWithHost: false);
        Assert.NotNull(ProcessIdentity.Of(left));
        await using RedisServer server = await StartAsync(Options(kind, Folder.Path));
        Assert.Null(ProcessIdentity.Of(left));
        using RespConnection connection = Connect(server);
        Assert.Equal("value", connection.Call("GET", "key"));
    }

    [LinuxFact]
    public async Task HostIsKilledOnLinux_ItsServerEndsByItself()
    {
        int left = await StartAndKillHost(HasGarnet ? RedisServers.Garnet : Installed, endsWithHost: true);
        try
        {
            using Process server = Process.GetProcessById(left);
            await server.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (ArgumentException)
        {
            // It has already ended.
        }
    }

    [Fact]
    public void NoteNamesAProcessThatIsNotTheServer_IsLeftAlone()
    {
        // The number was given to another process meanwhile: this one.
        LeftoverServer.Write(Folder.Path, new LeftoverServer(Environment.ProcessId, "another", 1, ["SHUTDOWN"]));
        LeftoverServer.End(Folder.Path);
        Assert.Empty(Folder.Snapshot());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"Pid\": 1")]
    public void NoteIsCutShort_IsIgnored(string note)
    {
        File.WriteAllText(Path.Combine(Folder.Path, "server.json"), note);
        LeftoverServer.End(Folder.Path);
        Assert.Empty(Folder.Snapshot());
    }

    /// <summary>The killed process.</summary>
    internal static async Task RunHost(string description, bool endsWithHost)
    {
        string[] parts = JsonSerializer.Deserialize<string[]>(description)!;
        await using RedisServer server = await StartAsync(Options(parts[0], parts[1]) with { EndsWithHost = endsWithHost });
        using (RespConnection connection = Connect(server))
        {
            connection.Call("SET", "key", "value");
            Commit(connection);
        }

        Console.WriteLine(server.ProcessId.ToString(CultureInfo.InvariantCulture));

        // Until it is killed, or the test that would do it is gone.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }

    private async Task<int> StartAndKillHost(string kind, bool endsWithHost)
    {
        using Process host = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { "exec", typeof(KilledHostTests).Assembly.Location, "redis", JsonSerializer.Serialize((string[])[kind, Folder.Path]), endsWithHost.ToString() },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        string? line = await host.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        int server = int.Parse(line!, CultureInfo.InvariantCulture);
        host.Kill();
        await host.WaitForExitAsync().WaitAsync(Patience);
        return server;
    }
}

/// <summary>Where the kernel can end a child with its parent and util-linux is there to ask for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        Skip = OperatingSystem.IsLinux() && File.Exists("/usr/bin/setpriv") ? null : "setpriv of util-linux is not on this machine.";
    }
}
