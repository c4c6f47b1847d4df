using Mall.Embedded.Cosmos;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks.Foundation;

/// <summary>Point operations through the unmodified SDK, as the shop makes them: by a call in memory, as in an attached app, and through the port, as from a second process.</summary>
internal static class CosmosBenchmark
{
    private const string ContainerName = "bench";
    private const int Callers = 32;
    private const int Partitions = 1000;

    private sealed record Document(string Id, string Pk, string Text, long Number);

    public static async Task RunAsync(string state, bool quick, Action<Row> report)
    {
        await InMemoryAsync(Path.Combine(state, "memory"), quick ? 10_000 : 50_000, report);
        await ThroughPortAsync(Path.Combine(state, "port"), quick ? 10_000 : 50_000, report);
    }

    private static async Task InMemoryAsync(string state, int count, Action<Row> report)
    {
        var services = new ServiceCollection();
        CosmosRegistration.Add(services, state);
        await using var provider = services.BuildServiceProvider();
        await MeasureAsync("in memory", CosmosRegistration.ConnectionString, provider.GetRequiredService<IHttpClientFactory>(), count, report);
    }

    private static async Task ThroughPortAsync(string state, int count, Action<Row> report)
    {
        var services = new ServiceCollection();
        CosmosRegistration.Add(services, state);
        await using var provider = services.BuildServiceProvider();
        using var endpoint = new CosmosEndpoint();
        await endpoint.StartAsync(provider.GetRequiredService<CosmosAccount>(), NullLoggerFactory.Instance, default);
        await using var plain = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        await MeasureAsync("through a port", endpoint.ConnectionString, plain.GetRequiredService<IHttpClientFactory>(), count, report);
        await endpoint.StopAsync(default);
    }

    private static async Task MeasureAsync(string way, string connectionString, IHttpClientFactory http, int count, Action<Row> report)
    {
        var options = new CosmosOptions { ConnectionString = connectionString, ConnectionMode = ConnectionMode.Gateway };
        using var database = new CosmosDatabase(Options.Create(options), http);
        await database.CreateAsync([new ContainerDefinition(ContainerName, "/pk")], default);
        var container = database.Container(ContainerName);
        var text = new string('x', 300);
        report(await Concurrently.RunAsync($"Cosmos {way}: create", Callers, count, number => CreateAsync(container, number, text)));
        report(await Concurrently.RunAsync($"Cosmos {way}: point read", Callers, count, number => ReadAsync(container, number)));
        report(await Concurrently.RunAsync($"Cosmos {way}: patch with a condition", Callers, count, number => PatchAsync(container, number)));
        report(await Concurrently.RunAsync($"Cosmos {way}: batch of create and patch", Callers, count / 2, number => BatchAsync(container, number)));
        report(await Concurrently.RunAsync($"Cosmos {way}: query of one partition, newest 20", Callers, count / 10, number => QueryAsync(container, number)));
    }

    private static string Partition(int number) => $"p{number % Partitions}";

    private static async Task CreateAsync(Container container, int number, string text) =>
        Check(await container.TryCreateAsync(new Document($"d{number}", Partition(number), text, number), Partition(number), default) is not null);

    private static async Task ReadAsync(Container container, int number) =>
        Check(await container.FindAsync<Document>($"d{number}", Partition(number), default) is not null);

    private static async Task PatchAsync(Container container, int number) =>
        Check(await container.TryPatchAsync($"d{number}", Partition(number), [PatchOperation.Increment("/number", 1)], "FROM c WHERE c.number >= 0", default));

    private static async Task BatchAsync(Container container, int number)
    {
        using var response = await container.CreateTransactionalBatch(new PartitionKey(Partition(number)))
            .CreateItemStream(CosmosItems.Serialize(new Document($"b{number}", Partition(number), "", 0)))
            .PatchItem($"d{number}", [PatchOperation.Increment("/number", 1)])
            .ExecuteAsync();
        Check(response.IsSuccessStatusCode);
    }

    private static async Task QueryAsync(Container container, int number)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.text != '' ORDER BY c.id DESC");
        var (page, _) = await container.PageAsync<Document>(query, Partition(number), new PageRequest(20, null), default);
        Check(page.Items.Count > 0);
    }

    private static void Check(bool good)
    {
        if (!good)
        {
            throw new InvalidOperationException("Cosmos gave an answer that was not expected.");
        }
    }
}
