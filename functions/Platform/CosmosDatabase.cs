using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>Cosmos__*</c>: a connection string, or an account endpoint for the managed identity.</summary>
public sealed class CosmosOptions
{
    public const string Section = "Cosmos";

    public string? ConnectionString { get; set; }

    /// <summary>Used without a connection string, with the managed identity (that of <c>AZURE_CLIENT_ID</c> if it is a user-assigned one).</summary>
    public string? AccountEndpoint { get; set; }

    [Required]
    public string Database { get; set; } = "mall";

    public ConnectionMode ConnectionMode { get; set; } = ConnectionMode.Direct;

    /// <summary>Creates database and containers at start, in emulators; in Azure Bicep does.</summary>
    public bool CreateContainers { get; set; }
}

/// <summary>Missing database settings stop the start, and the error names them.</summary>
internal sealed class CosmosOptionsValidator : IValidateOptions<CosmosOptions>
{
    public ValidateOptionsResult Validate(string? name, CosmosOptions options) =>
        options.ConnectionString is { Length: > 0 } || Uri.TryCreate(options.AccountEndpoint, UriKind.Absolute, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Neither the setting Cosmos__ConnectionString nor Cosmos__AccountEndpoint (an absolute address) is set.");
}

/// <summary>A container that a feature owns. <paramref name="DefaultTtl"/> -1 lets single documents carry a <c>ttl</c>.</summary>
public sealed record ContainerDefinition(string Name, string PartitionKeyPath, int? DefaultTtl = null);

/// <summary>The one Cosmos client of the process and its containers.</summary>
internal sealed class CosmosDatabase : IDisposable
{
    private readonly ConcurrentDictionary<string, Container> _containers = new(StringComparer.Ordinal);
    private readonly CosmosClient _client;
    private readonly string _database;

    public CosmosDatabase(IOptions<CosmosOptions> settings, IHttpClientFactory http)
    {
        var options = settings.Value;
        _database = options.Database;
        _client = CreateClient(options, http);
    }

    public Container Container(string name) => _containers.GetOrAdd(name, static (name, self) => self._client.GetContainer(self._database, name), this);

    public async Task CreateAsync(IEnumerable<ContainerDefinition> definitions, CancellationToken cancellationToken)
    {
        Database database = await _client.CreateDatabaseIfNotExistsAsync(_database, cancellationToken: cancellationToken);
        foreach (var definition in definitions)
        {
            var properties = new ContainerProperties(definition.Name, definition.PartitionKeyPath) { DefaultTimeToLive = definition.DefaultTtl };
            await database.CreateContainerIfNotExistsAsync(properties, cancellationToken: cancellationToken);
        }
    }

    /// <summary>A cheap round trip that fails when the database does not answer.</summary>
    public async Task PingAsync(CancellationToken cancellationToken)
    {
        // Stream calls report a failure as a status and do not throw.
        using var response = await _client.GetDatabase(_database).ReadStreamAsync(cancellationToken: cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();

    private static CosmosClient CreateClient(CosmosOptions options, IHttpClientFactory http)
    {
        var client = new CosmosClientOptions
        {
            ApplicationName = "mall",
            ConnectionMode = options.ConnectionMode,
            LimitToEndpoint = options.ConnectionMode == ConnectionMode.Gateway,
            HttpClientFactory = () => http.CreateClient("cosmos"),
            UseSystemTextJsonSerializerWithOptions = Json.Options,
            // Nobody waits half a minute for throughput: the caller gets "try again".
            MaxRetryAttemptsOnRateLimitedRequests = 3,
            MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(3),
            CosmosClientTelemetryOptions = new CosmosClientTelemetryOptions { DisableDistributedTracing = true },
        };

        return options.ConnectionString is { Length: > 0 } connection
            ? new CosmosClient(connection, client)
            : new CosmosClient(options.AccountEndpoint, new DefaultAzureCredential(), client);
    }
}
