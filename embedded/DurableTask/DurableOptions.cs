using Mall.Embedded.Settings;
using Mall.Embedded.Storage;

namespace Mall.Embedded.DurableTask;

/// <summary>The part of host.json's <c>extensions.durableTask</c> that means something here.</summary>
internal sealed record DurableOptions
{
    /// <summary>Three of them (input, output, custom status) and a failure fit into one record of the journal.</summary>
    public const int MaxValueBytes = 20 << 20;

    private const string Section = "extensions:durableTask";

    public int MaxConcurrentActivityFunctions { get; init; } = 128;

    public int MaxConcurrentOrchestratorFunctions { get; init; } = 128;

    /// <summary>The version of instances that are started from now on and do not ask for one.</summary>
    public string DefaultVersion { get; init; } = "";

    /// <summary>Clients send it along; there is one hub.</summary>
    public string HubName { get; init; } = "TestHubName";

    /// <summary>Bytes of histories that may stay in memory.</summary>
    public int HistoryCacheBytes { get; init; } = 32 << 20;

    /// <exception cref="StartupException">A value is out of its range.</exception>
    public static DurableOptions Read(HostJson hostJson)
    {
        var defaults = new DurableOptions();
        return defaults with
        {
            MaxConcurrentActivityFunctions = Positive(hostJson, "maxConcurrentActivityFunctions", defaults.MaxConcurrentActivityFunctions),
            MaxConcurrentOrchestratorFunctions = Positive(hostJson, "maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentOrchestratorFunctions),
            DefaultVersion = hostJson.GetString($"{Section}:defaultVersion") ?? defaults.DefaultVersion,
            HubName = hostJson.GetString($"{Section}:hubName") ?? defaults.HubName,
        };
    }

    private static int Positive(HostJson hostJson, string name, int otherwise) => hostJson.GetInt($"{Section}:{name}") switch
    {
        null => otherwise,
        > 0 and int value => value,
        int value => throw new StartupException($"host.json: extensions.durableTask.{name} must be greater than 0, not {value}."),
    };
}
