using System.Globalization;

namespace Mall.Embedded.Settings;

/// <summary>The options of the embedded host: arguments such as `--port` (<see cref="CommandLine"/>), or the settings `Embedded__Port` and so on.</summary>
internal sealed record EmbeddedOptions
{
    /// <summary>Port on 127.0.0.1. A setting of 0 is already replaced by a free port.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>The address for requests.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>The state folder, as an absolute path.</summary>
    public required string State { get; init; }

    /// <summary>Number of workers of the app: one when the host is attached to it.</summary>
    public int Instances { get; init; } = 1;

    public FsyncPolicy Fsync { get; init; } = FsyncPolicy.Interval;

    /// <summary>The consistency level of the Cosmos account: one of the service's five.</summary>
    public string CosmosConsistency { get; init; } = "Session";

    /// <summary>Time between two rounds of a probe of this app; null: nobody probes it.</summary>
    public TimeSpan? ProbeEvery { get; init; }

    /// <summary>Folder of the app: its assembly, host.json and worker.config.json.</summary>
    public required string AppFolder { get; init; }

    /// <summary>The file with the Service Bus's queues and topics, in the format of the Azure emulator's configuration.</summary>
    public required string Entities { get; init; }
}
