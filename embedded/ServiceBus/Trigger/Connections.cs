using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.ServiceBus;

/// <summary>Resolves the name of a setting in a trigger's <c>Connection</c>.</summary>
/// <param name="configuration">Without settings that the host supplies itself.</param>
/// <param name="host">Address and port of the host's own namespace.</param>
internal sealed partial class Connections(IConfiguration configuration, string host)
{
    /// <summary>The setting that the host supplies when nobody else sets it.</summary>
    public const string Supplied = "ServiceBus";

    /// <summary>Refuses a connection to any namespace but this host's.</summary>
    /// <param name="who">The start of the error text: "Function 'X'".</param>
    /// <param name="connection">The attribute's value.</param>
    /// <exception cref="StartupException">The setting is missing, wrong, or names another namespace.</exception>
    public void Check(string who, string? connection)
    {
        var name = string.IsNullOrWhiteSpace(connection) ? "AzureWebJobsServiceBus" : connection;
        var other = Endpoint(name);
        if (other is null && !name.Equals(Supplied, StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException($"{who}: the Service Bus connection '{name}' is not set.");
        }

        if (other is not null && other != host)
        {
            throw new StartupException(
                $"{who} uses the Service Bus namespace {other} (setting {name}), for which the embedded host has no triggers. Remove the setting to use the host's own namespace.");
        }
    }

    [GeneratedRegex("(?:^|;)\\s*Endpoint\\s*=\\s*sb://([^/;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex EndpointPart();

    private string? Endpoint(string name)
    {
        if ((configuration[name] is { Length: > 0 } set ? set : configuration.GetConnectionString(name)) is not { Length: > 0 } value)
        {
            return configuration[$"{name}:fullyQualifiedNamespace"] is { Length: > 0 } host ? host : null;
        }

        return EndpointPart().Match(value) is { Success: true } match ? match.Groups[1].Value : throw new StartupException($"The setting {name} is not a Service Bus connection string.");
    }
}
