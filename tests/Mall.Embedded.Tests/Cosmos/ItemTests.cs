using Microsoft.Azure.Cosmos;
using Newtonsoft.Json.Linq;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class ItemTests : AccountTests
{
    private Container _container = null!;

    public override async Task InitializeAsync() => _container = await Account.ContainerAsync();

    [Fact]
    public async Task Create_NewItem_Returns201WithTheDocumentAndItsETag()
    {
        ItemResponse<Thing> created = await _container.CreateItemAsync(new Thing { Id = "1", Count = 5 }, new PartitionKey("p"));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(5, created.Resource.Count);
        Assert.Equal(created.ETag, created.Resource.ETag);
        Assert.StartsWith("\"", created.ETag, StringComparison.Ordinal);
        Assert.StartsWith("0:-1#", created.Headers.Session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithoutKeyArgument_TakesItFromTheDocument()
    {
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "other" });

        Assert.Equal("other", (await _container.ReadItemAsync<Thing>("1", new PartitionKey("other"))).Resource.Pk);
    }

    [Fact]
    public async Task Create_SameIdInThePartition_409()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        await Account.FailsAsync(HttpStatusCode.Conflict, () => _container.CreateItemAsync(new Thing { Id = "1" }));
    }

    [Fact]
    public async Task Create_SameIdInAnotherPartition_IsAnotherItem()
    {
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "a", Count = 1 });
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "b", Count = 2 });

        Assert.Equal(1, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("a"))).Resource.Count);
        Assert.Equal(2, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("b"))).Resource.Count);
    }

    [Fact]
    public async Task Read_MissingItem_404()
    {
        CosmosException missing = await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReadItemAsync<Thing>("1", new PartitionKey("p")));

        Assert.Equal(0, missing.SubStatusCode);
    }

    [Fact]
    public async Task Read_Body_HasTheSystemProperties()
    {
        ItemResponse<JObject> created = await _container.CreateItemAsync(JObject.Parse("""{"id":"1","pk":"p"}"""), new PartitionKey("p"));
        JObject read = (await _container.ReadItemAsync<JObject>("1", new PartitionKey("p"))).Resource;

        Assert.True(JToken.DeepEquals(created.Resource, read));
        Assert.Equal(Account.Clock.GetUtcNow().ToUnixTimeSeconds(), (long)read["_ts"]!);
        Assert.Equal(24, ((string)read["_rid"]!).Length);
        Assert.EndsWith($"/docs/{read["_rid"]}/", (string)read["_self"]!, StringComparison.Ordinal);
        Assert.Equal("attachments/", (string)read["_attachments"]!);
    }

    [Fact]
    public async Task Upsert_NewThenExisting_201Then200AndTheSameRid()
    {
        ItemResponse<JObject> first = await _container.UpsertItemAsync(JObject.Parse("""{"id":"1","pk":"p","n":1}"""), new PartitionKey("p"));
        ItemResponse<JObject> second = await _container.UpsertItemAsync(JObject.Parse("""{"id":"1","pk":"p","n":2}"""), new PartitionKey("p"));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(first.Resource["_rid"], second.Resource["_rid"]);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task Upsert_IfMatchOnMissingItem_Creates()
    {
        ItemResponse<Thing> created = await _container.UpsertItemAsync(new Thing { Id = "1" }, null, new ItemRequestOptions { IfMatchEtag = "\"bogus\"" });

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }

    [Fact]
    public async Task Replace_RightETag_Replaces()
    {
        string etag = (await _container.CreateItemAsync(new Thing { Id = "1" })).ETag;

        ItemResponse<Thing> replaced = await _container.ReplaceItemAsync(
            new Thing { Id = "1", Count = 7 }, "1", new PartitionKey("p"), new ItemRequestOptions { IfMatchEtag = etag });

        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal(7, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
    }

    [Fact]
    public async Task Replace_OldETag_412AndNothingChanges()
    {
        string etag = (await _container.CreateItemAsync(new Thing { Id = "1" })).ETag;
        await _container.ReplaceItemAsync(new Thing { Id = "1", Count = 7 }, "1");

        await Account.FailsAsync(HttpStatusCode.PreconditionFailed, () => _container.ReplaceItemAsync(
            new Thing { Id = "1", Count = 8 }, "1", new PartitionKey("p"), new ItemRequestOptions { IfMatchEtag = etag }));
        Assert.Equal(7, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"))).Resource.Count);
    }

    [Fact]
    public async Task Replace_MissingItem_404() =>
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReplaceItemAsync(new Thing { Id = "1" }, "1"));

    [Fact]
    public async Task Replace_OtherIdInTheBody_400()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        await Account.FailsAsync(HttpStatusCode.BadRequest, () => _container.ReplaceItemAsync(new Thing { Id = "2" }, "1"));
    }

    [Fact]
    public async Task Delete_ThenReadAndDeleteAgain_404()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        Assert.Equal(HttpStatusCode.NoContent, (await _container.DeleteItemAsync<Thing>("1", new PartitionKey("p"))).StatusCode);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReadItemAsync<Thing>("1", new PartitionKey("p")));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.DeleteItemAsync<Thing>("1", new PartitionKey("p")));
    }

    [Fact]
    public async Task Delete_WrongETag_412()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        await Account.FailsAsync(
            HttpStatusCode.PreconditionFailed,
            () => _container.DeleteItemAsync<Thing>("1", new PartitionKey("p"), new ItemRequestOptions { IfMatchEtag = "\"bogus\"" }));
    }

    [Fact]
    public async Task Delete_ThenCreateAgain_IsAnotherItemWithAnotherRid()
    {
        ItemResponse<JObject> first = await _container.CreateItemAsync(JObject.Parse("""{"id":"1","pk":"p"}"""));
        await _container.DeleteItemAsync<JObject>("1", new PartitionKey("p"));
        ItemResponse<JObject> second = await _container.CreateItemAsync(JObject.Parse("""{"id":"1","pk":"p"}"""));

        Assert.NotEqual((string?)first.Resource["_rid"], (string?)second.Resource["_rid"]);
    }

    [Fact]
    public async Task Write_ContentNotWanted_HasAnETagAndNoBody()
    {
        ItemResponse<Thing> created = await _container.CreateItemAsync(
            new Thing { Id = "1" }, null, new ItemRequestOptions { EnableContentResponseOnWrite = false });

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Null(created.Resource);
        Assert.Equal(created.ETag, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"))).ETag);
    }

    [Fact]
    public async Task Write_SystemPropertiesOfTheClient_AreReplaced()
    {
        JObject sent = JObject.Parse("""{"_rid":"x","_etag":null,"id":"1","_ts":0,"pk":"p","_self":"y","_attachments":"z","_lsn":5}""");

        JObject created = (await _container.CreateItemAsync(sent)).Resource;

        Assert.Equal(["id", "pk", "_rid", "_self", "_etag", "_attachments", "_ts"], created.Properties().Select(property => property.Name));
        Assert.NotEqual(0, (long)created["_ts"]!);
    }

    [Theory]
    [InlineData("12.340", "12.34")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("0.1", "0.1")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1234567890123456789", "1234567890123456800")]
    [InlineData("3.14159265358979323846", "3.141592653589793")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("1E+22", "1E+22")]
    public async Task Write_Numbers_ComeBackAsDoubles(string sent, string stored)
    {
        string json = $$"""{"id":"1","pk":"p","n":{{sent}},"deep":[{"n":{{sent}}}]}""";

        using ResponseMessage created = await _container.CreateItemStreamAsync(Utf8(json), new PartitionKey("p"));

        string text = await new StreamReader(created.Content).ReadToEndAsync();
        Assert.StartsWith($$"""{"id":"1","pk":"p","n":{{stored}},"deep":[{"n":{{stored}}}],""", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("größe €")]
    [InlineData("100% +&=:'\";[]@,")]
    [InlineData("<p>..==!$^`{|}~")]
    [InlineData("数据")]
    public async Task Id_OddCharacters_RoundTrip(string id)
    {
        await _container.CreateItemAsync(new Thing { Id = id, Pk = id, Count = 3 });

        Assert.Equal(3, (await _container.ReadItemAsync<Thing>(id, new PartitionKey(id))).Resource.Count);
        await _container.ReplaceItemAsync(new Thing { Id = id, Pk = id, Count = 4 }, id, new PartitionKey(id));
        await _container.DeleteItemAsync<Thing>(id, new PartitionKey(id));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    public async Task Id_CharactersThatEndInUrls_400(string id) =>
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => _container.CreateItemAsync(new Thing { Id = id }));

    [Theory]
    [InlineData("""{"pk":"p"}""")]
    [InlineData("""{"id":"","pk":"p"}""")]
    [InlineData("""{"id":5,"pk":"p"}""")]
    [InlineData("""{"id":"1","pk":"p"} x""")]
    [InlineData("""{"id":"1","pk":"p" """)]
    [InlineData("""["id"]""")]
    [InlineData("""{"id":"1","pk":{"a":1}}""")]
    [InlineData("""{"id":"1","pk":"p","n":1e999}""")]
    [InlineData("""{"id":"1","pk":"p","ttl":0}""")]
    [InlineData("""{"id":"1","pk":"p","s":"\ud800"}""")]
    [InlineData("""{"id":"1","pk":"p","o":[{"\ud800":1}]}""")]
    public async Task Create_NotADocument_400(string json)
    {
        using ResponseMessage response = await _container.CreateItemStreamAsync(Utf8(json), new PartitionKey("p"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Create_KeyOfTheHeaderIsNotThatOfTheDocument_400With1001()
    {
        CosmosException refused = await Account.FailsAsync(
            HttpStatusCode.BadRequest, () => _container.CreateItemAsync(new Thing { Id = "1", Pk = "a" }, new PartitionKey("b")));

        Assert.Equal(1001, refused.SubStatusCode);
    }

    [Fact]
    public async Task Create_MoreThan2MB_413()
    {
        await Account.FailsAsync(
            HttpStatusCode.RequestEntityTooLarge, () => _container.CreateItemAsync(new Thing { Id = "1", Name = new string('x', 2 * 1024 * 1024) }));
        await _container.CreateItemAsync(new Thing { Id = "1", Name = new string('x', (2 * 1024 * 1024) - 1024) });
    }

    private static MemoryStream Utf8(string json) => new(System.Text.Encoding.UTF8.GetBytes(json));
}
