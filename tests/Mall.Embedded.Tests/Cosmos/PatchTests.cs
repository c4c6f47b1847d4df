using Mall.Embedded.Cosmos;
using Microsoft.Azure.Cosmos;
using Newtonsoft.Json.Linq;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class PatchTests : AccountTests
{
    private static readonly PartitionKey Key = new("p");

    private Container _container = null!;

    public override async Task InitializeAsync()
    {
        _container = await Account.ContainerAsync();
        await _container.CreateItemAsync(JObject.Parse(
            """{"id":"1","pk":"p","n":5,"name":"ü","tags":["a","b"],"list":[{"y":1},{"y":2}],"deep":{"x":1,"a/b":2,"c~d":3}}"""));
    }

    [Fact]
    public async Task Patch_EveryOperation_Applies()
    {
        JObject patched = await PatchAsync(
            PatchOperation.Increment("/n", 1.5),
            PatchOperation.Increment("/fresh", 2),
            PatchOperation.Set("/name", "new"),
            PatchOperation.Add("/tags/-", "z"),
            PatchOperation.Add("/added", 1),
            PatchOperation.Set("/list/1/y", "second"),
            PatchOperation.Remove("/deep/x"),
            PatchOperation.Set<string?>("/deep/a~1b", null),
            PatchOperation.Set("/deep/c~0d", 4));

        Assert.Equal(6.5, (double)patched["n"]!);
        Assert.Equal(2, (int)patched["fresh"]!);
        Assert.Equal("new", (string)patched["name"]!);
        Assert.Equal(1, (int)patched["added"]!);
        Assert.Equal(["a", "b", "z"], patched["tags"]!.Select(tag => (string)tag!));
        Assert.Equal("second", (string)patched["list"]![1]!["y"]!);
        Assert.Equal("""{"a/b":null,"c~d":4}""", patched["deep"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Patch_ChangesTheETagAndKeepsTheRid()
    {
        ItemResponse<JObject> before = await _container.ReadItemAsync<JObject>("1", Key);

        ItemResponse<JObject> after = await _container.PatchItemAsync<JObject>("1", Key, [PatchOperation.Increment("/n", 1)]);

        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(before.Resource["_rid"], after.Resource["_rid"]);
        Assert.Equal(after.ETag, (string)after.Resource["_etag"]!);
        Assert.Equal("ü", (string)after.Resource["name"]!);
    }

    [Fact]
    public async Task Patch_OneOperationFails_NothingIsApplied()
    {
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => PatchAsync(PatchOperation.Set("/n", 100), PatchOperation.Remove("/missing")));

        Assert.Equal(5, (int)(await _container.ReadItemAsync<JObject>("1", Key)).Resource["n"]!);
    }

    public static TheoryData<PatchOperation> Impossible() =>
    [
        PatchOperation.Remove("/missing"),
        PatchOperation.Replace("/n", 1),
        PatchOperation.Set("/tags/1", "x"),
        PatchOperation.Remove("/tags/0"),
        PatchOperation.Increment("/tags/0", 1),
        PatchOperation.Set("/list/2/y", 1),
        PatchOperation.Set("/missing/child", 1),
        PatchOperation.Add("/tags/0", "x"),
        PatchOperation.Increment("/name", 1),
        PatchOperation.Set("/id", "2"),
        PatchOperation.Set("/pk", "q"),
        PatchOperation.Remove("/pk"),
        PatchOperation.Set("/_ts", 1),
        PatchOperation.Move("/n", "/other"),
        PatchOperation.Set("n", 1),
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task Patch_ImpossibleOrUnsupportedOperation_400(PatchOperation operation) =>
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => PatchAsync(operation));

    [Fact]
    public async Task Patch_ElevenOperations_400() => await Account.FailsAsync(
        HttpStatusCode.BadRequest, () => PatchAsync([.. Enumerable.Range(0, 11).Select(i => PatchOperation.Set("/n", i))]));

    [Fact]
    public async Task Patch_MissingItem_404EvenWithACondition() => await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.PatchItemAsync<JObject>(
        "2", Key, [PatchOperation.Set("/n", 1)], new PatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.n = 5" }));

    [Fact]
    public async Task Patch_WrongETag_412() => await Account.FailsAsync(HttpStatusCode.PreconditionFailed, () => _container.PatchItemAsync<JObject>(
        "1", Key, [PatchOperation.Set("/n", 1)], new PatchItemRequestOptions { IfMatchEtag = "\"bogus\"" }));

    [Fact]
    public async Task Patch_ConditionTrue_Applies()
    {
        ItemResponse<JObject> patched = await _container.PatchItemAsync<JObject>(
            "1", Key, [PatchOperation.Increment("/n", -5)], new PatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.n >= 5 AND c.deep.x = 1" });

        Assert.Equal(0, (int)patched.Resource["n"]!);
    }

    [Theory]
    [InlineData("FROM c WHERE c.n >= 6")]
    [InlineData("FROM c WHERE c.missing = 1")]
    public async Task Patch_ConditionNotTrue_412(string condition) => await Account.FailsAsync(
        HttpStatusCode.PreconditionFailed,
        () => _container.PatchItemAsync<JObject>(
            "1", Key, [PatchOperation.Increment("/n", -5)], new PatchItemRequestOptions { FilterPredicate = condition }));

    [Fact]
    public async Task Patch_ConditionIsNotSql_400() => await Account.FailsAsync(HttpStatusCode.BadRequest, () => _container.PatchItemAsync<JObject>(
        "1", Key, [PatchOperation.Increment("/n", -5)], new PatchItemRequestOptions { FilterPredicate = "WHERE WHERE" }));

    [Fact]
    public async Task Patch_DocumentWithAPropertyTwice_400()
    {
        using var twice = new MemoryStream("""{"id":"2","pk":"p","a":1,"a":2}"""u8.ToArray());
        using ResponseMessage created = await _container.CreateItemStreamAsync(twice, Key);

        await Account.FailsAsync(HttpStatusCode.BadRequest, () => _container.PatchItemAsync<JObject>("2", Key, [PatchOperation.Set("/b", 1)]));
        await _container.DeleteItemAsync<JObject>("2", Key);
    }

    [Fact]
    public async Task Patch_ContentNotWanted_HasNoBody()
    {
        ItemResponse<JObject> patched = await _container.PatchItemAsync<JObject>(
            "1", Key, [PatchOperation.Set("/n", 9)], new PatchItemRequestOptions { EnableContentResponseOnWrite = false });

        Assert.Null(patched.Resource);
        Assert.NotNull(patched.ETag);
    }

    [Fact]
    public async Task Patch_32ConcurrentConditionalDecrements_NeverGoesBelowZero()
    {
        await _container.CreateItemAsync(JObject.Parse("""{"id":"stock","pk":"p","available":20}"""));
        var options = new PatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.available >= 1" };

        HttpStatusCode[] results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            using ResponseMessage response = await _container.PatchItemStreamAsync("stock", Key, [PatchOperation.Increment("/available", -1)], options);
            return response.StatusCode;
        })));

        Assert.Equal(20, results.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(12, results.Count(status => status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(0, (int)(await _container.ReadItemAsync<JObject>("stock", Key)).Resource["available"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"operations":{}}""")]
    [InlineData("""{"operations":[1]}""")]
    [InlineData("""{"operations":[{"op":"set","path":"/x"}]}""")]
    [InlineData("""{"operations":[{"op":"set","path":"/x","value":1}]} and more""")]
    [InlineData("""{"operations":[{"op":"set","path":"/x","value":1}],"condition":5}""")]
    [InlineData("""{"operations":[{"op":"incr","path":"/n","value":"1"}]}""")]
    [InlineData("""{"operations":[{"op":"set","path":"/\ud800","value":1}]}""")]
    [InlineData("""{"operations":[{"op":"set","path":"/x","value":"\ud800"}]}""")]
    public async Task Patch_BodyIsNoPatch_400(string body)
    {
        using var client = new HttpClient(Account.Handler, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"https://{CosmosHandler.Host}/dbs/db/colls/{_container.Id}/docs/1") { Content = new StringContent(body) };
        request.Headers.Add("x-ms-documentdb-partitionkey", "[\"p\"]");

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<JObject> PatchAsync(params PatchOperation[] operations) => (await _container.PatchItemAsync<JObject>("1", Key, operations)).Resource;
}
