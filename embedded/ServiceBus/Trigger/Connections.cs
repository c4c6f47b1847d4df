using System.Text.RegularExpressions;
using Mall.Embedded.Storage;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.ServiceBus;

/// <summary>What <c>Connection</c> and <c>%name%</c> of the attributes mean: names of settings.</summary>
internal sealed partial class Connections(IConfiguration configuration, NamespaceLease lease)
{
    private const string DefaultSetting = "AzureWebJobsServiceBus";

    /// <summary>Refuses what is not the namespace of this host.</summary>
    /// <param name="who">The start of the sentence: "Function 'X'".</param>
    /// <exception cref="StartupException">The setting is missing, wrong, or names another namespace.</exception>
    public void Check(string who, string? connection)
    {
        var name = string.IsNullOrWhiteSpace(connection) ? DefaultSetting : connection;
        var host = HostOf(who, name);
        if (!string.Equals(host, lease.Host, StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException(
                $"{who} uses the Service Bus namespace {host} (setting {name}), which the embedded host does not reach: without that setting it uses its own, {lease.Host}.");
        }
    }

    public string Resolve(string who, string name) => Placeholder().Replace(name, match => configuration[match.Groups[1].Value] is { Length: > 0 } value
        ? value
        : throw new StartupException($"{who}: '%{match.Groups[1].Value}%' is not set."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();

    private string HostOf(string who, string name)
    {
        if (configuration[$"{name}:fullyQualifiedNamespace"] is { Length: > 0 } host && string.IsNullOrEmpty(configuration[name]))
        {
            return host;
        }

        var value = configuration[name] ?? configuration.GetConnectionString(name)
            ?? throw new StartupException($"{who}: the Service Bus connection '{name}' is not set.");
        try
        {
            return ConnectionString.Parse(value).Host;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or NotSupportedException)
        {
            throw new StartupException($"{who}: the setting {name} is no Service Bus connection string.", malformed);
        }
    }
}
