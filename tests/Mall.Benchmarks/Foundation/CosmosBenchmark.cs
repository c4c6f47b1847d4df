using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Benchmarks.Foundation;

/// <summary>Point operations through the unmodified SDK, as the shop makes them.</summary>
internal static class CosmosBenchmark
{
    public const string ContainerName = "bench";
    private const int Callers = 32;
    private const int Partitions = 1000;

    private sealed record Document(string Id, string Pk, string Text, long Number);

    public static async Task RunAsync(IServiceProvider services, string state, bool quick, Action<Row> report)
    {
        var container = services.GetRequiredService<CosmosDatabase>().Container(ContainerName);
        var count = quick ? 10_000 : 50_000;
        var text = new string('x', 300);

        report(await Concurrently.RunAsync("Cosmos: create (bar 5,000)", Callers, count, number => CreateAsync(container, number, text)));
        report(await Concurrently.RunAsync("Cosmos: point read (bar 10,000)", Callers, count, number => ReadAsync(container, number)));
        report(await Concurrently.RunAsync("Cosmos: patch with a condition", Callers, count, number => PatchAsync(container, number)));
        report(await Concurrently.RunAsync("Cosmos: batch of create and patch", Callers, count / 2, number => BatchAsync(container, number)));
        report(await Concurrently.RunAsync("Cosmos: query of one partition, newest 20", Callers, count / 10, number => QueryAsync(container, number)));
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
