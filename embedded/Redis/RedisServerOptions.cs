using Mall.Embedded.Settings;

namespace Mall.Embedded.Redis;

internal sealed record RedisServerOptions
{
    /// <summary>The host's state folder; the server's data is in its subfolder <c>redis</c>.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Called with a sentence for the operator when the server died and is started again.</summary>
    public Action<string>? OnWarning { get; init; }

    /// <summary>Folders to search for <c>redis-server</c>, in the form of the variable PATH.</summary>
    internal string? SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>Possible paths of GarnetServer.dll, best first.</summary>
    internal IReadOnlyList<string> GarnetCandidates { get; init; } = RedisPrograms.GarnetCandidates();

    /// <summary>Whether the server dies with the host, where the system supports that. False only in tests, to act like a system that does not.</summary>
    internal bool EndsWithHost { get; init; } = true;

    /// <summary>Returns the next port to try.</summary>
    internal Func<int> ChoosePort { get; init; } = LoopbackPort.Choose;
}
