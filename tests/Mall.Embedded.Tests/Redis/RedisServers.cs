using Mall.Embedded.Redis;

namespace Mall.Embedded.Tests.Redis;

/// <summary>The servers that this machine has.</summary>
public static class RedisServers
{
    public const string Garnet = "garnet";
    public const string Installed = "redis-server";

    public static readonly TimeSpan Patience = HangGuard.Time;

    public static bool HasInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server")));

    public static bool HasGarnet { get; } = RedisPrograms.GarnetCandidates().Any(File.Exists);

    public static TheoryData<string> All => [.. (string[])[.. HasGarnet ? [Garnet] : Array.Empty<string>(), .. HasInstalled ? [Installed] : Array.Empty<string>()]];

    internal static RedisServerOptions Options(string server, string folder)
    {
        var options = new RedisServerOptions { StateFolder = folder };
        return server == Garnet ? options with { SearchPath = "" } : options with { GarnetCandidates = [] };
    }

    internal static async Task<RedisServer> StartAsync(RedisServerOptions options)
    {
        RedisServer server = RedisServer.Start(options);
        await server.Ready.WaitAsync(Patience);
        return server;
    }

    internal static RespConnection Connect(RedisServer server) => RespConnection.Open(Port(server), Patience);

    internal static int Port(RedisServer server) => int.Parse(server.ConnectionString.Split(':')[1]);

    /// <summary>With Garnet, a write counts only when its log is committed; redis-server does not know the command.</summary>
    internal static void Commit(RespConnection connection) => connection.Call("COMMITAOF");
}
