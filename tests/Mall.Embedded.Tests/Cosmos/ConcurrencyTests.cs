using Microsoft.Azure.Cosmos;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class ConcurrencyTests : AccountTests
{
    private static readonly PartitionKey Key = new("p");

    private Container _container = null!;

    public override async Task InitializeAsync() => _container = await Account.ContainerAsync();

    [Fact]
    public async Task Replace_ManyWithTheSameETag_ExactlyOneWins()
    {
        string etag = (await _container.CreateItemAsync(new Thing { Id = "1" })).ETag;

        HttpStatusCode[] results = await ManyAsync(i => _container.ReplaceItemStreamAsync(
            Json($$"""{"id":"1","pk":"p","count":{{i}}}"""), "1", Key, new ItemRequestOptions { IfMatchEtag = etag }));

        Assert.Single(results, HttpStatusCode.OK);
        Assert.Equal(15, results.Count(status => status == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Create_ManyOfTheSameId_ExactlyOneWins()
    {
        HttpStatusCode[] results = await ManyAsync(i => _container.CreateItemStreamAsync(Json("""{"id":"1","pk":"p"}"""), Key));

        Assert.Single(results, HttpStatusCode.Created);
        Assert.Equal(15, results.Count(status => status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Batch_ManyThatTakeFromOneStock_NeverHalf()
    {
        await _container.CreateItemAsync(new Thing { Id = "stock", Count = 10 });
        var condition = new TransactionalBatchPatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.count >= 1" };

        bool[] won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
                .CreateItem(new Thing { Id = "taken" + i })
                .PatchItem("stock", [PatchOperation.Increment("/count", -1)], condition)
                .ExecuteAsync();
            return response.IsSuccessStatusCode;
        })));

        Assert.Equal(10, won.Count(success => success));
        Assert.Equal(11, Account.Store.FindContainer("db", _container.Id)!.Documents.Count);
        Assert.Equal(0, (await _container.ReadItemAsync<Thing>("stock", Key)).Resource.Count);
    }

    [Fact]
    public async Task Increments_FromManySides_AllCount()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        await ManyAsync(_ => _container.PatchItemStreamAsync("1", Key, [PatchOperation.Increment("/count", 1)]));

        Assert.Equal(16, (await _container.ReadItemAsync<Thing>("1", Key)).Resource.Count);
    }

    private static async Task<HttpStatusCode[]> ManyAsync(Func<int, Task<ResponseMessage>> act) =>
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            using ResponseMessage response = await act(i);
            return response.StatusCode;
        })));

    private static MemoryStream Json(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
