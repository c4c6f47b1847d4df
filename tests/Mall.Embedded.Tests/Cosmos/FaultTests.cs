using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;
using Microsoft.Azure.Cosmos;
using Container = Microsoft.Azure.Cosmos.Container;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>What the account may do on a bad day, and how the SDK takes it. The statuses are those of learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb; which of them the SDK
/// tries again by itself, and that a write which timed out may have happened, is said in learn.microsoft.com/azure/cosmos-db/nosql/conceptual-resilient-sdk-applications.</summary>
public sealed class FaultTests : AccountTests
{
    private Container _container = null!;

    public override async Task InitializeAsync()
    {
        _container = await Account.ContainerAsync();
        await _container.CreateItemAsync(new Thing { Id = "1" });
    }

    [Fact]
    public async Task TooManyRequests_Twice_TheSdkTriesAgainAndSucceeds()
    {
        Account.Faults.Next(Fault.CosmosThrottled, 2);

        await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"));

        Assert.Equal(2, Account.Faults.Count(Fault.CosmosThrottled));
    }

    [Fact]
    public async Task Unavailable_ReachesTheCallerOnce()
    {
        Account.Faults.Next(Fault.CosmosUnavailable);

        await Account.FailsAsync(HttpStatusCode.ServiceUnavailable, () => _container.CreateItemAsync(new Thing { Id = "2" }));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReadItemAsync<Thing>("2", new PartitionKey("p")));
    }

    [Fact]
    public async Task TooManyRequests_Write_IsNotCommittedAndSaysWhenToTryAgain()
    {
        Account.Faults.Next(Fault.CosmosThrottled, 4);

        CosmosException refused = await Account.FailsAsync(HttpStatusCode.TooManyRequests, () => _container.CreateItemAsync(new Thing { Id = "2" }));

        Assert.True(refused.RetryAfter > TimeSpan.Zero);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReadItemAsync<Thing>("2", new PartitionKey("p")));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("replace")]
    [InlineData("patch")]
    [InlineData("batch")]
    [InlineData("delete")]
    public async Task TimedOut_Write_FailsOnceAndIsCommitted(string write)
    {
        var key = new PartitionKey("p");
        Account.Faults.Next(Fault.CosmosTimedOut);

        CosmosException unknown = await Account.FailsAsync(HttpStatusCode.RequestTimeout, () => write switch
        {
            "create" => _container.CreateItemAsync(new Thing { Id = "2" }),
            "replace" => _container.ReplaceItemAsync(new Thing { Id = "1", Count = 7 }, "1"),
            "patch" => _container.PatchItemAsync<Thing>("1", key, [PatchOperation.Set("/count", 7)]),
            "delete" => _container.DeleteItemAsync<Thing>("1", key),
            _ => BatchAsync(),
        });

        Assert.Equal(1, Account.Faults.Count(Fault.CosmosTimedOut));
        Assert.Equal(HttpStatusCode.RequestTimeout, unknown.StatusCode);
        Thing[] things = await AllAsync(_container);
        Assert.Equal(write switch { "create" or "batch" => [0, 0], "delete" => [], _ => (int[])[7] }, things.Select(thing => thing.Count));

        async Task BatchAsync()
        {
            using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(key).CreateItem(new Thing { Id = "2" }).ExecuteAsync();
            throw new CosmosException(response.ErrorMessage, response.StatusCode, 0, response.ActivityId, 0);
        }
    }

    // learn.microsoft.com/azure/cosmos-db/consistency-levels: "Session consistency". A client without the writer's token may read an older version; with it, it never does.
    [Fact]
    public async Task Stale_OfAnotherClient_IsAnOlderVersionUntilTheReplicaHasCaughtUp()
    {
        Container other = await OtherClientAsync();
        await WriteAsync(count: 5);

        Account.Faults.Next(Fault.CosmosStale, 3);
        Assert.Equal(0, (await other.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
        Assert.Equal(["1"], (await AllAsync(other)).Select(thing => thing.Id));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => other.ReadItemAsync<Thing>("2", new PartitionKey("p")));

        Assert.Equal(5, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
        Account.Clock.Advance(Account.Faults.LongestDelay);
        Account.Faults.Next(Fault.CosmosStale, 2);
        Assert.Equal(5, (await other.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
        Assert.Equal(["1", "2"], (await AllAsync(other)).Select(thing => thing.Id));
    }

    [Fact]
    public async Task Stale_WithTheWritersToken_IsNever()
    {
        Container other = await OtherClientAsync();
        string token = await WriteAsync(count: 5);

        Account.Faults.Next(Fault.CosmosStale, 3);
        Assert.Equal(5, (await other.ReadItemAsync<Thing>("1", new PartitionKey("p"), new ItemRequestOptions { SessionToken = token })).Resource.Count);
        Assert.Equal(5, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
        Assert.Equal(["1", "2"], (await AllAsync(_container)).Select(thing => thing.Id));
        Assert.Equal(1 + 3, Account.Faults.Count(Fault.CosmosStale));
    }

    [Fact]
    public async Task Stale_AfterANewerVersionWasRead_NeverGoesBack()
    {
        Container other = await OtherClientAsync();
        await WriteAsync(count: 5);
        Assert.Equal(5, (await other.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);

        Account.Faults.Next(Fault.CosmosStale);

        Assert.Equal(5, (await other.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
    }

    [Fact]
    public async Task Stale_WhenNobodyReads_KeepsNoWritesThatHaveArrived()
    {
        await OtherClientAsync();
        DocumentTable replica = Account.Store.FindContainer("db", _container.Id)!.Replica!.CatchUp(0).Documents;
        await WriteAsync(count: 5);
        Account.Clock.Advance(Account.Faults.LongestDelay);
        Assert.Equal(1, replica.Count);

        await _container.CreateItemAsync(new Thing { Id = "3" });

        Assert.Equal(2, replica.Count);
    }

    [Fact]
    public async Task Stale_VersionThatWasDeleted_IsStillThere_AndAConditionalWriteSeesTheTruth()
    {
        Container other = await OtherClientAsync();
        await _container.DeleteItemAsync<Thing>("1", new PartitionKey("p"));
        Account.Faults.Next(Fault.CosmosStale);

        ItemResponse<Thing> old = await other.ReadItemAsync<Thing>("1", new PartitionKey("p"));

        await Account.FailsAsync(HttpStatusCode.NotFound, () => other.ReplaceItemAsync(old.Resource, "1", requestOptions: new ItemRequestOptions { IfMatchEtag = old.ETag }));
    }

    [Fact]
    public async Task Stale_WithStrongConsistency_IsNever_UnlessTheRequestAsksForLess()
    {
        await using var account = new Account(consistency: "Strong");
        Container container = await account.ContainerAsync();
        await container.CreateItemAsync(new Thing { Id = "1" });
        account.Faults.Next(Fault.CosmosStale, 2);
        await container.ReadItemAsync<Thing>("1", new PartitionKey("p"));
        Assert.Equal(0, account.Faults.Count(Fault.CosmosStale));

        var eventual = new ItemRequestOptions { ConsistencyLevel = ConsistencyLevel.Eventual };
        await container.ReadItemAsync<Thing>("1", new PartitionKey("p"), eventual);
        await container.ReplaceItemAsync(new Thing { Id = "1", Count = 5 }, "1");

        Assert.Equal(0, (await container.ReadItemAsync<Thing>("1", new PartitionKey("p"), eventual)).Resource.Count);
        Assert.Equal(2, account.Faults.Count(Fault.CosmosStale));
        Assert.Equal(5, (await container.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
    }

    private static async Task<Thing[]> AllAsync(Container container)
    {
        using FeedIterator<Thing> pages = container.GetItemQueryIterator<Thing>("SELECT * FROM c ORDER BY c.id");
        var all = new List<Thing>();
        while (pages.HasMoreResults)
        {
            all.AddRange(await pages.ReadNextAsync());
        }

        return [.. all];
    }

    /// <summary>The replica begins with the first read that goes to it.</summary>
    private async Task<Container> OtherClientAsync()
    {
        Container other = Account.NewClient().GetContainer("db", _container.Id);
        Account.Faults.Next(Fault.CosmosStale);
        await other.ReadItemAsync<Thing>("1", new PartitionKey("p"));
        return other;
    }

    /// <summary>A new version of one thing and another thing, with the session token of that.</summary>
    private async Task<string> WriteAsync(int count)
    {
        await _container.ReplaceItemAsync(new Thing { Id = "1", Count = count }, "1");
        return (await _container.CreateItemAsync(new Thing { Id = "2" })).Headers.Session;
    }
}
