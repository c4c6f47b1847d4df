using Mall.Embedded.Cosmos;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;
using Microsoft.Azure.Cosmos;
using Container = Microsoft.Azure.Cosmos.Container;
using Database = Microsoft.Azure.Cosmos.Database;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>A store in a temporary folder, and the real SDK as its client.</summary>
internal sealed class Account : IAsyncDisposable
{
    private readonly List<CosmosClient> _clients = [];
    private readonly CosmosStoreOptions _options;

    private readonly string _consistency;

    public Account(string? folder = null, CosmosStoreOptions? options = null, string consistency = CosmosAccount.DefaultConsistency)
    {
        _consistency = consistency;
        Folder = folder ?? Path.Combine(Path.GetTempPath(), "mall-cosmos-" + Guid.NewGuid().ToString("N"));
        _options = options ?? new CosmosStoreOptions { Time = Clock };
        Store = CosmosStore.Open(Folder, _options);
        Handler = new CosmosHandler(new CosmosAccount(Store, Faults, _consistency));
        Client = NewClient();
    }

    public string Folder { get; }

    public Faults Faults { get; } = new();

    public TestClock Clock { get; } = new();

    public CosmosStore Store { get; private set; }

    public CosmosHandler Handler { get; private set; }

    public CosmosClient Client { get; private set; }

    public CosmosClient NewClient(Action<CosmosClientOptions>? configure = null)
    {
        var options = new CosmosClientOptions
        {
            ConnectionMode = Microsoft.Azure.Cosmos.ConnectionMode.Gateway,
            LimitToEndpoint = true,
            HttpClientFactory = () => new HttpClient(Handler, disposeHandler: false),
            MaxRetryAttemptsOnRateLimitedRequests = 3,
        };
        configure?.Invoke(options);
        var client = new CosmosClient(CosmosRegistration.ConnectionString, options);
        _clients.Add(client);
        return client;
    }

    /// <summary>Another container in the database "db".</summary>
    public async Task<Container> ContainerAsync(string partitionKey = "/pk", Action<ContainerProperties>? configure = null, string? name = null)
    {
        Database database = await Client.CreateDatabaseIfNotExistsAsync("db");
        var properties = new ContainerProperties(name ?? "c" + Guid.NewGuid().ToString("N"), partitionKey);
        configure?.Invoke(properties);
        return await database.CreateContainerIfNotExistsAsync(properties);
    }

    /// <summary>The same container through the client of now.</summary>
    public Container Again(Container container) => Client.GetContainer(container.Database.Id, container.Id);

    /// <summary>Closes properly and opens again.</summary>
    public async Task RestartAsync()
    {
        await Store.DisposeAsync();
        Open(Folder);
    }

    /// <summary>What a process would find that starts after this one was killed now: opens a copy of the files, taken without closing anything.</summary>
    public Account AfterKill()
    {
        string copy = Folder + "-killed" + Guid.NewGuid().ToString("N")[..6];
        foreach (string file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using FileStream to = new(target, FileMode.Create);
            from.CopyTo(to);
        }

        return new Account(copy, _options);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (CosmosClient client in _clients)
        {
            client.Dispose();
        }

        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static async Task<CosmosException> FailsAsync(HttpStatusCode status, Func<Task> act)
    {
        CosmosException exception = await Assert.ThrowsAnyAsync<CosmosException>(act);
        Assert.Equal(status, exception.StatusCode);
        return exception;
    }

    private void Open(string folder)
    {
        Store = CosmosStore.Open(folder, _options);
        Handler = new CosmosHandler(new CosmosAccount(Store, Faults, _consistency));
        Client = NewClient();
    }
}
