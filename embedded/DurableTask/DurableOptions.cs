using Mall.Embedded.Settings;

namespace Mall.Embedded.DurableTask;

/// <summary>The settings of <c>extensions.durableTask</c> in host.json that the embedded host uses.</summary>
internal sealed record DurableOptions
{
    /// <summary>Bytes. Three values (input, output, custom status) and a failure fit into one journal record.</summary>
    public const int MaxValueBytes = 20 << 20;

    private const string Section = "extensions:durableTask";

    public int MaxConcurrentActivityFunctions { get; init; } = 128;

    public int MaxConcurrentOrchestratorFunctions { get; init; } = 128;

    /// <summary>Version of new instances whose client does not ask for one. Instances of a newer version wait for a host of theirs.</summary>
    public string DefaultVersion { get; init; } = "";

    /// <summary>Name of the one task hub. Clients send it along.</summary>
    public string HubName { get; init; } = "TestHubName";

    /// <summary>Bytes of histories that may stay in memory.</summary>
    public int HistoryCacheBytes { get; init; } = 32 << 20;

    /// <exception cref="StartupException">A value is out of range.</exception>
    public static DurableOptions Read(HostJson hostJson)
    {
        Only(hostJson, "versionMatchStrategy", "CurrentOrOlder");
        Only(hostJson, "versionFailureStrategy", "Reject");
        var defaults = new DurableOptions();
        return defaults with
        {
            MaxConcurrentActivityFunctions = Positive(hostJson, "maxConcurrentActivityFunctions", defaults.MaxConcurrentActivityFunctions),
            MaxConcurrentOrchestratorFunctions = Positive(hostJson, "maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentOrchestratorFunctions),
            DefaultVersion = hostJson.GetString($"{Section}:defaultVersion") ?? defaults.DefaultVersion,
            HubName = hostJson.GetString($"{Section}:hubName") ?? defaults.HubName,
        };
    }

    private static void Only(HostJson hostJson, string name, string supported)
    {
        if (hostJson.GetString($"{Section}:{name}") is { } value && !value.Equals(supported, StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException($"host.json: the embedded host does not support \"{value}\" for extensions.durableTask.{name}, only \"{supported}\".");
        }
    }

    private static int Positive(HostJson hostJson, string name, int otherwise) => hostJson.GetInt($"{Section}:{name}") switch
    {
        null => otherwise,
        > 0 and int value => value,
        int value => throw new StartupException($"host.json: extensions.durableTask.{name} must be greater than 0, not {value}."),
    };
}
