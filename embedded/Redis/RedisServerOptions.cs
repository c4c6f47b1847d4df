using Mall.Embedded.Settings;

namespace Mall.Embedded.Redis;

internal sealed record RedisServerOptions
{
    /// <summary>The host's state folder; the server's data is in its subfolder <c>redis</c>.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Called with a sentence for the operator when the server died and is started again.</summary>
    public Action<string>? OnWarning { get; init; }

    /// <summary>Where <c>redis-server</c> is looked for: folders in the form of the variable PATH.</summary>
    internal string? SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>Where GarnetServer.dll may be, best first.</summary>
    internal IReadOnlyList<string> GarnetCandidates { get; init; } = RedisPrograms.GarnetCandidates();

    /// <summary>Whether the server ends with the host however that ends, where the system can do that. False only in tests, of what happens where it cannot.</summary>
    internal bool EndsWithHost { get; init; } = true;

    /// <summary>Says which port to try next.</summary>
    internal Func<int> ChoosePort { get; init; } = LoopbackPort.Choose;
}
