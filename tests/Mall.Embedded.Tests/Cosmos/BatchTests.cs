using Microsoft.Azure.Cosmos;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class BatchTests : AccountTests
{
    private static readonly PartitionKey Key = new("p");

    private Container _container = null!;

    public override async Task InitializeAsync()
    {
        _container = await Account.ContainerAsync();
        await _container.CreateItemAsync(new Thing { Id = "1", Count = 1 });
        await _container.CreateItemAsync(new Thing { Id = "2", Count = 2 });
    }

    [Fact]
    public async Task Batch_AllFiveOperations_SeeEachOtherAndSucceed()
    {
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "3", Count = 3 })
            .PatchItem("3", [PatchOperation.Increment("/count", 10)])
            .ReplaceItem("1", new Thing { Id = "1", Count = 11 })
            .UpsertItem(new Thing { Id = "4" })
            .DeleteItem("2")
            .ExecuteAsync();

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent],
            response.Select(result => result.StatusCode));
        Assert.Equal(13, response.GetOperationResultAtIndex<Thing>(1).Resource.Count);
        Assert.Equal(11, (await ReadAsync("1")).Resource.Count);
        Assert.Equal(response[2].ETag, (await ReadAsync("1")).ETag);
        Assert.Equal(13, (await ReadAsync("3")).Resource.Count);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => ReadAsync("2"));
    }

    [Fact]
    public async Task Batch_OneFails_TheOthersAre424AndNothingIsStored()
    {
        string etag = (await ReadAsync("1")).ETag;

        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "3" })
            .ReplaceItem("1", new Thing { Id = "1", Count = 11 })
            .CreateItem(new Thing { Id = "2" })
            .DeleteItem("1")
            .ExecuteAsync();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(
            [HttpStatusCode.FailedDependency, HttpStatusCode.FailedDependency, HttpStatusCode.Conflict, HttpStatusCode.FailedDependency],
            response.Select(result => result.StatusCode));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => ReadAsync("3"));
        Assert.Equal(etag, (await ReadAsync("1")).ETag);
    }

    [Fact]
    public async Task Batch_WrongETag_412()
    {
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "3" })
            .ReplaceItem("1", new Thing { Id = "1" }, new TransactionalBatchItemRequestOptions { IfMatchEtag = "\"bogus\"" })
            .ExecuteAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => ReadAsync("3"));
    }

    [Fact]
    public async Task Batch_RightETag_Succeeds()
    {
        string etag = (await ReadAsync("1")).ETag;

        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .ReplaceItem("1", new Thing { Id = "1", Count = 9 }, new TransactionalBatchItemRequestOptions { IfMatchEtag = etag })
            .ExecuteAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Batch_PatchConditionNotTrue_412AndNothingIsStored()
    {
        var condition = new TransactionalBatchPatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.count >= 2" };

        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "3" })
            .PatchItem("1", [PatchOperation.Increment("/count", -1)], condition)
            .ExecuteAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => ReadAsync("3"));
    }

    [Fact]
    public async Task Batch_MissingItem_404()
    {
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key).DeleteItem("1").DeleteItem("9").ExecuteAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.FailedDependency, response[0].StatusCode);
    }

    [Fact]
    public async Task Batch_ContentNotWanted_HasETagsAndNoBodies()
    {
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "3" }, new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false })
            .ExecuteAsync();

        Assert.Null(response[0].ResourceStream);
        Assert.Equal(response[0].ETag, (await ReadAsync("3")).ETag);
    }

    [Fact]
    public async Task Batch_CreateThenDelete_LeavesNothing()
    {
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "3" })
            .DeleteItem("3")
            .CreateItem(new Thing { Id = "3", Count = 33 })
            .DeleteItem("3")
            .ExecuteAsync();

        Assert.True(response.IsSuccessStatusCode);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => ReadAsync("3"));
    }

    [Fact]
    public async Task Batch_100Operations_Succeeds_101_400()
    {
        using TransactionalBatchResponse hundred = await BatchOf(100).ExecuteAsync();
        using TransactionalBatchResponse tooMany = await BatchOf(101).ExecuteAsync();

        Assert.True(hundred.IsSuccessStatusCode);
        Assert.Equal(100, hundred.Count);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
    }

    [Fact]
    public async Task Batch_ItemOfAnotherPartition_400()
    {
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key).CreateItem(new Thing { Id = "3", Pk = "q" }).ExecuteAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Batch_LargeBodies_RoundTrip()
    {
        string text = new('x', 300_000);
        using TransactionalBatchResponse response = await _container.CreateTransactionalBatch(Key)
            .CreateItem(new Thing { Id = "a", Name = text })
            .CreateItem(new Thing { Id = "b", Name = text + "y" })
            .ExecuteAsync();

        Assert.Equal(text, response.GetOperationResultAtIndex<Thing>(0).Resource.Name);
        Assert.Equal(text + "y", (await ReadAsync("b")).Resource.Name);
    }

    private TransactionalBatch BatchOf(int count)
    {
        TransactionalBatch batch = _container.CreateTransactionalBatch(Key);
        for (int i = 0; i < count; i++)
        {
            batch.UpsertItem(new Thing { Id = "n" + i });
        }

        return batch;
    }

    private Task<ItemResponse<Thing>> ReadAsync(string id) => _container.ReadItemAsync<Thing>(id, Key);
}
