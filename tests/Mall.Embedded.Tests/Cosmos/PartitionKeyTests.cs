using Microsoft.Azure.Cosmos;
using Newtonsoft.Json.Linq;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class PartitionKeyTests : AccountTests
{
    [Fact]
    public async Task Key_OfEveryType_FindsItsItem()
    {
        Container container = await Account.ContainerAsync();
        (string Json, PartitionKey Key)[] cases =
        [
            ("\"5\"", new PartitionKey("5")),
            ("5", new PartitionKey(5)),
            ("5.5", new PartitionKey(5.5)),
            ("true", new PartitionKey(true)),
            ("false", new PartitionKey(false)),
            ("null", PartitionKey.Null),
        ];
        foreach ((string json, PartitionKey key) in cases)
        {
            await container.CreateItemAsync(JObject.Parse($$"""{"id":"1","pk":{{json}},"v":"{{json.Replace("\"", "'")}}"}"""), key);
        }

        await container.CreateItemAsync(JObject.Parse("""{"id":"1","v":"none"}"""), PartitionKey.None);

        foreach ((string json, PartitionKey key) in cases)
        {
            JObject read = (await container.ReadItemAsync<JObject>("1", key)).Resource;
            Assert.Equal(json.Replace("\"", "'"), (string)read["v"]!);
        }

        Assert.Equal("none", (string)(await container.ReadItemAsync<JObject>("1", PartitionKey.None)).Resource["v"]!);
    }

    [Fact]
    public async Task Key_EqualToTheId_IsFound()
    {
        Container container = await Account.ContainerAsync("/id");

        await container.CreateItemAsync(JObject.Parse("""{"id":"one"}"""));

        await container.ReadItemAsync<JObject>("one", new PartitionKey("one"));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => container.ReadItemAsync<JObject>("one", new PartitionKey("two")));
    }

    [Fact]
    public async Task Key_MoreThan2048Bytes_400()
    {
        Container container = await Account.ContainerAsync();

        await Account.FailsAsync(HttpStatusCode.BadRequest, () => container.CreateItemAsync(new Thing { Id = "1", Pk = new string('x', 3000) }));
    }
}
