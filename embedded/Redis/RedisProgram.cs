using System.Globalization;

namespace Mall.Embedded.Redis;

/// <summary>How to start and end one kind of server.</summary>
internal abstract class RedisProgram
{
    public abstract string Name { get; }

    public abstract string FileName { get; }

    /// <summary>The command sent before the process is killed, so that it loses nothing.</summary>
    public abstract string[] Farewell { get; }

    public virtual IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    public abstract IEnumerable<string> Arguments(string folder, int port);

    protected static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

/// <summary>redis-server, 7 or later: the shop opens no sale on an older one.</summary>
internal sealed class InstalledRedis(string path) : RedisProgram
{
    public override string Name => "redis-server";

    public override string FileName => path;

    // NOSAVE only prevents an additional snapshot: the server still completes its append-only file.
    public override string[] Farewell => ["SHUTDOWN", "NOSAVE"];

    // The file survives a kill. Only a crash of the machine loses its last seconds, and no promise rests on Redis alone; an fsync would stall the server while the stores write to the same disk.
    public override IEnumerable<string> Arguments(string folder, int port) =>
    [
        "--bind", "127.0.0.1",
        "--port", Text(port),
        "--dir", folder,
        "--appendonly", "yes",
        "--appendfsync", "no",
        "--save", "",
        "--daemonize", "no",
        "--logfile", "",
    ];
}

/// <summary>Garnet from the NuGet package garnet-server.</summary>
internal sealed class Garnet(string assembly, string dotnet) : RedisProgram
{
    public override string Name => "Garnet";

    public override string FileName => dotnet;

    // Garnet has no SHUTDOWN, and SIGTERM ends it at once, so uncommitted data would be lost.
    public override string[] Farewell => ["COMMITAOF"];

    // The package's default is server GC, whose heaps per core are useless for such a small store.
    public override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["DOTNET_gcServer"] = "0" };

    public override IEnumerable<string> Arguments(string folder, int port) =>
    [
        assembly,
        "--bind", "127.0.0.1",
        "--port", Text(port),

        // By default scripts are off, and without transaction mode they are not atomic.
        "--lua",
        "--lua-transaction-mode",

        // The default device needs libaio; without that, recovery fails silently.
        "--device-type", "RandomAccess",
        "--checkpointdir", Path.Combine(folder, "garnet"),
        "--logdir", Path.Combine(folder, "garnet"),
        "--aof",
        "--recover",
        "--aof-commit-freq", "0",

        // A checkpoint per so much log. Otherwise file and start-up time grow without end.
        "--aof-size-limit", "64m",
        "--aof-segment-size", "16m",

        // The defaults reserve gigabytes. Beyond --memory Garnet silently drops the oldest keys, unless there is a storage tier on the disk.
        "--memory", "256m",
        "--storage-tier",
        "--page", "1m",
        "--index", "4m",
        "--aof-memory", "8m",
        "--aof-page-size", "2m",
    ];
}
