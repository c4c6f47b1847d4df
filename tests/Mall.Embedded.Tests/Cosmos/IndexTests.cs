using Mall.Embedded.Cosmos.Queries;
using Mall.Embedded.Cosmos.Sql;
using Microsoft.Azure.Cosmos;
using PartitionKeyDefinition = Mall.Embedded.Cosmos.Store.PartitionKeyDefinition;
using StoredContainer = Mall.Embedded.Cosmos.Store.Container;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>Which documents a query looks at: never too few, and not all when its filter names something better.</summary>
public sealed class IndexTests : AccountTests
{
    private const int Items = 600;

    private Container _container = null!;
    private StoredContainer _stored = null!;

    public override async Task InitializeAsync()
    {
        _container = await Account.ContainerAsync();
        _stored = Account.Store.FindContainer("db", _container.Id)!;
        for (int batch = 0; batch < Items / 100; batch++)
        {
            TransactionalBatch items = _container.CreateTransactionalBatch(new PartitionKey("p" + (batch % 2)));
            for (int i = batch * 100; i < (batch + 1) * 100; i++)
            {
                items.CreateItem(new Thing { Id = "i" + i, Pk = "p" + (batch % 2), Count = i % 50, Name = "n" + (i % 10) });
            }

            using TransactionalBatchResponse response = await items.ExecuteAsync();
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    [Theory]
    [InlineData("SELECT * FROM c WHERE c.count = 7", 12)]
    [InlineData("SELECT * FROM c WHERE c.count IN (7, 8, 8)", 24)]
    [InlineData("SELECT * FROM c WHERE c.count = 7 AND c.name = 'n7'", 12)]
    [InlineData("SELECT * FROM c WHERE c.count = 1000", 0)]
    [InlineData("SELECT * FROM c WHERE c.count = @missing", 0)]
    [InlineData("SELECT * FROM c WHERE c.pk = 'p1'", 300)]
    [InlineData("SELECT * FROM c WHERE c.pk IN ('p1', 'p2')", 300)]
    [InlineData("SELECT * FROM c WHERE c.count > 7", Items)]
    [InlineData("SELECT * FROM c WHERE c.count = 7 OR c.name = 'n1'", Items)]
    public void Candidates_AreThoseThatTheFilterNames(string sql, int expected) => Assert.Equal(expected, Find(sql).Count);

    [Fact]
    public void Candidates_WithinALargePartition_ComeFromTheIndex() => Assert.Equal(6, Find("SELECT * FROM c WHERE c.count = 7", "p1").Count);

    [Fact]
    public async Task Index_FollowsEveryWrite()
    {
        Assert.Equal(12, Find("SELECT * FROM c WHERE c.count = 7").Count);

        await _container.PatchItemAsync<Thing>("i7", new PartitionKey("p0"), [PatchOperation.Set("/count", 1234)]);
        await _container.DeleteItemAsync<Thing>("i57", new PartitionKey("p0"));
        await _container.CreateItemAsync(new Thing { Id = "new", Pk = "q", Count = 1234 });

        Assert.Equal(10, Find("SELECT * FROM c WHERE c.count = 7").Count);
        Assert.Equal(2, Find("SELECT * FROM c WHERE c.count = 1234").Count);
    }

    [Fact]
    public void Candidates_ComeInOrderOfCreation()
    {
        long[] rids = [.. Find("SELECT * FROM c WHERE c.count IN (9, 1, 5)").Load().Select(document => document.Rid)];

        Assert.Equal(rids.Order(), rids);
        Assert.Equal(36, rids.Length);
    }

    [Fact]
    public void Index_OfTooManyPaths_IsNotMade()
    {
        for (int i = 0; i < 40; i++)
        {
            Find($"SELECT * FROM c WHERE c.path{i} = 1");
        }

        Assert.True(_stored.Indexes.Count <= 12);
        Assert.Equal(Items, Find("SELECT * FROM c WHERE c.path39 = 1").Count);
    }

    [Fact]
    public async Task Query_WhileOthersWrite_FindsWhatDoesNotChange()
    {
        var stop = new CancellationTokenSource();
        Task writing = Task.Run(async () =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                await _container.UpsertItemAsync(new Thing { Id = "w" + (i % 20), Pk = "w", Count = 1000 + i });
                await _container.DeleteItemStreamAsync("w" + ((i + 7) % 20), new PartitionKey("w"));
            }
        });

        for (int i = 0; i < 20; i++)
        {
            using FeedIterator<Thing> pages = _container.GetItemQueryIterator<Thing>($"SELECT * FROM c WHERE c.count = {i}");
            Assert.Equal(12, (await pages.ReadNextAsync()).Count);
        }

        await stop.CancelAsync();
        await writing;
    }

    private CandidateList Find(string sql, string? partition = null) => new CandidateFinder(Account.Store).FindAsync(
        _stored,
        partition is null ? null : PartitionKeyDefinition.ParseHeader($"[\"{partition}\"]"),
        CosmosQuery.Parse(sql),
        QueryParameters.None,
        -1).AsTask().GetAwaiter().GetResult();
}
