using System.Globalization;

namespace Mall.Embedded.Redis;

/// <summary>How one kind of server is started and ended.</summary>
internal abstract class RedisProgram
{
    public abstract string Name { get; }

    public abstract string FileName { get; }

    /// <summary>Sent before the process is killed, so that it loses nothing.</summary>
    public abstract string[] Farewell { get; }

    public virtual IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    public abstract IEnumerable<string> Arguments(string folder, int port);

    protected static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

/// <summary>redis-server, 6 or later.</summary>
internal sealed class InstalledRedis(string path) : RedisProgram
{
    public override string Name => "redis-server";

    public override string FileName => path;

    // The append-only file is completed even so; NOSAVE only keeps a snapshot from being written as well.
    public override string[] Farewell => ["SHUTDOWN", "NOSAVE"];

    public override IEnumerable<string> Arguments(string folder, int port) =>
    [
        "--bind", "127.0.0.1",
        "--port", Text(port),
        "--dir", folder,
        "--appendonly", "yes",
        "--appendfsync", "everysec",
        "--save", "",
        "--daemonize", "no",
        "--logfile", "",
    ];
}

/// <summary>Garnet, as the NuGet package garnet-server has it.</summary>
internal sealed class Garnet(string assembly, string dotnet) : RedisProgram
{
    public override string Name => "Garnet";

    public override string FileName => dotnet;

    // Garnet has no SHUTDOWN, and dies at once of SIGTERM: what it has not committed yet would be gone.
    public override string[] Farewell => ["COMMITAOF"];

    // Server GC is the package's default; its heaps per core are of no use to so small a store.
    public override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["DOTNET_gcServer"] = "0" };

    public override IEnumerable<string> Arguments(string folder, int port) =>
    [
        assembly,
        "--bind", "127.0.0.1",
        "--port", Text(port),

        // Scripts are off by default, and without transaction mode they are not atomic.
        "--lua",
        "--lua-transaction-mode",

        // The default device needs libaio; without it recovery fails silently.
        "--device-type", "RandomAccess",
        "--checkpointdir", Path.Combine(folder, "garnet"),
        "--logdir", Path.Combine(folder, "garnet"),
        "--aof",
        "--recover",
        "--aof-commit-freq", "0",

        // A checkpoint whenever the log has grown by that: otherwise file and start-up time grow without end.
        "--aof-size-limit", "64m",
        "--aof-segment-size", "16m",

        // The defaults reserve gigabytes. Beyond --memory Garnet forgets the oldest keys without a word, unless there is a tier on the disk.
        "--memory", "256m",
        "--storage-tier",
        "--page", "1m",
        "--index", "4m",
        "--aof-memory", "8m",
        "--aof-page-size", "2m",
    ];
}
