using Mall.Embedded.Cosmos.Store;
using Microsoft.Azure.Cosmos;
using Newtonsoft.Json.Linq;
using Container = Microsoft.Azure.Cosmos.Container;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class PersistenceTests
{
    private static readonly PartitionKey Key = new("p");

    [Fact]
    public async Task Restart_EverythingIsThere()
    {
        await using var account = new Account();
        Container container = await account.ContainerAsync(configure: properties => properties.DefaultTimeToLive = 3600);
        JObject one = await container.CreateItemAsync(JObject.Parse("""{"id":"1","pk":"p","n":12.340,"text":"ü"}"""));
        await container.CreateItemAsync(JObject.Parse("""{"id":"2","pk":"p"}"""));
        await container.DeleteItemAsync<JObject>("2", Key);
        ContainerProperties settings = await container.ReadContainerAsync();

        await account.RestartAsync();
        container = account.Again(container);

        ItemResponse<JObject> read = await container.ReadItemAsync<JObject>("1", Key);
        Assert.True(JToken.DeepEquals(one, read.Resource));
        Assert.Equal((string)one["_etag"]!, read.ETag);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => container.ReadItemAsync<JObject>("2", Key));
        ContainerProperties again = await container.ReadContainerAsync();
        Assert.Equal(settings.SelfLink, again.SelfLink);
        Assert.Equal(settings.ETag, again.ETag);
        Assert.Equal(3600, again.DefaultTimeToLive);
    }

    [Fact]
    public async Task Open_RecordOfAnUnknownKind_IsOneSentence()
    {
        await using var account = new Account();
        await account.ContainerAsync();
        await account.Store.Log.WrittenAsync(account.Store.Log.Append([200, 1, 2, 3]));

        StartupException refused = await Assert.ThrowsAsync<StartupException>(account.RestartAsync);

        Assert.Equal("The Cosmos journal holds a record of the unknown kind 200.", refused.Message);
    }

    [Fact]
    public async Task Restart_NumbersGoOn()
    {
        await using var account = new Account();
        Container container = await account.ContainerAsync();
        JObject first = await container.CreateItemAsync(JObject.Parse("""{"id":"1","pk":"p"}"""));

        await account.RestartAsync();
        JObject second = await account.Again(container).CreateItemAsync(JObject.Parse("""{"id":"2","pk":"p"}"""));

        Assert.NotEqual((string)first["_rid"]!, (string)second["_rid"]!);
        Assert.NotEqual((string)first["_etag"]!, (string)second["_etag"]!);
    }

    [Fact]
    public async Task Restart_ETagsStillGuard()
    {
        await using var account = new Account();
        Container container = await account.ContainerAsync();
        string etag = (await container.CreateItemAsync(new Thing { Id = "1" })).ETag;

        await account.RestartAsync();
        container = account.Again(container);
        var guarded = new ItemRequestOptions { IfMatchEtag = etag };

        await container.ReplaceItemAsync(new Thing { Id = "1", Count = 1 }, "1", Key, guarded);
        await Account.FailsAsync(HttpStatusCode.PreconditionFailed, () => container.ReplaceItemAsync(new Thing { Id = "1", Count = 2 }, "1", Key, guarded));
    }

    [Fact]
    public async Task Kill_AcknowledgedWritesAreThere()
    {
        await using var account = new Account();
        Container container = await account.ContainerAsync();
        var etags = new Dictionary<string, string>();
        await Parallel.ForAsync(0, 50, async (i, _) =>
        {
            ItemResponse<Thing> created = await container.CreateItemAsync(new Thing { Id = "i" + i, Pk = "p" + (i % 7), Count = i });
            lock (etags)
            {
                etags[created.Resource.Id] = created.ETag;
            }
        });
        using TransactionalBatchResponse batch = await container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "a" }).CreateItem(new Thing { Id = "b" }).ExecuteAsync();

        await using Account survivor = account.AfterKill();

        Container again = survivor.Again(container);
        for (int i = 0; i < 50; i++)
        {
            ItemResponse<Thing> read = await again.ReadItemAsync<Thing>("i" + i, new PartitionKey("p" + (i % 7)));
            Assert.Equal(etags["i" + i], read.ETag);
            Assert.Equal(i, read.Resource.Count);
        }

        Assert.Equal(batch[1].ETag, (await again.ReadItemAsync<Thing>("b", Key)).ETag);
    }

    [Fact]
    public async Task Compaction_KeepsWhatCountsAndGivesSpaceBack()
    {
        await using var account = new Account(options: new CosmosStoreOptions { CacheBytes = 0, Journal = new JournalOptions { SegmentBytes = 64 << 10 } });
        Container container = await account.ContainerAsync();
        TransactionalBatch batch = container.CreateTransactionalBatch(Key);
        for (int i = 0; i < 10; i++)
        {
            batch.CreateItem(new Thing { Id = "b" + i, Count = i });
        }

        using TransactionalBatchResponse created = await batch.ExecuteAsync();
        for (int i = 0; i < 200; i++)
        {
            await container.UpsertItemAsync(new Thing { Id = "hot", Count = i, Name = new string('x', 1000) });
        }

        await container.DeleteItemAsync<Thing>("b9", Key);
        long before = Size(account.Folder);

        await account.Store.Log.CompactAsync();

        Assert.True(Size(account.Folder) < before / 4, $"{before} -> {Size(account.Folder)}");
        await CheckAsync(container);
        await account.RestartAsync();
        await CheckAsync(account.Again(container));

        // The numbers of what is gone are not given again.
        JObject next = await account.Again(container).CreateItemAsync(JObject.Parse("""{"id":"b9","pk":"p"}"""));
        Assert.DoesNotContain((string)next["_etag"]!, created.Select(result => result.ETag));

        async Task CheckAsync(Container current)
        {
            Assert.Equal(199, (await current.ReadItemAsync<Thing>("hot", Key)).Resource.Count);
            for (int i = 0; i < 9; i++)
            {
                ItemResponse<Thing> read = await current.ReadItemAsync<Thing>("b" + i, Key);
                Assert.Equal(i, read.Resource.Count);
                Assert.Equal(created[i].ETag, read.ETag);
            }

            await Account.FailsAsync(HttpStatusCode.NotFound, () => current.ReadItemAsync<Thing>("b9", Key));
        }
    }

    [Fact]
    public async Task Compaction_WhileWriting_LosesNothing()
    {
        await using var account = new Account(options: new CosmosStoreOptions { CacheBytes = 4096, Journal = new JournalOptions { SegmentBytes = 16 << 10 } });
        Container container = await account.ContainerAsync();
        var done = new CancellationTokenSource();
        Task compacting = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await account.Store.Log.CompactAsync();
            }
        });

        await Parallel.ForAsync(0, 8, async (worker, _) =>
        {
            for (int i = 1; i <= 40; i++)
            {
                await container.UpsertItemAsync(new Thing { Id = "w" + worker, Count = i });
                Assert.Equal(i, (await container.ReadItemAsync<Thing>("w" + worker, Key)).Resource.Count);
            }
        });
        await done.CancelAsync();
        await compacting;

        await using Account survivor = account.AfterKill();
        for (int worker = 0; worker < 8; worker++)
        {
            Assert.Equal(40, (await survivor.Again(container).ReadItemAsync<Thing>("w" + worker, Key)).Resource.Count);
        }
    }

    [Fact]
    public async Task Bodies_BeyondTheCache_AreReadFromDisk()
    {
        await using var account = new Account(options: new CosmosStoreOptions { CacheBytes = 10_000 });
        Container container = await account.ContainerAsync();
        for (int i = 0; i < 100; i++)
        {
            await container.CreateItemAsync(new Thing { Id = "i" + i, Count = i, Name = new string('x', 500) }, Key);
        }

        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(i, (await container.ReadItemAsync<Thing>("i" + i, Key)).Resource.Count);
        }
    }

    private static long Size(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
}
