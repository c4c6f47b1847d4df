using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

/// <summary><c>extensions.serviceBus</c> of host.json, with the extension's defaults.</summary>
internal sealed record ServiceBusOptions
{
    private const string Section = "extensions:serviceBus:";

    /// <summary>How long the lock of a running message is renewed; single dispatch only.</summary>
    public TimeSpan MaxAutoLockRenewalDuration { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Parallel invocations of one function on each instance; single dispatch only.</summary>
    public int MaxConcurrentCalls { get; init; } = 16 * Environment.ProcessorCount;

    public int MaxMessageBatchSize { get; init; } = 1000;

    /// <exception cref="StartupException">A value is out of range, or the embedded host does not support a feature.</exception>
    public static ServiceBusOptions Read(HostJson hostJson)
    {
        if (hostJson.GetBool(Section + "enableCrossEntityTransactions") == true)
        {
            throw new StartupException("host.json: extensions.serviceBus.enableCrossEntityTransactions is not supported by the embedded host.");
        }

        if (hostJson.GetBool(Section + "autoCompleteMessages") == false)
        {
            throw new StartupException("host.json: extensions.serviceBus.autoCompleteMessages must be true: the embedded host supports nothing else.");
        }

        if (hostJson.GetInt(Section + "minMessageBatchSize") is not (null or 1))
        {
            throw new StartupException("host.json: extensions.serviceBus.minMessageBatchSize must be 1: the embedded host does not wait for a batch to fill.");
        }

        var defaults = new ServiceBusOptions();
        return new ServiceBusOptions
        {
            MaxAutoLockRenewalDuration = hostJson.GetTimeSpan(Section + "maxAutoLockRenewalDuration") ?? defaults.MaxAutoLockRenewalDuration,
            MaxConcurrentCalls = AtLeastOne(hostJson, "maxConcurrentCalls") ?? defaults.MaxConcurrentCalls,
            MaxMessageBatchSize = AtLeastOne(hostJson, "maxMessageBatchSize") ?? defaults.MaxMessageBatchSize,
        };
    }

    private static int? AtLeastOne(HostJson hostJson, string name) => hostJson.GetInt(Section + name) switch
    {
        null => null,
        int value and >= 1 => value,
        _ => throw new StartupException($"host.json: extensions.serviceBus.{name} must be at least 1."),
    };
}
