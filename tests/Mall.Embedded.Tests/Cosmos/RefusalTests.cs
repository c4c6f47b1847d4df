using Mall.Embedded.Cosmos;
using Microsoft.Azure.Cosmos;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>What the service can and this host cannot says so, with 400 and its name.</summary>
public sealed class RefusalTests : AccountTests
{
    private Container _container = null!;

    public override async Task InitializeAsync() => _container = await Account.ContainerAsync();

    [Fact]
    public async Task ChangeFeed_IsRefused()
    {
        using FeedIterator<Thing> feed = _container.GetChangeFeedIterator<Thing>(ChangeFeedStartFrom.Beginning(), ChangeFeedMode.LatestVersion);

        await RefusedAsync("the change feed", () => feed.ReadNextAsync());
    }

    [Fact]
    public async Task ItemsWithoutAQueryOrByAnOldETagOrInABatch_AreRefused()
    {
        using FeedIterator<Thing> all = _container.GetItemQueryIterator<Thing>();

        await RefusedAsync("reading all items without a query", () => all.ReadNextAsync());
        await RefusedAsync("If-None-Match on items", () => _container.ReadItemAsync<Thing>("1", new PartitionKey("p"), new ItemRequestOptions { IfNoneMatchEtag = "*" }));
        await RefusedAsync("If-Match on reads", () => _container.ReadItemAsync<Thing>("1", new PartitionKey("p"), new ItemRequestOptions { IfMatchEtag = "\"1\"" }));
        using TransactionalBatchResponse batch = await _container.CreateTransactionalBatch(new PartitionKey("p"))
            .UpsertItem(new Thing { Id = "1" }, new TransactionalBatchItemRequestOptions { IfNoneMatchEtag = "*" }).ExecuteAsync();
        using TransactionalBatchResponse read = await _container.CreateTransactionalBatch(new PartitionKey("p")).ReadItem("1").ExecuteAsync();
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (batch.StatusCode, read.StatusCode));
    }

    [Fact]
    public async Task Bulk_IsRefused()
    {
        Container bulk = Account.NewClient(options => options.AllowBulkExecution = true).GetContainer("db", _container.Id);

        // The SDK keeps the status of a refused bulk request only, and drops the sentence.
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => bulk.CreateItemAsync(new Thing { Id = "1" }, new PartitionKey("p")));
    }

    [Fact]
    public async Task StoredProcedure_IsRefused() =>
        await RefusedAsync("stored procedures", () => _container.Scripts.ExecuteStoredProcedureAsync<string>("x", new PartitionKey("p"), []));

    [Fact]
    public async Task Trigger_IsRefused() => await RefusedAsync(
        "triggers", () => _container.CreateItemAsync(new Thing { Id = "1" }, null, new ItemRequestOptions { PreTriggers = ["x"] }));

    [Fact]
    public async Task UniqueKeys_AreRefused() => await RefusedAsync("unique keys", () => Account.ContainerAsync(configure: properties =>
    {
        properties.UniqueKeyPolicy.UniqueKeys.Add(new UniqueKey { Paths = { "/name" } });
    }));

    [Fact]
    public async Task PartitionKey_ThatIsNoText_IsRefused()
    {
        await RefusedAsync("partition keys that are not texts", () => _container.CreateItemAsync(new { id = "1", pk = 5 }, new PartitionKey(5)));
        await RefusedAsync("partition keys that are not texts", () => _container.ReadItemAsync<Thing>("1", PartitionKey.None));
    }

    [Fact]
    public async Task DatabasesAndContainers_AreOnlyCreatedAndRead()
    {
        Database database = Account.Client.GetDatabase("db");
        using FeedIterator<DatabaseProperties> databases = Account.Client.GetDatabaseQueryIterator<DatabaseProperties>();
        using FeedIterator<ContainerProperties> containers = database.GetContainerQueryIterator<ContainerProperties>();

        await RefusedAsync("listing databases", () => databases.ReadNextAsync());
        await RefusedAsync("deleting databases", () => database.DeleteAsync());
        await RefusedAsync("listing containers", () => containers.ReadNextAsync());
        await RefusedAsync("replacing and deleting containers", () => _container.DeleteContainerAsync());
        await RefusedAsync("replacing and deleting containers", () => _container.ReplaceContainerAsync(new ContainerProperties(_container.Id, "/other")));
        await RefusedAsync("throughput", () => _container.ReadThroughputAsync());
        await RefusedAsync("partition keys inside of objects", () => database.CreateContainerAsync(new ContainerProperties("n", "/owner/id")));
        await RefusedAsync("hierarchical partition keys", () => database.CreateContainerAsync(new ContainerProperties("h", new List<string> { "/tenant", "/user" })));
    }

    [Fact]
    public async Task DeleteAllItemsByPartitionKey_IsRefused()
    {
        using var client = new HttpClient(Account.Handler, disposeHandler: false);

        using HttpResponseMessage response = await client.DeleteAsync(new Uri($"https://{CosmosHandler.Host}/dbs/db/colls/{_container.Id}/docs"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("deleting all items of a partition key", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(string what, Func<Task> act)
    {
        CosmosException refused = await Account.FailsAsync(HttpStatusCode.BadRequest, act);

        Assert.Contains($"The embedded host does not support {what}.", refused.Message, StringComparison.Ordinal);
    }
}
