using System.Diagnostics.Metrics;
using Mall.Embedded.Cosmos;
using Mall.Embedded.Tests.Settings;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>What the app sees that the host is attached to: the account is the host's, the way to it leads through the app's own HTTP client factory.</summary>
public sealed class AttachedTests : IAsyncDisposable
{
    private readonly TestFolder _folder = new();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Add_AppAsksBeforeTheHostHasStarted_WaitsForIt()
    {
        await using var host = new TestPieces(_folder, isAttached: true);
        CosmosRegistration.Add(host.Pieces);
        await using ServiceProvider app = host.Pieces.App!.BuildServiceProvider();
        using CosmosClient client = NewClient(host, app);

        Task<DatabaseResponse> early = client.CreateDatabaseIfNotExistsAsync("db");
        Assert.False(early.IsCompleted);
        await host.StartAsync();

        Assert.Equal(HttpStatusCode.Created, (await early.WaitAsync(HangGuard.Time)).StatusCode);
    }

    [Fact]
    public async Task Add_HostCannotStart_TheAppIsToldWhy()
    {
        await using var host = new TestPieces(_folder, isAttached: true);
        CosmosRegistration.Add(host.Pieces);
        await using ServiceProvider app = host.Pieces.App!.BuildServiceProvider();
        await File.WriteAllTextAsync(Path.Combine(host.Pieces.State.Path, "cosmos"), "a file in the place of the folder");

        await Assert.ThrowsAsync<Mall.Embedded.Storage.StartupException>(host.StartAsync);

        HttpClient http = app.GetRequiredService<IHttpClientFactory>().CreateClient();
        await Assert.ThrowsAsync<Mall.Embedded.Storage.StartupException>(() => http.GetAsync(new Uri($"https://{CosmosHandler.Host}/")));
    }

    [Fact]
    public async Task Add_HostIsGone_RequestsAreUnavailable()
    {
        await using var host = new TestPieces(_folder, isAttached: true);
        CosmosRegistration.Add(host.Pieces);
        await using ServiceProvider app = host.Pieces.App!.BuildServiceProvider();
        await host.StartAsync();
        using CosmosClient client = NewClient(host, app);
        Microsoft.Azure.Cosmos.Database database = await client.CreateDatabaseIfNotExistsAsync("db");
        Microsoft.Azure.Cosmos.Container container = await database.CreateContainerIfNotExistsAsync("c", "/pk");

        await host.StopAsync();
        await host.DisposeAsync();

        await Account.FailsAsync(HttpStatusCode.ServiceUnavailable, () => container.CreateItemAsync(new Thing { Id = "1" }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Add_AnotherAccountIsConfigured_OpensNothing(bool isAttached)
    {
        await using var host = new TestPieces(_folder, isAttached, ("Cosmos:ConnectionString", "AccountEndpoint=https://elsewhere.example/;AccountKey=a2V5;"));
        CosmosRegistration.Add(host.Pieces);
        await host.StartAsync();

        Assert.False(host.Pieces.Defaults.ContainsKey("Cosmos__ConnectionString"));
        Assert.False(Directory.Exists(Path.Combine(host.Pieces.State.Path, "cosmos")));
    }

    [Fact]
    public async Task Statistics_CountEachKind_AlsoForAMeter()
    {
        await using var host = new TestPieces(_folder, isAttached: true);
        CosmosRegistration.Add(host.Pieces);
        await using ServiceProvider app = host.Pieces.App!.BuildServiceProvider();
        await host.StartAsync();
        using CosmosClient client = NewClient(host, app);
        var key = new PartitionKey("p");
        Microsoft.Azure.Cosmos.Database database = await client.CreateDatabaseIfNotExistsAsync("db");
        Microsoft.Azure.Cosmos.Container container = await database.CreateContainerIfNotExistsAsync("c", "/pk");

        await container.CreateItemAsync(new Thing { Id = "1" });
        await Account.FailsAsync(HttpStatusCode.Conflict, () => container.CreateItemAsync(new Thing { Id = "1" }));
        await container.UpsertItemAsync(new Thing { Id = "2" });
        await container.ReadItemAsync<Thing>("1", key);
        await container.PatchItemAsync<Thing>("1", key, [PatchOperation.Increment("/count", 1)]);
        using (await container.CreateTransactionalBatch(key).DeleteItem("1").DeleteItem("2").UpsertItem(new Thing { Id = "3" }).ExecuteAsync())
        {
        }

        using FeedIterator<Thing> query = container.GetItemQueryIterator<Thing>("SELECT * FROM c");
        await query.ReadNextAsync();

        CosmosStatistics statistics = host.Host.GetRequiredService<CosmosAccount>().Statistics;
        var expected = new Dictionary<CosmosOperation, long>
        {
            [CosmosOperation.Create] = 2,
            [CosmosOperation.Upsert] = 1,
            [CosmosOperation.Read] = 1,
            [CosmosOperation.Patch] = 1,
            [CosmosOperation.Batch] = 1,
            [CosmosOperation.Query] = 1,
        };
        Assert.All(Enum.GetValues<CosmosOperation>(), kind => Assert.Equal(expected.GetValueOrDefault(kind), statistics[kind]));
        Assert.Equal(3, statistics.BatchItems);
        Assert.Contains(("create", 2), Measure("embedded.cosmos.operations"));
        Assert.Contains((null, 3), Measure("embedded.cosmos.batch_items"));
    }

    /// <summary>What an exporter would read; other accounts of this process are in it, too.</summary>
    private static List<(string? Kind, long Value)> Measure(string instrument)
    {
        var values = new List<(string? Kind, long Value)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (published, self) =>
        {
            if (published.Meter.Name == CosmosStatistics.MeterName && published.Name == instrument)
            {
                self.EnableMeasurementEvents(published);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => values.Add((tags.Length > 0 ? (string?)tags[0].Value : null, value)));
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }

    private static CosmosClient NewClient(TestPieces host, IServiceProvider app) => new(host.Pieces.Defaults["Cosmos__ConnectionString"], new CosmosClientOptions
    {
        ConnectionMode = Enum.Parse<ConnectionMode>(host.Pieces.Defaults["Cosmos__ConnectionMode"]!),
        LimitToEndpoint = true,
        HttpClientFactory = () => app.GetRequiredService<IHttpClientFactory>().CreateClient("cosmos"),
    });
}
