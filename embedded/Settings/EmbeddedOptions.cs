using Mall.Embedded.Storage;

namespace Mall.Embedded.Settings;

/// <summary>The knobs of the embedded host: `--port`, `--state`, or the settings `Embedded__Port`, `Embedded__State`, `Embedded__Fsync`.</summary>
internal sealed record EmbeddedOptions
{
    /// <summary>Port on 127.0.0.1; 0 lets the system choose.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>The state folder, absolute.</summary>
    public required string State { get; init; }

    /// <summary>Workers of the app: one when the host is attached to it.</summary>
    public int Instances { get; init; } = 1;

    public FsyncPolicy Fsync { get; init; } = FsyncPolicy.Interval;

    /// <summary>Folder of host.json, servicebus-emulator.json and embedded.settings.json: where the app's assembly lies.</summary>
    public required string AppFolder { get; init; }
}
