using Microsoft.Azure.Cosmos;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>Queries through the SDK; the language itself has its own tests.</summary>
public sealed class QueryTests : AccountTests
{
    private Container _container = null!;

    public override async Task InitializeAsync()
    {
        _container = await Account.ContainerAsync();
        for (int i = 1; i <= 10; i++)
        {
            string partition = i % 2 == 0 ? "even" : "odd";
            await _container.CreateItemAsync(new Thing { Id = "i" + i, Pk = partition, Count = i, Name = "n" + (i % 3), Tags = i > 8 ? ["big"] : [] });
        }
    }

    [Fact]
    public async Task Query_OfAPartition_SeesOnlyThat() => Assert.Equal(["i2", "i4", "i6", "i8", "i10"], await IdsAsync("SELECT * FROM c", "even"));

    [Fact]
    public async Task Query_OverAllPartitions_SeesAllInOrderOfCreation() =>
        Assert.Equal(Enumerable.Range(1, 10).Select(i => "i" + i), await IdsAsync("SELECT * FROM c"));

    [Fact]
    public async Task Query_ByParameter_Filters() => Assert.Equal(
        ["i9", "i10"], await IdsAsync(new QueryDefinition("SELECT * FROM c WHERE ARRAY_CONTAINS(c.tags, @tag)").WithParameter("@tag", "big")));

    [Fact]
    public async Task Query_NamingThePartitionInTheFilter_Works() => Assert.Equal(
        ["i1", "i3"], await IdsAsync(new QueryDefinition("SELECT * FROM c WHERE c.pk = @pk AND c.count < 4").WithParameter("@pk", "odd")));

    [Fact]
    public async Task Query_OrderByOneProperty_OverPartitions() =>
        Assert.Equal(["i10", "i9", "i8"], await IdsAsync("SELECT TOP 3 * FROM c ORDER BY c.count DESC"));

    [Fact]
    public async Task Query_SyntaxError_400()
    {
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => IdsAsync("SELEC * FROM c"));
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => IdsAsync("SELECT * FROM c WHERE c.order = 1", "even"));
    }

    [Theory]
    [InlineData("SELECT * FROM c")]
    [InlineData("SELECT * FROM c ORDER BY c.name")]
    [InlineData("SELECT * FROM c ORDER BY c.count DESC")]
    public async Task Pages_OfThree_AreThreeThreeThreeOne_WithoutLossOrRepetition(string sql)
    {
        List<int> sizes = [];
        List<string> ids = [];
        string? token = null;
        do
        {
            // A new iterator for every page, as an API resumes.
            using FeedIterator<Thing> pages = _container.GetItemQueryIterator<Thing>(sql, token, new QueryRequestOptions { MaxItemCount = 3 });
            FeedResponse<Thing> page = await pages.ReadNextAsync();
            sizes.Add(page.Count);
            ids.AddRange(page.Select(thing => thing.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal([3, 3, 3, 1], sizes.Where(size => size > 0));
        Assert.Equal(10, ids.Distinct().Count());
        Assert.Equal(await IdsAsync(sql), ids);
    }

    [Fact]
    public async Task ReadMany_ReturnsWhatIsThere()
    {
        FeedResponse<Thing> found = await _container.ReadManyItemsAsync<Thing>(
            [("i1", new PartitionKey("odd")), ("i2", new PartitionKey("even")), ("i2", new PartitionKey("odd")), ("i9", new PartitionKey("odd"))]);

        Assert.Equal(["i1", "i2", "i9"], found.Select(thing => thing.Id).Order());
    }

    private Task<List<string>> IdsAsync(string sql, string? partition = null) => IdsAsync(new QueryDefinition(sql), partition);

    private async Task<List<string>> IdsAsync(QueryDefinition query, string? partition = null) =>
        [.. (await ListAsync<Thing>(query, partition)).Select(thing => thing.Id)];

    private async Task<List<T>> ListAsync<T>(QueryDefinition query, string? partition = null)
    {
        using FeedIterator<T> pages = _container.GetItemQueryIterator<T>(
            query, requestOptions: new QueryRequestOptions { PartitionKey = partition is null ? null : new PartitionKey(partition) });
        List<T> rows = [];
        while (pages.HasMoreResults)
        {
            rows.AddRange(await pages.ReadNextAsync());
        }

        return rows;
    }
}
